using System.Numerics;
using Maquette.Scene.Imaging;

namespace Maquette.Scene.Import;

/// <summary>
/// A mesh as modellers make it: triangles whose faces name materials. World frame (z up, metres), faces counter-clockwise seen from
/// outside where the model says so; texture coordinates have v upwards and repeat outside 0…1.
/// </summary>
/// <param name="Positions">one a vertex</param>
/// <param name="Normals">unit, one a vertex</param>
/// <param name="TexCoords">one a vertex; zero where the model has none</param>
/// <param name="Indices">three a face</param>
/// <param name="FaceMaterials">index into <paramref name="Materials"/>, one a face</param>
public sealed record MaterialMesh(Vector3[] Positions, Vector3[] Normals, Vector2[] TexCoords, int[] Indices, int[] FaceMaterials, SurfaceMaterial[] Materials)
{
    public int FaceCount => Indices.Length / 3;
}

/// <summary>What a face is made of.</summary>
/// <param name="Colour">diffuse colour, sRGB, 0…1; multiplies the texture where there is one</param>
/// <param name="Opacity">1 = opaque</param>
/// <param name="Texture">sRGB; an alpha channel cuts out where it is below a half</param>
public sealed record SurfaceMaterial(string Name, Vector3 Colour, float Opacity, Bitmap? Texture);
