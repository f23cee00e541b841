using Maquette.Generation.Judging;

namespace Maquette.Generation.Tests.Judging;

public sealed class AugmentationTests
{
    private const int Size = 32;

    [Fact]
    public void Apply_ToARedDisc_StaysWithinRangeAndIsTheSameForTheSameSeed()
    {
        var disc = Disc();
        for (var seed = 0; seed < 200; seed++)
        {
            float[] first = Seen(disc, seed), second = Seen(disc, seed);
            Assert.Equal(first, second);
            Assert.All(first, value => Assert.InRange(value, 0, 1));
        }
    }

    [Fact]
    public void Apply_ToARedDisc_LeavesMostOfItRedAndHidesItsMiddleNowAndThen()
    {
        var disc = Disc();
        var shares = Enumerable.Range(0, 400).Select(seed => RedShare(Seen(disc, seed))).ToArray();

        Assert.All(shares, share => Assert.InRange(share, .12, 1));   // the disc covers .37 of the picture, and is seen through windows of .6 to 2.6 of its area
        Assert.InRange(Enumerable.Range(0, 400).Count(seed => !MiddleIsRed(Seen(disc, seed))), 5, 80);   // hidden in the very middle
    }

    private static double RedShare(float[] planes) => Enumerable.Range(0, Size * Size).Count(i => Red(planes, i)) / (double)(Size * Size);

    private static bool MiddleIsRed(float[] planes) => Enumerable.Range(13, 6).SelectMany(y => Enumerable.Range(13, 6).Select(x => y * Size + x)).Count(i => Red(planes, i)) > 18;

    private static bool Red(float[] planes, int i) => planes[i] > planes[Size * Size + i] + .2f && planes[i] > planes[2 * Size * Size + i] + .2f;

    [Fact]
    public void Apply_ToAnEmptyPicture_BlotchesSomeOfItsGrounds()
    {
        var blotched = Enumerable.Range(0, 200).Count(seed => Seen(new float[4 * Size * Size], seed).Chunk(Size * Size).All(plane => Unevenness(plane) > .03f));
        Assert.InRange(blotched, 20, 140);
    }

    /// <summary>How much the means of blocks of 4 × 4 pixels stray from the plane through their row and column means: nothing for plain and graded grounds.</summary>
    private static float Unevenness(float[] plane)
    {
        const int Blocks = Size / 4;
        var means = new float[Blocks, Blocks];
        for (var i = 0; i < plane.Length; i++) means[i / Size / 4, i % Size / 4] += plane[i] / 16;
        float Row(int y) => Enumerable.Range(0, Blocks).Average(x => means[y, x]);
        float Column(int x) => Enumerable.Range(0, Blocks).Average(y => means[y, x]);
        var all = plane.Average();
        return MathF.Sqrt(Enumerable.Range(0, Blocks * Blocks).Average(i => MathF.Pow(means[i / Blocks, i % Blocks] - Row(i / Blocks) - Column(i % Blocks) + all, 2)));
    }

    private static float[] Seen(float[] rgba, int seed)
    {
        var planes = new float[3 * Size * Size];
        Augmentation.Apply(rgba, Size, planes, new(seed));
        return planes;
    }

    private static float[] Disc()
    {
        var rgba = new float[4 * Size * Size];
        for (var i = 0; i < Size * Size; i++)
        {
            var (x, y) = (i % Size - 15.5f, i / Size - 15.5f);
            if (x * x + y * y < 121) (rgba[4 * i], rgba[4 * i + 1], rgba[4 * i + 2], rgba[4 * i + 3]) = (.85f, .1f, .1f, 1);
        }
        return rgba;
    }
}
