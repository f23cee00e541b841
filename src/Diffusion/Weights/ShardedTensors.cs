using static TorchSharp.torch;

namespace Maquette.Diffusion.Weights;

/// <summary>A network whose tensors were divided among several files.</summary>
internal sealed class ShardedTensors : ITensorSource
{
    private readonly IReadOnlyList<ITensorSource> shards;
    private readonly Dictionary<string, ITensorSource> homes = [];

    /// <param name="shards">become this object's to dispose</param>
    /// <exception cref="WeightsException">Two files hold the same tensor.</exception>
    public ShardedTensors(string path, IReadOnlyList<ITensorSource> shards)
    {
        (Path, this.shards) = (path, shards);
        foreach (var shard in shards)
            foreach (var tensor in shard.Tensors)
                if (!homes.TryAdd(tensor.Name, shard))
                    throw new WeightsException($"The tensor '{tensor.Name}' is both in {homes[tensor.Name].Path} and in {shard.Path}; keep the shards of one model only.");
    }

    public string Path { get; }

    public IEnumerable<TensorInfo> Tensors => shards.SelectMany(shard => shard.Tensors);

    public Tensor Read(string name) => homes.TryGetValue(name, out var home) ? home.Read(name) : throw new WeightsException($"{Path} has no tensor '{name}'.");

    public void Dispose()
    {
        foreach (var shard in shards) shard.Dispose();
    }
}
