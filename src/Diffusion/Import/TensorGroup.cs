using Maquette.Diffusion.Weights;

namespace Maquette.Diffusion.Import;

/// <summary>The tensors of a source that share the beginning of their names: one network of a checkpoint.</summary>
internal sealed class TensorGroup
{
    private readonly Dictionary<string, TensorInfo> tensors;

    /// <param name="prefix">what their names begin with; left out of the names asked for here</param>
    public TensorGroup(ITensorSource source, string prefix)
    {
        (Source, Prefix) = (source, prefix);
        tensors = source.Tensors.Where(tensor => tensor.Name.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(tensor => tensor.Name[prefix.Length..]);
    }

    public ITensorSource Source { get; }

    public string Prefix { get; }

    public bool Has(string name) => tensors.ContainsKey(name);

    public TensorInfo? Find(string name) => tensors.GetValueOrDefault(name);

    /// <summary>Size of a dimension.</summary>
    /// <exception cref="ModelPackageException">There is no such tensor, or it has fewer dimensions.</exception>
    public int Size(string name, int dimension) =>
        tensors.GetValueOrDefault(name) is { } tensor && dimension < tensor.Shape.Length && tensor.Shape[dimension] <= int.MaxValue
            ? (int)tensor.Shape[dimension]
            : throw new ModelPackageException($"{Source.Path} has no tensor '{Prefix}{name}' that tells the network's sizes; the file is incomplete or of another architecture.");

    /// <summary>How many of the names made of 0, 1, 2… there are, without a gap.</summary>
    public int Count(Func<int, string> name)
    {
        var n = 0;
        while (Has(name(n))) n++;
        return n;
    }
}
