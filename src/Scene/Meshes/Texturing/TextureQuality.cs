using System.Numerics;

namespace Maquette.Scene.Meshes.Texturing;

/// <summary>How well a texture lies on its mesh.</summary>
/// <param name="Width">of the picture, pixels</param>
/// <param name="Height">of the picture, pixels</param>
/// <param name="TexelsPerMetre">along an edge, the mean over the surface</param>
/// <param name="LeastTexelsPerMetre">what all but a twentieth of the surface has</param>
/// <param name="Used">part of the picture that faces cover, 0…1</param>
/// <param name="Overlap">part of the covered texels that more than one face covers, 0…1; paint on one shows on the other</param>
public sealed record TextureQuality(int Width, int Height, float TexelsPerMetre, float LeastTexelsPerMetre, float Used, float Overlap)
{
    // Middles this near to an edge belong to both of its faces and are no overlap.
    private const float Within = 1e-3f;

    internal static TextureQuality Measure(Mesh mesh, TextureMap map)
    {
        var (width, height) = (map.Picture.Width, map.Picture.Height);
        var cover = new byte[width * height];
        var faces = new List<(float Area, float Density)>(mesh.FaceCount);
        double texels = 0, metres = 0;
        for (var i = 0; i < mesh.Indices.Length; i += 3)
        {
            Vector2 a = map.TexCoords[map.Indices[i]], b = map.TexCoords[map.Indices[i + 1]], c = map.TexCoords[map.Indices[i + 2]];
            TexelCoverage.Of(a, b, c, width, height, Within, (texel, _) => cover[texel] = (byte)int.Min(2, cover[texel] + 1));

            Vector3 p = mesh.Positions[mesh.Indices[i]], q = mesh.Positions[mesh.Indices[i + 1]], r = mesh.Positions[mesh.Indices[i + 2]];
            var area = Vector3.Cross(q - p, r - p).Length() / 2;
            var size = new Vector2(width, height);
            var flat = float.Abs(Cross((b - a) * size, (c - a) * size)) / 2;
            texels += flat;
            metres += area;
            if (area > 0) faces.Add((area, MathF.Sqrt(flat / area)));
        }
        var used = cover.Count(count => count > 0);
        return new(
            width, height, metres > 0 ? (float)Math.Sqrt(texels / metres) : 0, Least(faces, 0.05 * metres),
            used / (float)cover.Length, used == 0 ? 0 : cover.Count(count => count > 1) / (float)used);
    }

    private static float Least(List<(float Area, float Density)> faces, double area)
    {
        faces.Sort((a, b) => a.Density.CompareTo(b.Density));
        foreach (var face in faces)
        {
            area -= face.Area;
            if (area <= 0) return face.Density;
        }
        return 0;
    }

    private static float Cross(Vector2 a, Vector2 b) => a.X * b.Y - a.Y * b.X;
}
