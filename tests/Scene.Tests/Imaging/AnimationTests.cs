using System.Buffers.Binary;
using System.Text;
using Maquette.Scene.Imaging;
using Xunit;

namespace Maquette.Scene.Tests.Imaging;

public sealed class AnimationTests
{
    [Fact]
    public void EncodeAnimation_ThreeFrames_AreThreeFramesForEverRepeated()
    {
        var file = ImageCodec.EncodeAnimation([.. Enumerable.Range(0, 3).Select(i => Pictures.Ramps(48, 32, 4, shift: 60 * i))], frameMilliseconds: 70);

        var chunks = Chunks(file).ToList();
        Assert.Equal(0, BinaryPrimitives.ReadUInt16LittleEndian(chunks.Single(c => c.Name == "ANIM").Data.AsSpan(4)));   // loop count 0: for ever
        var frames = chunks.Where(c => c.Name == "ANMF").ToList();
        Assert.Equal(3, frames.Count);
        Assert.All(frames, frame => Assert.Equal(70, frame.Data[12] | frame.Data[13] << 8 | frame.Data[14] << 16));
        Assert.Equal(new ImageInfo("webp", 48, 32, 3), ImageCodec.Probe(file));
    }

    [Fact]
    public void Decode_Animation_IsItsFirstFrame()
    {
        var frames = Enumerable.Range(0, 2).Select(i => Pictures.Plain(16, 16, (byte)(200 * i), 10, 10)).ToArray();

        var first = ImageCodec.Decode(ImageCodec.EncodeAnimation(frames, 50));

        Assert.Equal((16, 16), (first.Width, first.Height));
        Assert.True(Pictures.MeanDifference(frames[0], first) < 4);
    }

    [Fact]
    public void EncodeAnimation_FramesOfTwoSizes_IsRefused() =>
        Assert.Throws<ArgumentException>(() => ImageCodec.EncodeAnimation([Pictures.Plain(2, 2, 0, 0, 0), Pictures.Plain(3, 2, 0, 0, 0)], 50));

    // RIFF: four letters, a length, the data, padded to an even length.
    private static IEnumerable<(string Name, byte[] Data)> Chunks(byte[] file)
    {
        for (var at = 12; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at + 4));
            yield return (Encoding.ASCII.GetString(file, at, 4), file[(at + 8)..(at + 8 + length)]);
            at += 8 + length + length % 2;
        }
    }
}
