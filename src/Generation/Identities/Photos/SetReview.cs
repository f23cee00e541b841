using Maquette.Scene.Imaging;

namespace Maquette.Generation.Identities.Photos;

/// <summary>Compares the photos of a set with each other.</summary>
internal static class SetReview
{
    private const int AlikeBits = 10;
    private const double SameLook = .012, OneLook = .045, OtherColours = .58;
    private const int PlentyLooks = 8, FewLooks = 3;
    private const int ViewSide = 128;

    public static PhotoSetReview Of(IReadOnlyList<PreparedPhoto> photos, Func<Bitmap, ViewGuess>? views)
    {
        var findings = photos.Select((photo, i) => new List<PhotoFinding>()).ToArray();
        for (var i = 0; i < photos.Count; i++)
        {
            if (i >= PhotoLimits.MostPhotos) findings[i].Add(new(PhotoFindingKind.Surplus, PhotoSeverity.Refused, PhotoIntake.Surplus));
            else if (Duplicate(photos, i) is { } duplicate) findings[i].Add(duplicate);
        }
        foreach (var i in Others(photos)) findings[i].Add(new(PhotoFindingKind.OtherSubject, PhotoSeverity.Warning, "Its colours are not those of the other photos; is this the same subject, in the same light?"));

        var usable = Enumerable.Range(0, photos.Count).Where(i => findings[i].All(finding => finding.Severity != PhotoSeverity.Refused)).ToArray();
        var variety = Variety(photos, usable, views);
        var problem = usable.Length >= PhotoLimits.FewestPhotos ? null : TooFew(usable.Length);
        var remarks = new List<PhotoFinding>();
        if (problem is not null) remarks.Add(new(PhotoFindingKind.TooFew, PhotoSeverity.Refused, problem));
        else if (variety.Looks.Count < FewLooks) remarks.Add(new(PhotoFindingKind.LittleVariety, PhotoSeverity.Warning, variety.Sentence));
        return new() { Problem = problem, Findings = findings, Remarks = remarks, Variety = variety, RecommendedSteps = IdentityPlan.RecommendedSteps(usable.Length) };
    }

    private static string TooFew(int usable)
    {
        var there = usable switch { 0 => "There is no usable photo yet", 1 => "There is one usable photo", _ => $"There are {usable} usable photos" };
        return $"{there}; an identity needs {PhotoLimits.FewestPhotos} to {PhotoLimits.MostPhotos}, best from different sides.";
    }

    private static PhotoFinding? Duplicate(IReadOnlyList<PreparedPhoto> photos, int i)
    {
        for (var j = 0; j < i; j++)
        {
            var (a, b) = (photos[j].Fingerprint, photos[i].Fingerprint);
            if (a.File == b.File) return new(PhotoFindingKind.Duplicate, PhotoSeverity.Refused, $"This is the same file as {photos[j].Name}; it counts once.");
            if (Fingerprints.HashDistance(a, b) <= AlikeBits && Fingerprints.LookDistance(a, b) < SameLook)
                return new(PhotoFindingKind.Duplicate, PhotoSeverity.Warning, $"It looks the same as {photos[j].Name} and adds nothing; keep the sharper one, and take one from another side.");
        }
        return null;
    }

    // Outside of the largest group of photos that share colours, directly or through others.
    private static IEnumerable<int> Others(IReadOnlyList<PreparedPhoto> photos)
    {
        var coloured = Enumerable.Range(0, photos.Count).Where(i => photos[i].Fingerprint.Colours.Sum() > 0).ToArray();
        if (coloured.Length < PhotoLimits.FewestPhotos) return [];
        var groups = Groups(coloured, OtherColours, (i, j) => Fingerprints.ColourDistance(photos[i].Fingerprint, photos[j].Fingerprint), links: true);
        return groups.Skip(1).SelectMany(group => group).Order();
    }

    private static PhotoVariety Variety(IReadOnlyList<PreparedPhoto> photos, int[] usable, Func<Bitmap, ViewGuess>? views)
    {
        var looks = Groups(usable, OneLook, (i, j) => Fingerprints.LookDistance(photos[i].Fingerprint, photos[j].Fingerprint), links: false);
        var score = Math.Min(1, (double)looks.Count / PlentyLooks);
        var sides = views is null ? null : Sides(usable.Select(i => views(PhotoCrop.Cut(photos[i], photos[i].Square, ViewSide))));
        return new(looks, score, sides, Sentence(usable.Length, looks, sides));
    }

    private static PhotoSides Sides(IEnumerable<ViewGuess> guesses)
    {
        var counts = new int[3];
        foreach (var guess in guesses) counts[guess.Front >= guess.Side && guess.Front >= guess.Back ? 0 : guess.Side >= guess.Back ? 1 : 2]++;
        return new(counts[0], counts[1], counts[2]);
    }

    private static string Sentence(int count, IReadOnlyList<IReadOnlyList<int>> looks, PhotoSides? sides)
    {
        if (count == 0) return "There is no photo to compare.";
        var shown = $"{count} {(count == 1 ? "photo shows" : "photos show")} {looks.Count} different {(looks.Count == 1 ? "look" : "looks")}";
        var advice = looks.Count < FewLooks ? "; walk around the subject, unless it is the same from all sides"
            : looks[0].Count * 2 > count ? $"; {looks[0].Count} of them look alike" : "";
        var missing = sides is null ? [] : new[] { (sides.Front, "front"), (sides.Side, "side"), (sides.Back, "back") }.Where(side => side.Item1 == 0).Select(side => side.Item2).ToArray();
        return $"{shown}{advice}.{(missing.Length == 0 ? "" : $" None seems to show its {string.Join(" or its ", missing)}.")}";
    }

    /// <summary>Groups of members, the largest first. With links a member joins a group by any of its members (single linkage), else only where it is near all (complete linkage).</summary>
    private static IReadOnlyList<IReadOnlyList<int>> Groups(int[] members, double within, Func<int, int, double> distance, bool links)
    {
        var groups = members.Select(i => new List<int> { i }).ToList();
        while (true)
        {
            var (best, a, b) = (within, -1, -1);
            for (var i = 0; i < groups.Count; i++)
            {
                for (var j = i + 1; j < groups.Count; j++)
                {
                    var between = groups[i].SelectMany(p => groups[j].Select(q => distance(p, q)));
                    var d = links ? between.Min() : between.Max();
                    if (d < best) (best, a, b) = (d, i, j);
                }
            }
            if (a < 0) return [.. groups.OrderByDescending(group => group.Count).ThenBy(group => group[0]).Select(group => group.Order().ToArray())];
            groups[a].AddRange(groups[b]);
            groups.RemoveAt(b);
        }
    }
}
