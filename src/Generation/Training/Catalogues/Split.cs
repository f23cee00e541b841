namespace Maquette.Generation.Training.Catalogues;

/// <summary>Which pieces are kept from training, so that it can be asked what was learnt of their kind.</summary>
internal static class Split
{
    private const int FewestInstances = 3;
    private const int OneIn = 6;

    /// <summary>Marks, of each noun that three or more pieces share, about one in six: those whose ids have the lowest hashes, whatever the order of the list.</summary>
    public static IEnumerable<CatalogueEntry> Mark(IReadOnlyCollection<CatalogueEntry> entries)
    {
        var held = entries.GroupBy(entry => entry.Called.Noun).Where(kind => kind.Count() >= FewestInstances)
            .SelectMany(kind => kind.OrderBy(entry => Hash(entry.Id)).ThenBy(entry => entry.Id, StringComparer.Ordinal).Take(int.Max(1, (kind.Count() + OneIn / 2) / OneIn)))
            .Select(entry => entry.Id).ToHashSet();
        return entries.Select(entry => entry with { HeldOut = held.Contains(entry.Id) });
    }

    // FNV-1a: the same on every machine and in every version.
    private static uint Hash(string id)
    {
        var hash = 2166136261u;
        foreach (var letter in id) hash = (hash ^ letter) * 16777619u;
        return hash;
    }
}
