using Maquette.Diffusion.Schedulers;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests.Schedulers;

public sealed class DdimTests
{
    private static readonly NoiseSchedule Schedule = new(new NoiseScheduleOptions.ScaledLinear());

    [Fact]
    public void Timesteps_FiftyLeading_AreStableDiffusions() =>
        Assert.Equal(Enumerable.Range(0, 50).Select(i => 981 - 20 * i), new Ddim(Schedule, new()).Timesteps(50));

    [Theory]
    [InlineData(4, new[] { 999, 749, 499, 249 })]
    [InlineData(1, new[] { 999 })]
    public void Timesteps_Trailing_StartAtTheVeryEnd(int steps, int[] expected) =>
        Assert.Equal(expected, new Ddim(Schedule, new() { Spacing = TimestepSpacing.Trailing }).Timesteps(steps));

    [Theory]
    [InlineData(TimestepSpacing.Leading)]
    [InlineData(TimestepSpacing.Trailing)]
    public void Timesteps_AnyNumber_FallInsideTheSchedule(TimestepSpacing spacing)
    {
        var ddim = new Ddim(Schedule, new() { Spacing = spacing });

        for (var steps = 1; steps <= 1000; steps++)
        {
            var timesteps = ddim.Timesteps(steps);
            Assert.Equal(steps, timesteps.Count);
            Assert.All(timesteps.Zip(timesteps.Skip(1)), pair => Assert.True(pair.First >= pair.Second));
            Assert.All(timesteps, t => Assert.InRange(t, 0, 999));
        }
    }

    /// <summary>
    /// For x₀ ~ N(μ, s²) the best prediction is known, and the way of a sample without new noise has the closed form
    /// x_t = α_t·μ + (x_T − α_T·μ)·√((α_t²s² + σ_t²)/(α_T²s² + σ_T²)).
    /// </summary>
    [Theory]
    [InlineData(0.5, 0.3)]
    [InlineData(-1.0, 1.0)]
    public void Step_ExactScoreOfAGaussian_FollowsTheClosedForm(double mu, double s)
    {
        using var scope = NewDisposeScope();
        var xT = tensor(new double[] { -2, -0.5, 0, 1, 2.5 }).view(-1, 1, 1, 1);

        var (sample, first) = Run(new Ddim(Schedule, new()), xT, mu, s, steps: 1000, eta: 0, noise: null);

        var (aT, a0) = (Schedule.AlphaBar[first], Schedule.AlphaBar[0]);
        var expected = Math.Sqrt(a0) * mu + (xT - Math.Sqrt(aT) * mu) * Math.Sqrt((a0 * s * s + 1 - a0) / (aT * s * s + 1 - aT));
        Assert.InRange(Tiny.Farthest(sample, expected), 0, 0.01);
    }

    [Fact]
    public void Step_WithNewNoise_EndsInTheGaussian()
    {
        using var scope = NewDisposeScope();
        using var noise = new Generator(3, CPU);
        var xT = randn([20_000, 1, 1, 1], float64, generator: noise);

        var (sample, _) = Run(new Ddim(Schedule, new() { EndsClean = true }), xT, mu: 0.5, s: 0.3, steps: 250, eta: 1, noise);

        Assert.Equal(0.5, sample.mean().ToDouble(), tolerance: 0.05);   // x_T is drawn from N(0, 1), not from the marginal with mean √ᾱ·μ
        Assert.Equal(0.3, sample.std(0).ToDouble(), tolerance: 0.02);
    }

    private static (Tensor Sample, int First) Run(Ddim ddim, Tensor xT, double mu, double s, int steps, double eta, Generator? noise)
    {
        var timesteps = ddim.Timesteps(steps);
        var x = xT;
        for (var i = 0; i < steps; i++)
        {
            var a = Schedule.AlphaBar[timesteps[i]];
            var x0 = mu + Math.Sqrt(a) * s * s / (a * s * s + 1 - a) * (x - Math.Sqrt(a) * mu);
            var eps = (x - Math.Sqrt(a) * x0) / Math.Sqrt(1 - a);
            x = ddim.Step(x, x0, eps, timesteps[i], i + 1 < steps ? timesteps[i + 1] : null, eta, noise);
        }
        return (x, timesteps[0]);
    }
}
