using System.Numerics;
using Maquette.Diffusion.Schedulers;
using Maquette.Generation.Guidance;
using Maquette.Scene.Cameras;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Generation.Tests.Guidance;

public sealed class SdsTests
{
    private static readonly GuidanceOptions Options = new() { Scale = 5, Rescale = 0, LeastNoise = 0.3f, MostNoise = 0.6f };

    private static Viewpoints Views(int objects, int views) => new([.. Enumerable.Range(0, objects * views).Select(i => new Camera(90 * i, 15, 3, 40))], views, new Vector3(0.5f));

    private static Tensor Images(int n) => rand([n, 3, 8, 8], generator: new Generator(3)).requires_grad_();

    [Theory]
    [InlineData(TimeWeight.Reconstruction)]
    [InlineData(TimeWeight.Variance)]
    [InlineData(TimeWeight.Uniform)]
    [InlineData(TimeWeight.ScaledVariance)]
    public void MultiViewSds_Gradient_IsTheWeightedNoiseResidual(TimeWeight weight)
    {
        using var scope = NewDisposeScope();
        var images = Images(8);
        var listener = new Listener(rand([8, 12, 4, 4], generator: new Generator(4)));
        new MultiViewSds(listener, Options with { Weight = weight }).Loss(images, Views(2, 4), 0.5f, new Generator(5)).backward();
        Near(Expected(listener, images, weight), images.grad!);
    }

    [Theory]
    [InlineData(TimeWeight.Variance)]
    [InlineData(TimeWeight.Uniform)]
    public void Sds_Gradient_IsTheWeightedNoiseResidual(TimeWeight weight)
    {
        using var scope = NewDisposeScope();
        var images = Images(4);
        var listener = new Listener(rand([4, 12, 4, 4], generator: new Generator(4)));
        new Sds(listener, Options with { Weight = weight }).Loss(images, Views(1, 4), 0.5f, new Generator(5)).backward();
        Near(Expected(listener, images, weight), images.grad!);
    }

    [Fact]
    public void MultiViewSds_ReconstructionLoss_IsHalfTheSquaredDistanceToTheCleanViews()
    {
        using var scope = NewDisposeScope();
        var images = Images(4);
        var x0 = rand([4, 12, 4, 4], generator: new Generator(4));
        var listener = new Listener(x0);
        var loss = new MultiViewSds(listener, Options).Loss(images, Views(1, 4), 0.5f, new Generator(5));
        Assert.Equal(0.5 * (listener.Codec.Encode(images, null) - x0).square().sum().ToDouble() / 4, loss.ToDouble(), 2);
    }

    [Fact]
    public void MultiViewSds_OneNoiseLevelForTheViewsOfAnObject_AnotherForTheNextObject()
    {
        using var scope = NewDisposeScope();
        var listener = new Listener(zeros(32, 12, 4, 4));
        new MultiViewSds(listener, Options).Loss(Images(32), Views(8, 4), 0.5f, new Generator(5));
        Assert.All(listener.T.Chunk(4), views => Assert.Single(views.Distinct()));
        Assert.True(listener.T.Distinct().Count() > 1);
        Assert.All(listener.T, t => Assert.InRange(t, 300, 600));
    }

    [Fact]
    public void MultiViewSds_GuidanceBeyondThePixelRange_IsCut()
    {
        using var scope = NewDisposeScope();
        var images = full([4, 3, 8, 8], 1f);
        var loss = new MultiViewSds(new Listener(full([4, 12, 4, 4], 7f)), Options).Loss(images, Views(1, 4), 0.5f, new Generator(5));
        Assert.Equal(0, loss.ToSingle(), 5);
    }

    [Fact]
    public void Loss_LargerPictures_AreBroughtToThePriorsSize()
    {
        using var scope = NewDisposeScope();
        var listener = new Listener(zeros(4, 12, 4, 4));
        var images = rand([4, 3, 16, 16], generator: new Generator(3)).requires_grad_();
        new MultiViewSds(listener, Options).Loss(images, Views(1, 4), 0.5f, new Generator(5)).backward();
        Assert.Equal([4, 12, 4, 4], listener.XT!.shape);
        Assert.True(images.grad!.abs().sum().ToSingle() > 0);
    }

    /// <summary>w(t)(ε̂ − ε)/N in latents, and the codec's factor 2 to pixels.</summary>
    private static Tensor Expected(Listener listener, Tensor images, TimeWeight weight)
    {
        var z = listener.Codec.Encode(images.detach(), null);
        var t = tensor(listener.T);
        var eps = listener.Schedule.ToEps(z, listener.XT!, t, PredictionType.Sample);
        var w = tensor(listener.T.Select(step => (float)weight.At(listener.Schedule.AlphaBar[(int)step])).ToArray()).view(-1, 1, 1, 1);
        var gradient = 2 * w * (listener.Eps! - eps) / images.shape[0];   // [n, 12, 4, 4]
        var n = images.shape[0];
        return gradient.view(n, 3, 2, 2, 4, 4).permute(0, 1, 4, 2, 5, 3).reshape(n, 3, 8, 8);
    }

    private static void Near(Tensor expected, Tensor actual) =>
        Assert.True((expected - actual).abs().max().ToSingle() < 1e-3f * Math.Max(1, expected.abs().max().ToSingle()));
}
