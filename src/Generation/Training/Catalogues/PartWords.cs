using Maquette.Scene.Import;

namespace Maquette.Generation.Training.Catalogues;

/// <summary>Parts that captions name, where a material's name is that of a part.</summary>
internal static class PartWords
{
    /// <summary>Smaller parts are a pixel or two.</summary>
    private const float LeastShare = .04f;

    private const float LargestShare = .5f;

    private static readonly (string Word, string[] Signs)[] Table =
    [
        ("legs", ["legs", "leg", "feet", "foot", "patas", "pied"]), ("cushion", ["cushion", "cosins"]), ("pillows", ["pillow", "pillows"]), ("seat", ["seat"]),
        ("mattress", ["mattress"]), ("leaves", ["leaves", "leaf"]), ("trunk", ["trunk"]), ("pot", ["pot", "maceta"]), ("wheels", ["wheel", "wheels", "tires", "tire"]),
        ("handle", ["handle"]), ("drawers", ["drawer", "drawers"]), ("shade", ["shade", "lampshade"]), ("frame", ["frame"]), ("base", ["base"]), ("door", ["door"]), ("top", ["top", "tabletop"]),
    ];

    public static IEnumerable<string> All => Table.Select(row => row.Word);

    public static string? Of(SurfaceMaterial material)
    {
        var words = new string([.. material.Name.ToLowerInvariant().Select(c => char.IsAsciiLetter(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Table.FirstOrDefault(row => row.Signs.Any(sign => words.Contains(sign))).Word;
    }

    /// <summary>The largest part that has a name of its own and is less than half of the model; a name that two materials share names neither.</summary>
    public static int? Choose(IReadOnlyList<CataloguePart> parts)
    {
        int? best = null;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not { Name: { } name, Share: >= LeastShare and <= LargestShare } part || parts.Count(other => other.Name == name) > 1) continue;
            if (best is not { } b || part.Share > parts[b].Share) best = i;
        }
        return best;
    }
}
