namespace Maquette.Scene.Meshes;

/// <summary>
/// Finds the density at which a field's solid has the outline that the rendered field shows. Seen along each axis, a column of the lattice is opaque
/// when 1 − e^(−Σ σ h) is above a half; a level's solid covers the columns whose largest density is above it. The level with the best overlap wins:
/// fog too thin to hide anything cannot become a surface, however large it is.
/// </summary>
public static class SurfaceLevel
{
    private const int Candidates = 64;
    private const float Plateau = 0.995f;   // overlaps this close to the best count as equal

    /// <param name="densities">n³ samples, x fastest, per metre</param>
    /// <param name="spacing">h, metres between samples</param>
    /// <exception cref="EmptySurfaceException">No column is opaque.</exception>
    public static float Find(ReadOnlySpan<float> densities, int n, float spacing)
    {
        var (depth, peak) = Columns(densities, n);
        var opaque = depth.Select(tau => tau * spacing > MathF.Log(2)).ToArray();
        if (!opaque.Contains(true))
        {
            var thickest = 1 - MathF.Exp(-depth.Max() * spacing);
            throw new EmptySurfaceException($"The object has no surface: at its thickest it hides {thickest:P0} of what is behind it, and 50 % are needed. Run more steps, raise the guidance scale or try another seed.");
        }

        // levels from a fiftieth of the largest density to all of it, evenly in the logarithm
        var most = peak.Max();
        var levels = Enumerable.Range(0, Candidates).Select(i => most * MathF.Pow(50, (i + 0.5f) / Candidates - 1)).ToArray();
        var overlaps = levels.Select(level => Overlap(opaque, peak, level)).ToArray();
        var good = overlaps.Max() * Plateau;
        var best = Array.IndexOf(overlaps, overlaps.Max());
        int first = best, last = best;
        while (first > 0 && overlaps[first - 1] >= good) first--;
        while (last < Candidates - 1 && overlaps[last + 1] >= good) last++;
        return levels[(first + last) / 2];
    }

    private static float Overlap(bool[] opaque, float[] peak, float level)
    {
        int both = 0, either = 0;
        for (var i = 0; i < opaque.Length; i++)
        {
            var solid = peak[i] > level;
            if (solid && opaque[i]) both++;
            if (solid || opaque[i]) either++;
        }
        return both / (float)Math.Max(1, either);
    }

    /// <summary>Sum and maximum of each column along x, along y and along z.</summary>
    private static (float[] Depth, float[] Peak) Columns(ReadOnlySpan<float> densities, int n)
    {
        var depth = new float[3 * n * n];
        var peak = new float[3 * n * n];
        var i = 0;
        for (var z = 0; z < n; z++)
        {
            for (var y = 0; y < n; y++)
            {
                for (var x = 0; x < n; x++, i++)
                {
                    Add(z * n + y, densities[i]);
                    Add(n * n + z * n + x, densities[i]);
                    Add(2 * n * n + y * n + x, densities[i]);
                }
            }
        }
        return (depth, peak);

        void Add(int column, float density)
        {
            depth[column] += density;
            peak[column] = Math.Max(peak[column], density);
        }
    }
}
