namespace Maquette.Generation.Training.Shards;

/// <summary>Writes pictures one model after the other into a temporary folder, which gets its name when all is there.</summary>
internal sealed class ShardWriter : IDisposable
{
    public const long LargestShard = 256L << 20;

    private readonly string folder, unfinished;
    private readonly int size;
    private readonly long seed, largest;
    private readonly List<ShardModel> models = [];
    private readonly List<long> shards = [];
    private FileStream? shard;

    /// <param name="size">pixels</param>
    /// <param name="largest">bytes of a shard at most</param>
    public ShardWriter(string folder, int size, long seed, long largest = LargestShard)
    {
        this.folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        (this.size, this.seed, this.largest) = (size, seed, largest);
        if (Directory.Exists(this.folder) && Directory.EnumerateFileSystemEntries(this.folder).Any() && !File.Exists(Path.Combine(this.folder, ShardIndex.File)))
            throw new StudioException($"{folder} holds other files; name a new folder, or one that holds an older training set.");
        unfinished = this.folder + ".unfinished";
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        Directory.CreateDirectory(unfinished);
    }

    public int Models => models.Count;

    public void Add(RenderedModel model)
    {
        var bytes = model.Pictures.Length / model.Variants.Count;
        var variants = new List<ShardVariant>(model.Variants.Count);
        for (var i = 0; i < model.Variants.Count; i++)
        {
            if (shard is null || shard.Position + bytes > largest) Next();
            var (colouring, orbit) = model.Variants[i];
            variants.Add(new(colouring.Colour, colouring.Part, colouring.PartColour, orbit, shards.Count, shard!.Position));
            shard.Write(model.Pictures, i * bytes, bytes);
        }
        models.Add(model.Subject.Words with { Variants = variants });
    }

    /// <summary>Writes the index and gives the folder its name; an older set there is replaced.</summary>
    public ShardIndex Finish()
    {
        Close();
        var index = new ShardIndex(ShardIndex.CurrentVersion, size, seed, shards, models, ShardCaptions.Vocabulary(models), models.Sum(model => (long)model.Variants.Count * Orbit.Views));
        index.Write(unfinished);

        var older = folder + ".older";
        if (Directory.Exists(older)) Directory.Delete(older, recursive: true);
        if (Directory.Exists(folder)) Directory.Move(folder, older);
        Directory.Move(unfinished, folder);
        if (Directory.Exists(older)) Directory.Delete(older, recursive: true);
        return index;
    }

    /// <summary>What is not finished is taken away.</summary>
    public void Dispose()
    {
        shard?.Dispose();
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
    }

    private void Next()
    {
        Close();
        shard = new(Path.Combine(unfinished, ShardIndex.ShardFile(shards.Count)), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20);
    }

    private void Close()
    {
        if (shard is null) return;
        shards.Add(shard.Position);
        shard.Dispose();
        shard = null;
    }
}
