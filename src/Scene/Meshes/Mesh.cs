using System.Numerics;

namespace Maquette.Scene.Meshes;

/// <summary>Triangles in the world frame (z up, metres) with a normal and an sRGB colour (0…1) at each vertex; faces are counter-clockwise seen from outside.</summary>
public sealed record Mesh(Vector3[] Positions, Vector3[] Normals, Vector3[] Colours, int[] Indices)
{
    public int FaceCount => Indices.Length / 3;
}
