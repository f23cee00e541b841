using System.Text;
using Maquette.Generation.Identities.Photos;
using Maquette.Scene.Imaging;
using Made = Maquette.Scene.Tests.Imaging.Pictures;

namespace Maquette.Generation.Tests.Identities.Photos;

public sealed class PhotoIntakeTests
{
    [Theory]
    [InlineData("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"900\" height=\"900\"/>", "an SVG drawing")]
    [InlineData("just some text in a file called holiday.jpg", "text")]
    [InlineData("GIF89a\u0001\u0001\u0001\u0001", "a GIF")]
    [InlineData("%PDF-1.7\n1 0 obj", "a PDF")]
    [InlineData("PK\u0003\u0004\u0014\u0000", "a ZIP archive")]
    public void Take_OtherKindOfFile_SaysWhatItIsAndWhatToSend(string content, string kind) =>
        Assert.Equal($"This is {kind}, not a photo we take; use JPEG, PNG, WebP or HEIC.", Samples.Refusal(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void Take_EmptyFile_IsRefused() => Assert.StartsWith("The file is empty", Samples.Refusal([]));

    [Fact]
    public void Take_GiantPng_IsRefusedByItsHeader()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.StartsWith("The photo has 30000×30000 pixels; at most 100 million are read.", Samples.Refusal(Made.HollowPng(30_000, 30_000)));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void Take_HalfAJpeg_IsRefused()
    {
        var file = Samples.Photo(Samples.Mug);

        Assert.Contains("damaged or cut short", Samples.Refusal(file[..(file.Length / 2)]));
    }

    [Fact]
    public void Take_JpegOfEndlessPasses_IsRefusedBeforeTheyAreDrawn()
    {
        var file = Samples.Photo(Samples.Mug);
        var scan = file.AsSpan().IndexOf((byte[])[0xFF, 0xDA]);

        var passes = Enumerable.Range(0, 200).SelectMany(_ => file[scan..(scan + 14)]);

        Assert.StartsWith("This JPEG is drawn in more than 100 passes", Samples.Refusal([.. file[..scan], .. passes, .. file[scan..]]));
    }

    [Fact]
    public void Take_AnimatedWebp_AsksForOneFrame()
    {
        var file = ImageCodec.EncodeAnimation([Made.Ramps(80, 80, 3), Made.Ramps(80, 80, 3, shift: 60)], 50);

        Assert.Equal("This WebP is an animation of 2 frames; send one frame of it as a picture.", Samples.Refusal(file));
    }

    [Fact]
    public void Take_TinyPicture_SaysHowLargeItMustBe() =>
        Assert.Equal("The photo has only 40×30 pixels; send one of at least 64 on each side, better 512.", Samples.Refusal(ImageCodec.EncodePng(Made.Ramps(40, 30, 3))));

    [Fact]
    public void Take_StreamBeyondTheLimit_IsRefusedWithoutBeingHeld()
    {
        using var endless = new Endless();

        var verdict = Samples.Intake().Take("film.jpg", endless);

        Assert.StartsWith("The file has more than 40 MB.", Assert.IsType<PhotoVerdict.Refused>(verdict).Because);
        Assert.InRange(endless.Given, PhotoLimits.FileBytes, PhotoLimits.FileBytes + 1_000_000);
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("png")]
    [InlineData("webp")]
    public void Take_EachFormat_GivesTheSamePhoto(string format)
    {
        var picture = ImageCodec.Decode(Samples.Photo(Samples.Mug));
        var file = format switch { "jpeg" => ImageCodec.EncodeJpeg(picture, 95), "png" => ImageCodec.EncodePng(picture), _ => ImageCodec.EncodeWebp(picture, 95) };

        var photo = Samples.Take(file, "holiday.JPG");

        Assert.Equal(("holiday.JPG", 400, 320), (photo.Name, photo.Width, photo.Height));
        Assert.InRange(Made.MeanDifference(picture, photo.Pixels), 0, 4);
        Assert.Equal(400 * 320, photo.Mask.Length);
    }

    [Fact]
    public void Take_HeicOfATelephone_IsReadAndJudgedByItsSize() => Assert.StartsWith("The photo has only 32×24 pixels", Samples.Refusal(Made.Heic()));

    [Fact]
    public void Take_JpegOnItsSide_StandsUpright()
    {
        var photo = Samples.Take(Made.WithOrientation(Samples.Photo(Samples.Mug), orientation: 6));

        Assert.Equal((320, 400), (photo.Width, photo.Height));
        Assert.Equal((320, 400), (photo.Pixels.Width, photo.Pixels.Height));
    }

    [Fact]
    public void Take_LargeJpeg_IsBroughtToTheWorkingSize()
    {
        var photo = Samples.Take(ImageCodec.EncodeJpeg(Made.Ramps(3000, 1500, 3)));

        Assert.Equal((3000, 1500, 1024, 512), (photo.Width, photo.Height, photo.Pixels.Width, photo.Pixels.Height));
    }

    [Fact]
    public void Take_PictureWithTransparency_KeepsItAsTheMask()
    {
        var cutout = Samples.Cutout(Samples.Robot);

        var photo = Samples.Take(ImageCodec.EncodePng(cutout), "robot.png");

        Assert.Equal("the photo's own transparency", photo.Background);
        Assert.Equal(cutout.Bytes.Where((_, i) => i % 4 == 3), photo.Mask);
    }

    [Fact]
    public void Take_OpaqueAlphaChannel_IsNoMask() =>
        Assert.Equal("colour models and a graph cut", Samples.Take(ImageCodec.EncodePng(Made.Plain(80, 80, 10, 20, 30, 255))).Background);

    [Fact]
    public void TakeFiles_MoreThanASet_KeepsTheFirstGoodOnesAndRefusesTheRestByName()
    {
        var folder = Directory.CreateTempSubdirectory("maquette-photos-");
        try
        {
            var picture = ImageCodec.EncodePng(Made.Plain(64, 64, 90, 80, 70));
            var paths = Enumerable.Range(0, 500).Select(i => Path.Combine(folder.FullName, $"{i:D3}.png")).ToArray();
            foreach (var (i, path) in paths.Index()) File.WriteAllBytes(path, i == 3 ? "no picture"u8.ToArray() : picture);

            var verdicts = Samples.Intake().TakeFiles([.. paths, Path.Combine(folder.FullName, "gone.png")], TestContext.Current.CancellationToken);

            Assert.Equal(501, verdicts.Count);
            Assert.Equal(30, verdicts.Take(31).OfType<PhotoVerdict.Taken>().Count());
            Assert.All(verdicts.Skip(31), verdict => Assert.StartsWith("The set is full: 30 photos are enough.", Assert.IsType<PhotoVerdict.Refused>(verdict).Because));
            Assert.Equal("499.png", verdicts[499].Name);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
