using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Scene.Fields;

/// <summary>A linear layer without bias, uniform in ±1/√in, drawn from a generator instead of the process's own randomness.</summary>
internal static class PlainLayer
{
    public static Linear Draw(int inputs, int outputs, Generator generator)
    {
        var layer = nn.Linear(inputs, outputs, hasBias: false);
        using var scope = NewDisposeScope();
        using var still = no_grad();
        layer.weight!.copy_((rand(layer.weight.shape, generator: generator) * 2 - 1) / Math.Sqrt(inputs));
        return layer;
    }
}
