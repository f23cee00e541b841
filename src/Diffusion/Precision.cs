using System.Diagnostics;
using Maquette.Diffusion.Models;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Diffusion;

/// <summary>
/// How a model computes. Norms and softmax work in single precision whatever the type (<see cref="Norms"/>, <see cref="ScoredAttention"/>).
/// </summary>
/// <param name="Type">of weights and activations</param>
public sealed record Precision(ScalarType Type)
{
    private const double WorthIt = 1.3;

    /// <summary>Bytes that the attention scores of one layer may take where libtorch has no fused attention.</summary>
    public long ScoreMemory { get; init; } = 256L << 20;

    public static Precision Full { get; } = new(ScalarType.Float32);

    /// <summary>Half precision on a GPU; single on the CPU, where libtorch has no half kernels and small networks gain nothing from bfloat16.</summary>
    public static Precision For(Device device) => device.type == DeviceType.CUDA ? new(ScalarType.Float16) : Full;

    /// <summary>
    /// For large networks on this CPU: bfloat16 where a linear layer and a convolution of Stable Diffusion's size are clearly faster in it (with
    /// AVX-512 BF16 or AMX they are, else it is emulated and slower), single precision otherwise. Takes about a second.
    /// </summary>
    public static Precision Measured()
    {
        var (single, brief) = (Time(ScalarType.Float32), Time(ScalarType.BFloat16));
        return single > WorthIt * brief ? new(ScalarType.BFloat16) : Full;
    }

    /// <summary>Gives a network this type and this bound.</summary>
    public void Apply(nn.Module network)
    {
        network.to(Type);
        foreach (var (_, module) in network.named_modules())
        {
            if (module is IScoreMemory attention) attention.ScoreMemory = ScoreMemory;
            if (module is GroupNorm or LayerNorm && Type is (ScalarType.Float16 or ScalarType.BFloat16)) module.to(ScalarType.Float32);
        }
    }

    private static TimeSpan Time(ScalarType type)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var (x, w) = (ones([512, 1280]).to(type), ones([1280, 1280]).to(type));
        var (image, kernel) = (ones([1, 320, 32, 32]).to(type), ones([320, 320, 3, 3]).to(type));
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 4; i++)
        {
            var start = Stopwatch.GetTimestamp();
            F.linear(x, w).Dispose();
            F.conv2d(image, kernel, padding: [1, 1]).Dispose();
            var taken = Stopwatch.GetElapsedTime(start);
            if (taken < best) best = taken;
        }
        return best;
    }
}
