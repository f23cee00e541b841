using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation;

/// <summary>Copies of everything a distillation changes: name → tensor.</summary>
public sealed record DistillationState(IReadOnlyDictionary<string, Tensor> Tensors) : IDisposable
{
    public Tensor this[string name] => Tensors[name];

    /// <summary>What stands under a prefix, without it.</summary>
    public Dictionary<string, Tensor> Under(string prefix) =>
        Tensors.Where(part => part.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(part => part.Key[prefix.Length..], part => part.Value);

    /// <summary>Whether all numbers are finite.</summary>
    public bool IsFinite
    {
        get
        {
            using var scope = NewDisposeScope();
            return Tensors.Values.Where(tensor => tensor.is_floating_point()).All(tensor => tensor.isfinite().all().ToBoolean());
        }
    }

    public void Dispose()
    {
        foreach (var tensor in Tensors.Values) tensor.Dispose();
    }
}
