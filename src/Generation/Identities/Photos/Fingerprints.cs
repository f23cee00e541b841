using System.Numerics;

namespace Maquette.Generation.Identities.Photos;

/// <summary>How photos are compared.</summary>
internal static class Fingerprints
{
    /// <summary>Cells of <see cref="PhotoFingerprint.Look"/> along a side.</summary>
    public const int LookSide = 16;

    private const int HashSide = 32, HashWaves = 8, ColourSide = 96;
    private const int Lights = 4, Hues = 7;   // cells of L, and of a and of b
    private const float HueReach = 60;

    public static PhotoFingerprint Of(PreparedPhoto photo, string file) =>
        new(file, Hash(Grid(LabPicture.From(photo.Pixels, 4 * HashSide))), Look(photo), Colours(photo));

    /// <summary>Bits that differ, 0…64; unrelated photos differ in about 32.</summary>
    public static int HashDistance(PhotoFingerprint a, PhotoFingerprint b) => BitOperations.PopCount(a.Hash ^ b.Hash);

    /// <summary>Mean difference of the subject's cells; 0 for the same, about .1 for another side of it.</summary>
    public static double LookDistance(PhotoFingerprint a, PhotoFingerprint b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Look.Length; i++) sum += Math.Abs(a.Look[i] - b.Look[i]);
        return sum / a.Look.Length;
    }

    /// <summary>Hellinger distance of the subjects' colours: 0 for the same, 1 when they share none.</summary>
    public static double ColourDistance(PhotoFingerprint a, PhotoFingerprint b)
    {
        var shared = 0.0;
        for (var i = 0; i < a.Colours.Length; i++) shared += Math.Sqrt(a.Colours[i] * b.Colours[i]);
        return Math.Sqrt(Math.Max(0, 1 - shared));
    }

    private static float[] Grid(LabPicture picture)
    {
        var (sums, counts) = (new float[HashSide * HashSide], new int[HashSide * HashSide]);
        for (var y = 0; y < int.Max(picture.Height, HashSide); y++)
        {
            for (var x = 0; x < int.Max(picture.Width, HashSide); x++)
            {
                var (u, v) = (x * picture.Width / int.Max(picture.Width, HashSide), y * picture.Height / int.Max(picture.Height, HashSide));
                var cell = y * HashSide / int.Max(picture.Height, HashSide) * HashSide + x * HashSide / int.Max(picture.Width, HashSide);
                sums[cell] += picture.Pixels[v * picture.Width + u].X;
                counts[cell]++;
            }
        }
        return [.. sums.Select((sum, i) => sum / counts[i])];
    }

    // The signs of the slowest waves of a cosine transform about their median.
    private static ulong Hash(float[] grid)
    {
        var waves = new float[HashWaves * HashWaves];
        for (var v = 0; v < HashWaves; v++)
            for (var u = 0; u < HashWaves; u++)
                for (var i = 0; i < grid.Length; i++)
                    waves[v * HashWaves + u] += grid[i] * Wave(i % HashSide, u + 1) * Wave(i / HashSide, v + 1);
        var median = waves.Order().ElementAt(waves.Length / 2);
        var hash = 0ul;
        for (var i = 0; i < waves.Length; i++) hash |= waves[i] > median ? 1ul << i : 0;
        return hash;
    }

    private static float Wave(int x, int frequency) => MathF.Cos(MathF.PI * frequency * (2 * x + 1) / (2 * HashSide));

    private static float[] Look(PreparedPhoto photo)
    {
        var crop = PhotoCrop.Cut(photo, photo.Square, LookSide);
        var lab = LabPicture.From(crop, LookSide);
        var look = new float[4 * LookSide * LookSide];
        for (var i = 0; i < lab.Pixels.Length; i++)
        {
            var alpha = crop.Bytes[4 * i + 3] / 255f;
            var colour = alpha * (lab.Pixels[i] / 100 - new Vector3(.5f, 0, 0));
            (look[4 * i], look[4 * i + 1], look[4 * i + 2], look[4 * i + 3]) = (colour.X, colour.Y, colour.Z, alpha);
        }
        return look;
    }

    private static float[] Colours(PreparedPhoto photo)
    {
        var crop = PhotoCrop.Cut(photo, photo.Square, ColourSide);
        var lab = LabPicture.From(crop, ColourSide);
        var cells = new float[Lights * Hues * Hues];
        for (var i = 0; i < lab.Pixels.Length; i++)
            if (crop.Bytes[4 * i + 3] >= Subject.Mostly) Spread(cells, lab.Pixels[i]);
        var sum = cells.Sum();
        if (sum > 0) foreach (ref var cell in cells.AsSpan()) cell /= sum;
        return cells;
    }

    // A colour counts in the eight cells around it, so that a small change of light moves little.
    private static void Spread(float[] cells, Vector3 lab)
    {
        var at = Vector3.Clamp(
            new Vector3(lab.X / 100 * (Lights - 1), (lab.Y / HueReach + 1) / 2 * (Hues - 1), (lab.Z / HueReach + 1) / 2 * (Hues - 1)),
            Vector3.Zero, new(Lights - 1.001f, Hues - 1.001f, Hues - 1.001f));
        var (l, a, b) = ((int)at.X, (int)at.Y, (int)at.Z);
        var f = at - new Vector3(l, a, b);
        for (var corner = 0; corner < 8; corner++)
        {
            var (i, j, k) = (corner & 1, corner >> 1 & 1, corner >> 2);
            cells[((l + i) * Hues + a + j) * Hues + b + k] += (i == 0 ? 1 - f.X : f.X) * (j == 0 ? 1 - f.Y : f.Y) * (k == 0 ? 1 - f.Z : f.Z);
        }
    }
}
