using System.Globalization;

namespace Maquette.Generation;

/// <summary>Where a job of several objects leaves them: the first in the job's folder, each of the others whole in a folder within.</summary>
public static class Siblings
{
    private const string Prefix = "sibling-";

    /// <param name="place">which of the job's objects, from 2</param>
    public static string Folder(int place) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{place}");

    /// <summary>The places of the others that lie in a job's folder, in order; empty for a job of one object.</summary>
    public static IReadOnlyList<int> In(string folder) =>
        [.. Directory.EnumerateDirectories(folder, Prefix + "*").Select(found => int.TryParse(Path.GetFileName(found)[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0).Where(place => place > 1).Order()];
}
