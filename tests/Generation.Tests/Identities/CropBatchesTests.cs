using Maquette.Generation.Identities;
using Xunit;

namespace Maquette.Generation.Tests.Identities;

public sealed class CropBatchesTests
{
    private const int Size = 16, Batch = 6, Pixels = Size * Size;

    private static IdentityRequest Request => new() { Name = "rusty", ClassNoun = "chair", BatchSize = Batch, Seed = 4 };

    private static float[] At(IdentityRequest request, int step, int part = 0)
    {
        var planes = new float[Batch * 3 * Pixels];
        new CropBatches(request, TinyPhotos.Read(32), Size).At(step, part, planes);
        return planes;
    }

    [Fact]
    public void At_TheSameStep_IsTheSameBatchAndAnotherStepAnother()
    {
        Assert.Equal(At(Request, 3), At(Request, 3));
        Assert.NotEqual(At(Request, 3), At(Request, 4));
        Assert.NotEqual(At(Request, 3), At(Request, 3, part: 1));
        Assert.NotEqual(At(Request, 3), At(Request with { Seed = 5 }, 3));
    }

    [Fact]
    public void At_SixOfThreePhotos_ShowsEachTwice()
    {
        var planes = At(Request, 7);
        var strongest = Enumerable.Range(0, Batch).Select(i => Enumerable.Range(0, 3).MaxBy(c => planes[(3 * i + c) * Pixels + Pixels / 2 + Size / 2]));
        Assert.Equal([2, 2, 2], strongest.CountBy(c => c).Select(count => count.Value));
    }

    [Fact]
    public void At_ACutOut_StaysWholeOnAGreyGround()
    {
        for (var step = 0; step < 20; step++)
        {
            var planes = At(Request, step);
            for (var i = 0; i < Batch; i++)
            {
                for (var at = 0; at < Size; at++)
                {
                    foreach (var border in new[] { at, Pixels - 1 - at, at * Size, at * Size + Size - 1 })
                    {
                        Assert.Equal(planes[3 * i * Pixels + border], planes[(3 * i + 1) * Pixels + border], 5);
                        Assert.Equal(planes[3 * i * Pixels + border], planes[(3 * i + 2) * Pixels + border], 5);
                    }
                }
            }
        }
    }

    [Fact]
    public void At_WithoutBackgrounds_TheGroundIsMidGrey()
    {
        for (var step = 0; step < 5; step++) Assert.Equal(.5f, At(Request with { BackgroundColours = false }, step)[0], 5);
        Assert.Contains(Enumerable.Range(0, 5), step => MathF.Abs(At(Request, step)[0] - .5f) > .01f);
    }
}
