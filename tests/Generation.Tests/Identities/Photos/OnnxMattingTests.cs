using System.Text;
using Maquette.Generation.Identities.Photos;
using Maquette.Scene.Imaging;

namespace Maquette.Generation.Tests.Identities.Photos;

public sealed class OnnxMattingTests : IDisposable
{
    private readonly string models = Directory.CreateTempSubdirectory("maquette-matting-").FullName;

    [Fact]
    public void Find_NoFile_IsNone() => Assert.Null(OnnxMatting.Find(models));

    [Fact]
    public void Remove_NetworkThatKeepsBrightPixels_KeepsThem()
    {
        Install("modnet-like.onnx", Brightest(size: 64));
        var (photo, truth) = Samples.Compose((_, _) => (20, 20, 20), 300, 200, (White(90), 40, 50));

        using var matting = OnnxMatting.Find(models)!;
        var (mask, method) = matting.Remove(photo);

        Assert.Equal("the network modnet-like.onnx", method);
        var agree = mask.Zip(truth).Count(pair => pair.First >= 128 == pair.Second);
        Assert.InRange(agree / (double)truth.Length, .99, 1);
    }

    [Fact]
    public void Remove_NetworkOfOpenSize_GetsTheUsualOne()
    {
        Install("u2net.onnx", Brightest(size: null));

        using var matting = OnnxMatting.Find(models)!;

        Assert.Equal("the network u2net.onnx", matting.Remove(new(80, 60, 3, new byte[3 * 80 * 60])).Method);
    }

    [Fact]
    public void Remove_BrokenFile_IsDoneWithoutItAndSaysSo()
    {
        Install("broken.onnx", "no model"u8.ToArray());
        var (photo, _) = Samples.Compose(Samples.Wall, 400, 320, (Samples.Cutout(Samples.Mug), 50, 10));

        using var matting = OnnxMatting.Find(models)!;
        var (mask, method) = matting.Remove(photo);

        Assert.StartsWith("colour models and a graph cut, because the network broken.onnx failed: ", method);
        Assert.Equal(new ColourCut().Remove(photo).Mask, mask);
    }

    [Fact]
    public void Priors_MattingFolder_IsNone()
    {
        Install("u2net.onnx", []);

        Assert.Empty(new PriorShelf(models).All());
    }

    public void Dispose() => Directory.Delete(models, recursive: true);

    private void Install(string name, byte[] file)
    {
        var folder = Directory.CreateDirectory(Path.Combine(models, OnnxMatting.FolderName));
        File.WriteAllBytes(Path.Combine(folder.FullName, name), file);
    }

    private static Bitmap White(int side) => new(side, side, 4, [.. Enumerable.Repeat((byte)255, 4 * side * side)]);

    /// <summary>An ONNX file by hand: opacity = the largest of the three channels, four times (a logit).</summary>
    private static byte[] Brightest(int? size)
    {
        byte[] node = [.. Text(1, "x"), .. Text(2, "m"), .. Text(4, "ReduceMax"), .. Part(5, [.. Text(1, "axes"), .. Number(8, 1), .. Number(20, 7)])];
        byte[] twice = [.. Text(1, "m"), .. Text(1, "m"), .. Text(2, "n"), .. Text(4, "Add")];
        byte[] again = [.. Text(1, "n"), .. Text(1, "n"), .. Text(2, "y"), .. Text(4, "Add")];
        byte[] graph = [.. Part(1, node), .. Part(1, twice), .. Part(1, again), .. Text(2, "matting"), .. Part(11, Value("x", 3, size)), .. Part(12, Value("y", 1, size))];
        return [.. Number(1, 8), .. Part(7, graph), .. Part(8, Number(2, 13))];
    }

    private static byte[] Value(string name, int channels, int? size)
    {
        byte[] side = size is { } s ? Number(1, s) : Text(2, "side");
        byte[] shape = [.. Part(1, Number(1, 1)), .. Part(1, Number(1, channels)), .. Part(1, side), .. Part(1, side)];
        return [.. Text(1, name), .. Part(2, Part(1, [.. Number(1, 1), .. Part(2, shape)]))];
    }

    // Fields of a protocol buffer: numbers, and parts with their length before them.
    private static byte[] Number(int field, int value) => [.. Varint(field << 3), .. Varint(value)];

    private static byte[] Part(int field, byte[] content) => [.. Varint(field << 3 | 2), .. Varint(content.Length), .. content];

    private static byte[] Text(int field, string text) => Part(field, Encoding.UTF8.GetBytes(text));

    private static byte[] Varint(int value)
    {
        var bytes = new List<byte>();
        for (; value > 127; value >>= 7) bytes.Add((byte)(value & 127 | 128));
        return [.. bytes, (byte)value];
    }
}
