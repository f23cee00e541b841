using System.Numerics;

namespace Maquette.Scene.Meshes.Texturing;

/// <summary>Which texels a face of a texture covers: those whose middles lie in it.</summary>
internal static class TexelCoverage
{
    /// <param name="texel">index into the picture's rows from the top</param>
    /// <param name="weights">of the face's corners at the texel's middle</param>
    public delegate void Covered(int texel, Vector3 weights);

    /// <summary>Calls <paramref name="covered"/> for each texel of a picture of this size.</summary>
    /// <param name="within">how far inside the face the middle must lie at least, in weights; 0 takes what lies on an edge to both faces</param>
    public static void Of(Vector2 a, Vector2 b, Vector2 c, int width, int height, float within, Covered covered)
    {
        (a, b, c) = (ToTexels(a), ToTexels(b), ToTexels(c));
        var area = Cross(b - a, c - a);
        if (!(float.Abs(area) > 1e-12f)) return;

        Vector2 min = Vector2.Min(a, Vector2.Min(b, c)), max = Vector2.Max(a, Vector2.Max(b, c));
        int left = int.Max(0, (int)MathF.Floor(min.X - 0.5f)), right = int.Min(width - 1, (int)MathF.Ceiling(max.X - 0.5f));
        int top = int.Max(0, (int)MathF.Floor(min.Y - 0.5f)), bottom = int.Min(height - 1, (int)MathF.Ceiling(max.Y - 0.5f));
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                var p = new Vector2(x + 0.5f, y + 0.5f);
                var weights = new Vector3(Cross(b - p, c - p), Cross(c - p, a - p), Cross(a - p, b - p)) / area;
                if (weights.X >= within && weights.Y >= within && weights.Z >= within) covered(y * width + x, weights);
            }
        }

        Vector2 ToTexels(Vector2 t) => new(t.X * width, (1 - t.Y) * height);
    }

    private static float Cross(Vector2 a, Vector2 b) => a.X * b.Y - a.Y * b.X;
}
