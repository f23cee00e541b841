using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Generation.Forms;

/// <summary>Parameters and what an optimiser remembers of them, by name.</summary>
internal static class OptimizerState
{
    private const string Remembered = "optimizer.";

    public static IEnumerable<(string Name, Tensor Value)> Of(AdamW optimizer, IEnumerable<(string Name, Parameter Parameter)> parameters) =>
        parameters.Select(part => (part.Name, Value: (Tensor)part.Parameter)).Concat(OptimizerTensors.Get(optimizer).Select(part => (Name: Remembered + part.Key, part.Value)));

    public static void Restore(AdamW optimizer, IEnumerable<(string Name, Parameter Parameter)> parameters, IReadOnlyDictionary<string, Tensor> state)
    {
        foreach (var (name, parameter) in parameters) parameter.copy_(state[name]);
        OptimizerTensors.Set(optimizer, state.Where(part => part.Key.StartsWith(Remembered, StringComparison.Ordinal)).ToDictionary(part => part.Key[Remembered.Length..], part => part.Value));
    }
}
