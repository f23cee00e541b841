using System.Text;
using Maquette.Scene.Imaging;
using Xunit;

namespace Maquette.Scene.Tests.Imaging;

public sealed class ImageCodecTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Png_RoundTrip_KeepsEveryByte(int channels)
    {
        var picture = Pictures.Ramps(37, 21, channels);

        var back = ImageCodec.Decode(ImageCodec.EncodePng(picture));

        Assert.Equal((37, 21, channels), (back.Width, back.Height, back.Channels));
        Assert.Equal(picture.Bytes, back.Bytes);
    }

    [Fact]
    public void WebpAndJpeg_RoundTrip_StayClose()
    {
        var picture = Pictures.Ramps(64, 48, 3);

        var webp = ImageCodec.Decode(ImageCodec.EncodeWebp(picture));
        var jpeg = ImageCodec.Decode(ImageCodec.EncodeJpeg(picture));

        Assert.True(Pictures.MeanDifference(picture, webp) < 4);
        Assert.True(Pictures.MeanDifference(picture, jpeg) < 4);
    }

    [Fact]
    public void Webp_WithAlpha_KeepsItExactly()
    {
        var picture = Pictures.Ramps(32, 32, 4);

        var back = ImageCodec.Decode(ImageCodec.EncodeWebp(picture));

        Assert.Equal(picture.Bytes.Where((_, i) => i % 4 == 3), back.Bytes.Where((_, i) => i % 4 == 3));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Webp_Written_HasNoMetadata(int channels)
    {
        var file = ImageCodec.EncodeWebp(Pictures.Ramps(33, 21, channels));

        var text = Encoding.Latin1.GetString(file);
        Assert.All(new[] { "EXIF", "Exif", "ICCP", "XMP " }, tag => Assert.DoesNotContain(tag, text));
        Assert.Equal((33, 21, channels), (ImageCodec.Decode(file).Width, ImageCodec.Decode(file).Height, ImageCodec.Decode(file).Channels));
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("webp")]
    public void Decode_LargePictureMadeSmall_IsThePictureStill(string format)
    {
        var picture = Pictures.Ramps(1600, 1200, 3);

        var small = ImageCodec.Decode(format == "jpeg" ? ImageCodec.EncodeJpeg(picture) : ImageCodec.EncodeWebp(picture), maxSide: 150);

        Assert.Equal((150, 113), (small.Width, small.Height));
        Assert.True(Pictures.MeanDifference(Pictures.Ramps(150, 113, 3), small) < 4);
    }

    [Fact]
    public void Jpeg_OfTransparentPicture_IsWhiteThere()
    {
        var back = ImageCodec.Decode(ImageCodec.EncodeJpeg(Pictures.Plain(16, 16, 200, 0, 0, 0)));

        Assert.All(back.Bytes, value => Assert.InRange(value, 250, 255));
    }

    [Fact]
    public void Decode_Heic_IsThePictureOfATelephone()
    {
        var picture = ImageCodec.Decode(Pictures.Heic());

        Assert.Equal(new ImageInfo("heif", 32, 24, 1), ImageCodec.Probe(Pictures.Heic()));
        Assert.All(picture.Bytes[..3].Zip([200, 40, 60]), v => Assert.InRange(v.First, v.Second - 6, v.Second + 6));
        Assert.All(picture.Bytes[^3..].Zip([40, 200, 60]), v => Assert.InRange(v.First, v.Second - 6, v.Second + 6));
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("png")]
    [InlineData("webp")]
    public void Probe_AnyFormat_TellsItAndItsSize(string format)
    {
        var picture = Pictures.Ramps(40, 30, 3);
        var file = format switch { "jpeg" => ImageCodec.EncodeJpeg(picture), "png" => ImageCodec.EncodePng(picture), _ => ImageCodec.EncodeWebp(picture) };

        Assert.Equal(new ImageInfo(format, 40, 30, 1), ImageCodec.Probe(file));
    }

    [Fact]
    public void Decode_MaxSide_ScalesDownAndNeverUp()
    {
        var file = ImageCodec.EncodePng(Pictures.Ramps(200, 100, 3));

        var small = ImageCodec.Decode(file, maxSide: 50);
        var same = ImageCodec.Decode(file, maxSide: 1000);

        Assert.Equal((50, 25), (small.Width, small.Height));
        Assert.Equal((200, 100), (same.Width, same.Height));
    }

    [Fact]
    public void Decode_ExifOrientation_TurnsThePictureUpright()
    {
        var file = Pictures.WithOrientation(ImageCodec.EncodeJpeg(Pictures.Ramps(80, 40, 3)), orientation: 6);

        var upright = ImageCodec.Decode(file);

        Assert.Equal((40, 80), (upright.Width, upright.Height));
        Assert.True(upright.Bytes[1] > 200 && upright.Bytes[3 * 39 + 1] < 55, "the stored bottom-left corner, green, is at the top left");
    }

    [Fact]
    public void Decode_Grey_HasThreeEqualChannels()
    {
        var file = ImageCodec.EncodePng(Pictures.Plain(4, 4, 9, 9, 9));

        Assert.All(ImageCodec.Decode(file).Bytes, value => Assert.Equal(9, value));
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\" height=\"10\"/></svg>")]
    [InlineData("just some text in a file called holiday.jpg")]
    [InlineData("%PDF-1.7\n1 0 obj")]
    [InlineData("GIF89a\u0001\u0001")]
    [InlineData("")]
    public void Decode_NotAPictureWeRead_SaysWhatToUse(string content)
    {
        var error = Assert.Throws<ImageException>(() => ImageCodec.Decode(Encoding.UTF8.GetBytes(content)));

        Assert.Equal("This is not a picture we read; use JPEG, PNG, WebP or HEIC.", error.Message);
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("png")]
    [InlineData("webp")]
    public void Decode_CutShort_IsRefused(string format)
    {
        var picture = Pictures.Ramps(300, 300, 3);
        var file = format switch { "jpeg" => ImageCodec.EncodeJpeg(picture), "png" => ImageCodec.EncodePng(picture), _ => ImageCodec.EncodeWebp(picture) };

        var error = Assert.Throws<ImageException>(() => ImageCodec.Decode(file.AsSpan(0, file.Length / 2)));

        Assert.Contains("damaged or cut short", error.Message);
    }

    [Fact]
    public void Decode_MorePixelsThanAllowed_IsRefusedByTheHeader()
    {
        var error = Assert.Throws<ImageException>(() => ImageCodec.Decode(Pictures.HollowPng(30_000, 30_000)));

        Assert.StartsWith("The picture has 30000×30000 pixels; at most 50 million are read.", error.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void Encode_QualityOutOfRange_IsRefused(int quality) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ImageCodec.EncodeWebp(Pictures.Plain(2, 2, 1, 2, 3), quality));
}
