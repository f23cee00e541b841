using Maquette.Generation.Identities.Photos;
using Maquette.Scene.Imaging;

namespace Maquette.Generation.Tests.Identities.Photos;

public sealed class PhotoCropTests
{
    private static readonly PreparedPhoto Red = Photo((x, y) => x is >= 30 and < 70 && y is >= 20 and < 80);

    [Fact]
    public void Crop_ManualSquare_IsThatPartAt512()
    {
        var crop = ImageCodec.Decode(PhotoIntake.Crop(Red, new(20, 20, 40)));

        Assert.Equal((512, 512, 4), (crop.Width, crop.Height, crop.Channels));
        Assert.Equal([0, 255], new[] { Alpha(crop, 64, 256), Alpha(crop, 300, 256) });   // 25 and 43 in the photo
    }

    [Fact]
    public void Crop_BeyondThePhoto_IsTransparentThere()
    {
        var crop = ImageCodec.Decode(PhotoIntake.Crop(Red, new(-100, -100, 300)));

        Assert.Equal([0, 0, 255], new[] { Alpha(crop, 5, 5), Alpha(crop, 500, 500), Alpha(crop, 256, 256) });
    }

    [Fact]
    public void Crop_EdgeAndBeyond_HasTheSubjectsColourNotTheBackgrounds()
    {
        var crop = ImageCodec.Decode(PhotoIntake.Crop(Red, Red.Square));

        for (var i = 0; i < 512 * 512; i++)
        {
            Assert.InRange(crop.Bytes[4 * i], 190, 210);
            Assert.InRange(crop.Bytes[4 * i + 1], 0, 40);   // the wall is green
        }
    }

    [Fact]
    public void Square_OfASubject_LeavesTheMarginOnEachSide()
    {
        var square = Subject.Of(Red.Mask, 100).Square(margin: .1);

        Assert.Equal(new PhotoSquare(12, 12, 75), square);
    }

    private static int Alpha(Bitmap crop, int x, int y) => crop.Bytes[4 * (y * crop.Width + x) + 3];

    // A red shape before a green wall, with an edge where they mix.
    private static PreparedPhoto Photo(Func<int, int, bool> inside)
    {
        const int Side = 100;
        var (pixels, mask) = (new byte[3 * Side * Side], new byte[Side * Side]);
        for (var i = 0; i < mask.Length; i++)
        {
            var (x, y) = (i % Side, i / Side);
            var around = new[] { (x, y), (x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1) }.Average(p => inside(p.Item1, p.Item2) ? 1.0 : 0);
            mask[i] = (byte)(255 * around);
            (pixels[3 * i], pixels[3 * i + 1]) = ((byte)(200 * around), (byte)(220 * (1 - around)));
        }
        var photo = new PreparedPhoto
        {
            Name = "red.png", Width = Side, Height = Side, Pixels = new(Side, Side, 3, pixels), Mask = mask, Background = "a test",
            Square = default, Findings = [], Fingerprint = new("", 0, [], []),
        };
        return photo with { Square = Subject.Of(mask, Side).Square(.08) };
    }
}
