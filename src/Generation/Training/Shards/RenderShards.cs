using System.IO.MemoryMappedFiles;

namespace Maquette.Generation.Training.Shards;

/// <summary>A rendered training set, read through mapped memory; any number of threads may read.</summary>
internal sealed class RenderShards : IDisposable
{
    private readonly List<(MemoryMappedFile File, MemoryMappedViewAccessor View)> shards = [];

    /// <exception cref="StudioException">The folder holds no set, one of another version, or one with parts missing.</exception>
    public RenderShards(string folder)
    {
        Index = ShardIndex.Read(folder);
        Check(folder);
        for (var shard = 0; shard < Index.Shards.Count; shard++)
        {
            var file = MemoryMappedFile.CreateFromFile(Path.Combine(folder, ShardIndex.ShardFile(shard)), FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
            shards.Add((file, file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read)));
        }
    }

    public ShardIndex Index { get; }

    /// <summary>Bytes of a picture.</summary>
    public int PictureBytes => 4 * Index.Size * Index.Size;

    /// <summary>Copies a picture.</summary>
    /// <param name="view">of <see cref="Orbit"/></param>
    /// <param name="rgba">[size, size, 4], sRGB, premultiplied by alpha; overwritten</param>
    public void Read(ShardVariant variant, int view, Span<byte> rgba)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rgba.Length, PictureBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)view, (uint)Orbit.Views);
        shards[variant.Shard].View.SafeMemoryMappedViewHandle.ReadSpan((ulong)(variant.Offset + (long)view * rgba.Length), rgba);
    }

    public void Dispose()
    {
        foreach (var (file, view) in shards)
        {
            view.Dispose();
            file.Dispose();
        }
    }

    private void Check(string folder)
    {
        for (var shard = 0; shard < Index.Shards.Count; shard++)
        {
            var file = new FileInfo(Path.Combine(folder, ShardIndex.ShardFile(shard)));
            if (!file.Exists) throw new StudioException($"{file.FullName} is missing; make the set again with ./maquette prior data.");
            if (file.Length != Index.Shards[shard])
                throw new StudioException($"{file.FullName} has {file.Length:N0} bytes where the index counts {Index.Shards[shard]:N0}; make the set again with ./maquette prior data.");
        }
        var bytes = (long)Orbit.Views * PictureBytes;
        if (Index.Size < 1 || Index.Models.Any(model => model.Variants.Count == 0 || model.Variants.Any(v => v.Shard < 0 || v.Shard >= Index.Shards.Count || v.Offset < 0 || v.Offset + bytes > Index.Shards[v.Shard])))
            throw new StudioException($"{Path.Combine(folder, ShardIndex.File)} names pictures that its files do not hold; make the set again with ./maquette prior data.");
    }
}
