using Maquette.Generation.Identities.Photos;
using Maquette.Scene.Imaging;

namespace Maquette.Generation.Tests.Identities.Photos;

public sealed class ColourCutTests
{
    private const float HandleInView = 45;

    private static readonly Dictionary<string, Func<int, int, (double, double, double)>> Grounds = new() { ["wall"] = Samples.Wall, ["room"] = Samples.Room, ["carpet"] = Samples.Carpet };

    [Theory]
    [InlineData(Samples.Mug, "wall")]
    [InlineData(Samples.Mug, "room")]
    [InlineData(Samples.Cactus, "wall")]
    [InlineData(Samples.Cactus, "carpet")]
    [InlineData(Samples.Mushroom, "room")]
    [InlineData(Samples.Mushroom, "carpet")]
    [InlineData(Samples.Car, "wall")]
    [InlineData(Samples.Robot, "room")]
    [InlineData(Samples.Robot, "carpet")]
    [InlineData(Samples.Dog, "wall")]
    public void Remove_ObjectInARoom_FindsItsOutline(string kind, string ground)
    {
        var (photo, truth) = Samples.Compose(Grounds[ground], 400, 320, (Samples.Cutout(kind), 60, 5));

        var cutout = new ColourCut().Remove(ImageCodec.Decode(ImageCodec.EncodeJpeg(photo)));

        var found = Array.ConvertAll(cutout.Mask, m => m >= 128);
        Assert.InRange(Overlap(found, truth), .9, 1);
        Assert.Equal("colour models and a graph cut", cutout.Method);
    }

    [Fact]
    public void Remove_HandleOfAMug_IsLookedThrough()
    {
        var (photo, truth) = Samples.Compose(Samples.Wall, 400, 320, (Samples.Cutout(Samples.Mug, azimuth: HandleInView), 60, 5));

        var mask = new ColourCut().Remove(photo).Mask;

        var holes = Parts.Of(Array.ConvertAll(truth, t => !t), 400);
        var hole = Assert.Single(holes.Found.Index(), part => !part.Item.AtEdge && part.Item.Area > 100);
        Assert.InRange(mask.Where((_, i) => holes.Labels[i] == hole.Index).Average(m => m / 255.0), 0, .2);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 200)]
    [InlineData(64, 64)]
    public void Remove_OnePlainColour_EndsWithAMaskOfThatSize(int width, int height) =>
        Assert.Equal(width * height, new ColourCut().Remove(new(width, height, 3, new byte[3 * width * height])).Mask.Length);

    private static double Overlap(bool[] a, bool[] b) => a.Zip(b).Count(p => p.First && p.Second) / (double)a.Zip(b).Count(p => p.First || p.Second);
}
