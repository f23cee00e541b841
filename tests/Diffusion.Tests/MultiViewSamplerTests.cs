using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests;

public sealed class MultiViewSamplerTests
{
    private static Tensor Sample(DiffusionPrior prior, Tensor? cameras, ulong seed)
    {
        using var generator = new Generator(seed, CPU);
        return MultiViewSampler.Sample(prior, ["a red chair", "two lamps"], cameras, steps: 3, guidanceScale: 3, rescale: 0.5, generator, stop: TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Sample_WithCameras_DrawsAllViewsOfAllPrompts()
    {
        using var scope = NewDisposeScope();
        using var package = Tiny.Create();
        var prior = new DiffusionPrior(package);
        var cameras = randn([6, 16]);

        var images = Sample(prior, cameras, seed: 1);

        Assert.Equal([6, 3, 16, 16], images.shape);
        Assert.InRange(images.min().ToSingle(), 0, 1);
        Assert.InRange(images.max().ToSingle(), 0, 1);
        Assert.Equal(0, Tiny.Farthest(images, Sample(prior, cameras, seed: 1)));
        Assert.NotEqual(0, Tiny.Farthest(images, Sample(prior, cameras, seed: 2)));
    }

    [Fact]
    public void Sample_WithoutCameras_DrawsOnePictureAPrompt()
    {
        using var scope = NewDisposeScope();
        using var package = Tiny.Create();

        Assert.Equal([2, 3, 16, 16], Sample(new(package), cameras: null, seed: 1).shape);
    }

    [Fact]
    public void Sample_StoppedBeforehand_Stops()
    {
        using var scope = NewDisposeScope();
        using var package = Tiny.Create();
        using var generator = new Generator(1, CPU);

        Assert.Throws<OperationCanceledException>(() =>
            MultiViewSampler.Sample(new(package), ["a chair"], null, steps: 3, guidanceScale: 1, rescale: 0, generator, stop: new CancellationToken(canceled: true)));
    }
}
