using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Models;

/// <summary>Weights before any training, all from one generator: the same seed gives the same network.</summary>
public static class InitialWeights
{
    private const double TokenSpread = 0.3, PositionSpread = 0.02;

    /// <summary>
    /// Norms start as identity, biases at zero, embeddings as small normal numbers, everything else uniform in ±1/√inputs.
    /// </summary>
    /// <param name="startsAtZero">layers (by parameter name) whose weight is zero at first, so that their branch begins as nothing</param>
    public static void Draw(nn.Module module, Generator init, Func<string, bool> startsAtZero)
    {
        using var frozen = no_grad();
        foreach (var (name, parameter) in module.named_parameters())
        {
            using var scope = NewDisposeScope();
            if (parameter.ndim == 1) parameter.fill_(name.EndsWith(".weight", StringComparison.Ordinal) ? 1 : 0);
            else if (startsAtZero(name)) parameter.zero_();
            else parameter.copy_(Random(name, parameter.shape, init).to(parameter.device));
        }
    }

    private static Tensor Random(string name, long[] shape, Generator init)
    {
        if (name.EndsWith("token_embedding.weight", StringComparison.Ordinal)) return randn(shape, generator: init) * TokenSpread;
        if (name.EndsWith("position_embedding.weight", StringComparison.Ordinal)) return randn(shape, generator: init) * PositionSpread;
        var inputs = shape.Skip(1).Aggregate(1L, (product, size) => product * size);
        return (rand(shape, generator: init) * 2 - 1) / Math.Sqrt(inputs);
    }

    /// <summary>The UNet's residual branches and its output begin as nothing.</summary>
    public static bool ZeroInUNet(string name) => name.EndsWith(".conv2.weight", StringComparison.Ordinal) || name.EndsWith(".proj_out.weight", StringComparison.Ordinal) || name == "conv_out.weight";
}
