using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Schedulers;

/// <summary>
/// The forward process x_t = α_t·x₀ + σ_t·ε with α = √ᾱ, σ = √(1−ᾱ) (Ho et al. 2020, eq. 4), and the only place where
/// clean sample, noise and velocity are turned into one another. ᾱ is computed and kept in double precision.
/// </summary>
public sealed class NoiseSchedule : IDisposable
{
    private const double CosineOffset = 0.008;

    private readonly double[] alphaBar;
    private Tensor? table;

    /// <exception cref="ArgumentException">The options describe no schedule.</exception>
    public NoiseSchedule(NoiseScheduleOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Steps, 2);
        Options = options;
        alphaBar = options switch
        {
            NoiseScheduleOptions.ScaledLinear linear => CumulativeProduct(ScaledLinear(linear)),
            NoiseScheduleOptions.Cosine cosine => CumulativeProduct(Cosine(cosine)),
            _ => throw new NotSupportedException($"No schedule is made from {options.GetType().Name}."),
        };
    }

    public NoiseScheduleOptions Options { get; }

    /// <summary>ᾱ_t for t = 0 … Steps−1, falling.</summary>
    public IReadOnlyList<double> AlphaBar => alphaBar;

    public int Steps => alphaBar.Length;

    private static IEnumerable<double> ScaledLinear(NoiseScheduleOptions.ScaledLinear options)
    {
        var (from, to) = (Math.Sqrt(options.From), Math.Sqrt(options.To));
        return Enumerable.Range(0, options.Steps).Select(t => Math.Pow(from + (to - from) * t / (options.Steps - 1), 2));
    }

    private static IEnumerable<double> Cosine(NoiseScheduleOptions.Cosine options)
    {
        double Left(int t) => Math.Pow(Math.Cos(((double)t / options.Steps + CosineOffset) / (1 + CosineOffset) * Math.PI / 2), 2);
        return Enumerable.Range(0, options.Steps).Select(t => Math.Min(1 - Left(t + 1) / Left(t), options.LargestBeta));
    }

    private static double[] CumulativeProduct(IEnumerable<double> betas)
    {
        var product = 1.0;
        return [.. betas.Select(beta => product *= 1 - beta)];
    }

    /// <summary>α_t and σ_t of each sample, shaped to multiply a batch of latents.</summary>
    /// <param name="t">[n] int64</param>
    /// <param name="like">whose device and type the result has</param>
    /// <returns>two tensors [n, 1, 1, 1]</returns>
    public (Tensor Alpha, Tensor Sigma) At(Tensor t, Tensor like)
    {
        var rows = Table(like.device).index_select(1, t).to(like.dtype).view(2, -1, 1, 1, 1);   // [2, n, 1, 1, 1]
        return (rows[0], rows[1]);
    }

    /// <summary>α and σ of all timesteps [2, Steps], kept on the device that asked last.</summary>
    private Tensor Table(Device device)
    {
        if (table is not null && table.device.type == device.type && table.device.index == device.index) return table;
        table?.Dispose();
        using var scope = NewDisposeScope();
        float[] values = [.. alphaBar.Select(a => (float)Math.Sqrt(a)), .. alphaBar.Select(a => (float)Math.Sqrt(1 - a))];
        return table = tensor(values).reshape(2, Steps).to(device).DetachFromDisposeScope();
    }

    /// <summary>x_t = α·x₀ + σ·ε</summary>
    /// <param name="x0">[n, c, h, w]</param>
    /// <param name="eps">[n, c, h, w]</param>
    /// <param name="t">[n] int64</param>
    public Tensor AddNoise(Tensor x0, Tensor eps, Tensor t)
    {
        using var scope = NewDisposeScope();
        var (alpha, sigma) = At(t, x0);
        return (alpha * x0 + sigma * eps).MoveToOuterDisposeScope();
    }

    /// <summary>x₀ from what the network said.</summary>
    /// <param name="prediction">[n, c, h, w], of the kind <paramref name="type"/></param>
    /// <param name="xT">[n, c, h, w]</param>
    /// <param name="t">[n] int64</param>
    public Tensor ToX0(Tensor prediction, Tensor xT, Tensor t, PredictionType type)
    {
        using var scope = NewDisposeScope();
        var (alpha, sigma) = At(t, xT);
        var x0 = type switch
        {
            PredictionType.Sample => prediction.alias(),
            PredictionType.Epsilon => (xT - sigma * prediction) / alpha,
            PredictionType.Velocity => alpha * xT - sigma * prediction,
            _ => throw new NotSupportedException($"No x0 is made from {type}."),
        };
        return x0.MoveToOuterDisposeScope();
    }

    /// <summary>ε from what the network said; parameters as in <see cref="ToX0"/>.</summary>
    public Tensor ToEps(Tensor prediction, Tensor xT, Tensor t, PredictionType type)
    {
        using var scope = NewDisposeScope();
        var (alpha, sigma) = At(t, xT);
        var eps = type switch
        {
            PredictionType.Sample => (xT - alpha * prediction) / sigma,
            PredictionType.Epsilon => prediction.alias(),
            PredictionType.Velocity => alpha * prediction + sigma * xT,
            _ => throw new NotSupportedException($"No noise is made from {type}."),
        };
        return eps.MoveToOuterDisposeScope();
    }

    /// <summary>What a network of kind <paramref name="type"/> should have said: the target of its training.</summary>
    public Tensor Target(Tensor x0, Tensor eps, Tensor t, PredictionType type)
    {
        using var scope = NewDisposeScope();
        var (alpha, sigma) = At(t, x0);
        var target = type switch
        {
            PredictionType.Sample => x0.alias(),
            PredictionType.Epsilon => eps.alias(),
            PredictionType.Velocity => alpha * eps - sigma * x0,
            _ => throw new NotSupportedException($"No target is made for {type}."),
        };
        return target.MoveToOuterDisposeScope();
    }

    public void Dispose() => table?.Dispose();
}
