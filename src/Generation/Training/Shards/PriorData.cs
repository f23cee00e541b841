using Maquette.Generation.Training.Catalogues;

namespace Maquette.Generation.Training.Shards;

/// <summary>How a training set is rendered.</summary>
public sealed record PriorDataOptions
{
    /// <summary>Height and width of the pictures, pixels; training may halve them.</summary>
    public int Size { get; init; } = 64;

    /// <summary>Colourings of each model.</summary>
    public int Variants { get; init; } = 6;

    /// <summary>How far a model's proportions may differ from its own, 0…1, another way every two variants; held-out models keep theirs.</summary>
    public float Proportions { get; init; }

    public long Seed { get; init; } = 1;

    /// <summary>Renderers at a time; the bytes do not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Also contact sheets for a person to look at.</summary>
    public bool Sheets { get; init; }
}

/// <summary>What was rendered.</summary>
/// <param name="Bytes">of all files but the sheets</param>
/// <param name="Skipped">the entries that gave no model, and why</param>
public sealed record PriorDataReport(int Models, int HeldOut, int Nouns, long Pictures, long Bytes, IReadOnlyList<(string Id, string Reason)> Skipped);

/// <summary>Renders a folder of furniture catalogues (*.sh3f) into a training set.</summary>
public static class PriorData
{
    /// <summary>Who made the models, in the set's folder: what is published of a prior trained on them must carry it.</summary>
    public const string CreditsFile = "CREDITS.md";

    /// <param name="catalogues">folder of *.sh3f files</param>
    /// <param name="folder">of the set; made at the end, an older set there is replaced</param>
    /// <param name="progress">models done, and how many there may be</param>
    /// <exception cref="StudioException">There are no models, or the folder holds something else.</exception>
    public static async Task<PriorDataReport> Render(string catalogues, string folder, PriorDataOptions options, Action<int, int> progress, CancellationToken stop)
    {
        if (options.Size is < 8 or > 512) throw new StudioException($"Pictures may have 8 to 512 pixels a side, not {options.Size}; choose another --size.");
        if (options.Variants is < 1 or > 64) throw new StudioException($"A model may have 1 to 64 variants, not {options.Variants}; choose another --variants.");
        if (options.Proportions is not (>= 0 and <= 1)) throw new StudioException($"Proportions may differ by a share from 0 to 1, not by {options.Proportions}; choose another --proportions.");
        if (!Directory.Exists(catalogues)) throw new StudioException($"{catalogues} is not there; name a folder of .sh3f files.");

        var entries = FurnitureCatalogues.Entries(catalogues, _ => { });
        var skipped = new List<(string Id, string Reason)>();
        var subjects = FurnitureCatalogues.Read(catalogues, problem => skipped.Add((problem.Entry.Length > 0 ? problem.Entry : problem.Catalogue, problem.What)), stop).Select(ShardSubject.Of);

        using var writer = new ShardWriter(folder, options.Size, options.Seed);
        var done = 0;
        await ShardRendering.Render(
            subjects, new(options.Size, options.Variants, options.Seed, options.Proportions), writer, options.Threads,
            (subject, shown) =>
            {
                if (!shown) skipped.Add((subject.Words.Id, "Nothing of it shows: all of it can be seen through."));
                progress(++done, entries.Count);
            },
            stop);
        if (writer.Models == 0) throw new StudioException($"{catalogues} holds no furniture that can be rendered; name a folder of .sh3f files.");

        var index = writer.Finish();
        var shown = index.Models.Select(model => model.Id).ToHashSet();
        File.WriteAllText(Path.Combine(folder, CreditsFile), CatalogueCredits.Text(entries.Where(entry => shown.Contains(entry.Id))));
        if (options.Sheets) ShardSheets.Write(folder, stop);
        return new(
            index.Models.Count, index.Models.Count(model => model.HeldOut), index.Models.Select(model => model.Noun).Distinct().Count(),
            index.Total, index.Shards.Sum() + new FileInfo(Path.Combine(folder, ShardIndex.File)).Length, skipped);
    }
}
