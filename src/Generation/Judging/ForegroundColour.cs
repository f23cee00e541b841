using System.Numerics;
using Maquette.Generation.Training.Procedural;

namespace Maquette.Generation.Judging;

/// <summary>The colour of the main part of an object by its pixels alone: what differs from the border, in three clusters, the brighter half of the largest.</summary>
internal static class ForegroundColour
{
    private const float Differs = .08f;
    private const int Clusters = 3, Rounds = 12, Fewest = 8;

    /// <param name="planes">[views, 3, size, size], 0…1, on one plain ground</param>
    /// <returns>a colour word of the palette; null when nothing stands out from the ground</returns>
    public static string? Of(ReadOnlySpan<float> planes, int views, int size)
    {
        var pixels = Foreground(planes, views, size);
        if (pixels.Count < Fewest) return null;
        var main = Largest(pixels).OrderByDescending(Brightness).ToArray();
        var lit = main.Take((main.Length + 1) / 2).Aggregate(Vector3.Zero, (sum, pixel) => sum + pixel) / ((main.Length + 1) / 2);   // the shaded half is darker than the paint
        return Palette.Colours.MinBy(colour => Vector3.DistanceSquared(colour.Value, lit)).Key;
    }

    public static List<Vector3> Foreground(ReadOnlySpan<float> planes, int views, int size)
    {
        var (area, found) = (size * size, new List<Vector3>());
        for (var v = 0; v < views; v++)
        {
            var picture = planes.Slice(v * 3 * area, 3 * area);
            Vector3[] pixels = new Vector3[area];
            for (var p = 0; p < area; p++) pixels[p] = new(picture[p], picture[area + p], picture[2 * area + p]);
            var border = Enumerable.Range(0, size).SelectMany(i => new[] { pixels[i], pixels[area - 1 - i], pixels[i * size], pixels[i * size + size - 1] }).ToArray();
            var ground = new Vector3(Median(border, p => p.X), Median(border, p => p.Y), Median(border, p => p.Z));
            found.AddRange(pixels.Where(pixel => MaxOf(Vector3.Abs(pixel - ground)) > Differs));
        }
        return found;
    }

    /// <summary>Lloyd's k-means, begun at the darkest, the middle and the brightest pixel.</summary>
    private static List<Vector3> Largest(List<Vector3> pixels)
    {
        var sorted = pixels.OrderBy(Brightness).ToArray();
        var centres = Enumerable.Range(0, Clusters).Select(k => sorted[k * (sorted.Length - 1) / (Clusters - 1)]).ToArray();
        var groups = new List<Vector3>[Clusters];
        for (var round = 0; round < Rounds; round++)
        {
            for (var k = 0; k < Clusters; k++) groups[k] = [];
            foreach (var pixel in pixels) groups[Nearest(centres, pixel)].Add(pixel);
            for (var k = 0; k < Clusters; k++)
                if (groups[k].Count > 0) centres[k] = groups[k].Aggregate(Vector3.Zero, (sum, pixel) => sum + pixel) / groups[k].Count;
        }
        return groups.MaxBy(group => group.Count)!;
    }

    private static int Nearest(Vector3[] centres, Vector3 pixel)
    {
        var best = 0;
        for (var k = 1; k < centres.Length; k++)
            if (Vector3.DistanceSquared(centres[k], pixel) < Vector3.DistanceSquared(centres[best], pixel)) best = k;
        return best;
    }

    private static float Median(Vector3[] values, Func<Vector3, float> of) => values.Select(of).Order().ElementAt(values.Length / 2);

    private static float MaxOf(Vector3 v) => MathF.Max(v.X, MathF.Max(v.Y, v.Z));

    private static float Brightness(Vector3 v) => v.X + v.Y + v.Z;
}
