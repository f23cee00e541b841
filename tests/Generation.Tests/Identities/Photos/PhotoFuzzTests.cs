using System.Diagnostics;
using Maquette.Generation.Identities.Photos;
using Maquette.Scene.Imaging;
using Made = Maquette.Scene.Tests.Imaging.Pictures;

namespace Maquette.Generation.Tests.Identities.Photos;

/// <summary>Whatever the bytes are, the answer is a photo or a sentence, soon.</summary>
public sealed class PhotoFuzzTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);   // of processor time; a busy machine's wall clock says nothing

    [Fact]
    public void Take_RandomBytes_AreRefused()
    {
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var bytes = new byte[random.Next(0, 4000)];
            random.NextBytes(bytes);
            if (round % 3 == 0) Signature(round / 3 % 5).AsSpan(0, int.Min(12, bytes.Length)).CopyTo(bytes);

            Assert.NotEmpty(Samples.Refusal(bytes));
        }
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("heic")]
    public void Take_MutatedFile_IsAPhotoOrASentence(string format)
    {
        var random = new Random(7);
        var whole = File(format);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var round = 0; round < 120; round++)
        {
            var bytes = (byte[])whole.Clone();
            var reach = round % 2 == 0 ? int.Min(200, bytes.Length) : bytes.Length;   // headers above all
            for (var change = random.Next(1, 8); change > 0; change--) bytes[random.Next(reach)] = (byte)random.Next(256);
            if (round % 5 == 0) bytes = bytes[..random.Next(bytes.Length)];

            switch (new PhotoIntake(new(), new Nothing()).Take("photo", bytes))
            {
                case PhotoVerdict.Refused refused: Assert.NotEmpty(refused.Because); break;
                case PhotoVerdict.Taken { Photo: var photo }: Assert.Equal(photo.Pixels.Width * photo.Pixels.Height, photo.Mask.Length); break;
            }
        }
        process.Refresh();
        Assert.True(process.TotalProcessorTime - before < Long);
    }

    private static byte[] File(string format)
    {
        var picture = Made.Ramps(96, 72, 3);
        return format switch { "jpeg" => ImageCodec.EncodeJpeg(picture), "png" => ImageCodec.EncodePng(picture), "webp" => ImageCodec.EncodeWebp(picture), _ => Made.Heic() };
    }

    private static byte[] Signature(int kind) => kind switch
    {
        0 => ImageCodec.EncodeJpeg(Made.Ramps(8, 8, 3)),
        1 => ImageCodec.EncodePng(Made.Ramps(8, 8, 3)),
        2 => ImageCodec.EncodeWebp(Made.Ramps(8, 8, 3)),
        3 => Made.Heic(),
        _ => [.. "GIF89a"u8, .. new byte[6]],
    };

    // The cut is tested by itself; here only reading counts.
    private sealed class Nothing : IBackgroundRemoval
    {
        public Cutout Remove(Bitmap picture) => new(new byte[picture.Width * picture.Height], "nothing");
    }
}
