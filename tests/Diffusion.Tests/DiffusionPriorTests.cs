using Maquette.Diffusion.Schedulers;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests;

public sealed class DiffusionPriorTests
{
    private sealed record Query(Tensor X, Tensor T, TextContext Cond, TextContext Uncond, Tensor Cameras);

    private static Query Ask(DiffusionPrior prior)
    {
        using var generator = new Generator(3, CPU);
        return new(randn([4, 12, 8, 8], generator: generator), full([4], 600L, dtype: int64), prior.Encode(["a red chair", "two lamps"]), prior.Encode(["", "ugly"]), randn([4, 16], generator: generator));
    }

    [Fact]
    public void Encode_SeveralPrompts_IsEachOneAlone()
    {
        using var scope = NewDisposeScope();
        using var package = Tiny.Create();
        var prior = new DiffusionPrior(package);

        var both = prior.Encode(["a red chair", "a much longer prompt about two small lamps"]);
        var second = prior.Encode(["a much longer prompt about two small lamps"]);

        Assert.Equal([2, 16, 24], both.Tokens.shape);
        Assert.InRange(Tiny.Farthest(both.Tokens[1], second.Tokens[0]), 0, 1e-4);
        Assert.InRange(Tiny.Farthest(both.Pooled![1], second.Pooled![0]), 0, 1e-4);
    }

    [Theory]
    [InlineData(PredictionType.Sample)]
    [InlineData(PredictionType.Epsilon)]
    [InlineData(PredictionType.Velocity)]
    public void Guided_ScaleOne_IsTheConditionalPrediction(PredictionType kind)
    {
        using var scope = NewDisposeScope();
        using var package = Tiny.Create(Tiny.Package with { Prediction = kind });
        var prior = new DiffusionPrior(package);
        var (x, t, cond, uncond, cameras) = Ask(prior);

        var (x0, eps) = prior.Guided(x, t, cond, uncond, cameras, 2, guidanceScale: 1, rescale: 0.5);
        var raw = prior.Predict(x, t, cond, cameras, 2);

        Assert.InRange(Tiny.Farthest(x0, package.Schedule.ToX0(raw, x, t, kind)), 0, 1e-4);
        Assert.InRange(Tiny.Farthest(eps, package.Schedule.ToEps(raw, x, t, kind)), 0, 1e-4);
    }

    [Theory]
    [InlineData(PredictionType.Sample, 0)]
    [InlineData(PredictionType.Epsilon, 0)]
    [InlineData(PredictionType.Velocity, 0)]
    [InlineData(PredictionType.Sample, 0.7)]
    [InlineData(PredictionType.Velocity, 0.7)]
    public void Guided_AnyScale_MixesTheTwoPredictions(PredictionType kind, double rescale)
    {
        using var scope = NewDisposeScope();
        using var package = Tiny.Create(Tiny.Package with { Prediction = kind });
        var (prior, schedule) = (new DiffusionPrior(package), package.Schedule);
        var (x, t, cond, uncond, cameras) = Ask(prior);

        var (x0, eps) = prior.Guided(x, t, cond, uncond, cameras, 2, guidanceScale: 4, rescale);

        var (xC, xU) = (schedule.ToX0(prior.Predict(x, t, cond, cameras, 2), x, t, kind), schedule.ToX0(prior.Predict(x, t, uncond, cameras, 2), x, t, kind));
        var mixed = xU + 4 * (xC - xU);
        var expected = rescale == 0 ? mixed : Guidance.Rescale(mixed, xC, 2, rescale);
        var scale = expected.abs().max().ToDouble();
        Assert.InRange(Tiny.Farthest(x0, expected) / scale, 0, 1e-4);
        Assert.InRange(Tiny.Farthest(schedule.AddNoise(x0, eps, t), x) / scale, 0, 1e-4);   // the two parts always make x_t
    }

    [Fact]
    public void Guided_ByCamerasToo_PushesAwayFromTheOtherSide()
    {
        const double Kappa = .25;
        using var scope = NewDisposeScope();
        using var package = Tiny.Create(Tiny.Package with { Prediction = PredictionType.Sample, ViewGuidance = Kappa });
        var prior = new DiffusionPrior(package);
        var (x, t, cond, uncond, _) = Ask(prior);
        var cameras = stack([.. new[] { 0, 90, 180, 270 }.Select(azimuth => Camera(azimuth))]);
        var opposite = stack([.. new[] { 180, 270, 0, 90 }.Select(azimuth => Camera(azimuth))]);

        var (x0, _) = prior.Guided(x, t, cond, uncond, cameras, 2, guidanceScale: 4, rescale: 0);

        var (xC, xU, xO) = (prior.Predict(x, t, cond, cameras, 2), prior.Predict(x, t, uncond, cameras, 2), prior.Predict(x, t, cond, opposite, 2));
        Assert.InRange(Tiny.Farthest(x0, xC + 3 * (xC - xU + Kappa * (xC - xO))), 0, 1e-4 * x0.abs().max().ToDouble());
        Assert.True(Tiny.Farthest(xC, xO) > 1e-3);   // the camera says something
    }

    /// <summary>Row-major camera-to-world of one on the unit circle that looks at the axis.</summary>
    private static Tensor Camera(double azimuth)
    {
        var (sin, cos) = ((float)Math.Sin(azimuth * Math.PI / 180), (float)Math.Cos(azimuth * Math.PI / 180));
        return tensor(new[] { -sin, 0, cos, cos, cos, 0, sin, sin, 0, 1, 0, 0, 0, 0, 0, 1 });
    }

    [Fact]
    public void Guided_Always_RecordsNoGradient()
    {
        using var scope = NewDisposeScope();
        using var package = Tiny.Create();
        var prior = new DiffusionPrior(package);
        var (x, t, cond, uncond, cameras) = Ask(prior);

        var (x0, eps) = prior.Guided(x.requires_grad_(true), t, cond, uncond, cameras, 2, guidanceScale: 4, rescale: 0);

        Assert.False(x0.requires_grad || eps.requires_grad);
    }
}
