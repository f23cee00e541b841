using FsCheck;
using FsCheck.Fluent;
using Maquette.Diffusion.Schedulers;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests.Schedulers;

public sealed class NoiseScheduleTests
{
    /// <summary>ᾱ_t of Stable Diffusion's schedule, computed from its definition in double precision.</summary>
    [Theory]
    [InlineData(0, 0.99915000)]
    [InlineData(1, 0.99829603)]
    [InlineData(20, 0.98131436)]
    [InlineData(100, 0.89422348)]
    [InlineData(250, 0.67379263)]
    [InlineData(500, 0.27633268)]
    [InlineData(750, 0.05616985)]
    [InlineData(980, 0.00584378)]
    [InlineData(999, 0.00466010)]
    public void AlphaBar_ScaledLinear_IsStableDiffusions(int t, double golden)
    {
        using var schedule = new NoiseSchedule(new NoiseScheduleOptions.ScaledLinear());

        Assert.Equal(golden, schedule.AlphaBar[t], tolerance: 5e-9);
    }

    [Theory]
    [InlineData(20, 0.13799)]
    [InlineData(500, 1.61828)]
    [InlineData(980, 13.04308)]
    public void At_ScaledLinear_HasTheKnownNoiseToSignalRatio(int t, double golden)
    {
        using var scope = NewDisposeScope();
        using var schedule = new NoiseSchedule(new NoiseScheduleOptions.ScaledLinear());

        var (alpha, sigma) = schedule.At(tensor(new long[] { t }), zeros(1));

        Assert.Equal(golden, (sigma / alpha).item<float>(), tolerance: 1e-5 * golden + 1e-6);
    }

    [Fact]
    public void AlphaBar_Cosine_IsTheSquaredCosine()
    {
        using var schedule = new NoiseSchedule(new NoiseScheduleOptions.Cosine());
        double Left(double u) => Math.Pow(Math.Cos((u + 0.008) / 1.008 * Math.PI / 2), 2);

        foreach (var t in new[] { 0, 1, 250, 500, 750, 980, 998 }) Assert.Equal(Left((t + 1) / 1000.0) / Left(0), schedule.AlphaBar[t], tolerance: 1e-12);
        Assert.Equal(schedule.AlphaBar[998] * 0.001, schedule.AlphaBar[999], tolerance: 1e-15);   // the last β is capped
    }

    [Fact]
    public void Conversions_AnySampleNoiseAndTime_AreEachOthersInverse()
    {
        using var schedule = new NoiseSchedule(new NoiseScheduleOptions.ScaledLinear());
        var inputs = Gen.Choose(0, 999).Zip(Gen.Choose(0, 100_000)).Zip(Gen.Elements(PredictionType.Epsilon, PredictionType.Velocity, PredictionType.Sample));

        Prop.ForAll(inputs.ToArbitrary(), input =>
        {
            using var scope = NewDisposeScope();
            var ((time, seed), type) = input;
            using var generator = new Generator((ulong)seed, CPU);
            var (x0, eps) = (randn([3, 2, 2, 2], float64, generator: generator), randn([3, 2, 2, 2], float64, generator: generator));
            var t = tensor(new long[] { time, 999 - time, 500 });

            var xT = schedule.AddNoise(x0, eps, t);
            var prediction = schedule.Target(x0, eps, t, type);

            // α and σ come from a single-precision table: α² + σ² = 1 to 1e-7, and 1/α is at most 15 here
            return Tiny.Farthest(schedule.ToX0(prediction, xT, t, type), x0) < 1e-5 && Tiny.Farthest(schedule.ToEps(prediction, xT, t, type), eps) < 2e-5;
        }).QuickCheckThrowOnFailure();
    }
}
