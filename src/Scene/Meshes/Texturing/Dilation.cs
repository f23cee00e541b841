namespace Maquette.Scene.Meshes.Texturing;

/// <summary>Continues charts beyond their edges, so that filtering never reaches the empty ground between them.</summary>
internal static class Dilation
{
    /// <summary>Ring after ring, texels beside known ones get the mean of those; the ground beyond gets the mean of the picture.</summary>
    /// <param name="rgb">three bytes a texel</param>
    /// <param name="known">which texels have a colour; false where none reached</param>
    public static void Fill(byte[] rgb, bool[] known, int width, int height, int rings)
    {
        var mean = Mean(rgb, known);
        var ring = new List<(int Texel, byte R, byte G, byte B)>();
        for (var i = 0; i < rings; i++)
        {
            ring.Clear();
            for (var texel = 0; texel < known.Length; texel++)
            {
                if (!known[texel] && Beside(rgb, known, width, height, texel) is { } colour) ring.Add((texel, colour.R, colour.G, colour.B));
            }
            if (ring.Count == 0) break;
            foreach (var (texel, r, g, b) in ring)
            {
                (rgb[3 * texel], rgb[3 * texel + 1], rgb[3 * texel + 2]) = (r, g, b);
                known[texel] = true;
            }
        }
        for (var texel = 0; texel < known.Length; texel++)
        {
            if (!known[texel]) (rgb[3 * texel], rgb[3 * texel + 1], rgb[3 * texel + 2]) = mean;
        }
    }

    private static (byte R, byte G, byte B)? Beside(byte[] rgb, bool[] known, int width, int height, int texel)
    {
        int x = texel % width, y = texel / width, r = 0, g = 0, b = 0, count = 0;
        for (var row = int.Max(0, y - 1); row <= int.Min(height - 1, y + 1); row++)
        {
            for (var column = int.Max(0, x - 1); column <= int.Min(width - 1, x + 1); column++)
            {
                var other = row * width + column;
                if (!known[other]) continue;
                (r, g, b, count) = (r + rgb[3 * other], g + rgb[3 * other + 1], b + rgb[3 * other + 2], count + 1);
            }
        }
        return count == 0 ? null : ((byte)((r + count / 2) / count), (byte)((g + count / 2) / count), (byte)((b + count / 2) / count));
    }

    private static (byte R, byte G, byte B) Mean(byte[] rgb, bool[] known)
    {
        long r = 0, g = 0, b = 0, count = 0;
        for (var texel = 0; texel < known.Length; texel++)
        {
            if (known[texel]) (r, g, b, count) = (r + rgb[3 * texel], g + rgb[3 * texel + 1], b + rgb[3 * texel + 2], count + 1);
        }
        return count == 0 ? default : ((byte)(r / count), (byte)(g / count), (byte)(b / count));
    }
}
