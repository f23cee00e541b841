using System.Numerics;
using Maquette.Scene.Meshes;

namespace Maquette.Scene.Export;

/// <summary>Writes a mesh as binary STL, for slicers: z up, front −y, in millimetres, because STL has no unit and they take it for that. Colours are lost.</summary>
public static class StlWriter
{
    private const float MillimetresPerMetre = 1000;
    private const int HeaderLength = 80;

    /// <summary>Writes the whole file to the stream, which stays open.</summary>
    /// <exception cref="ArgumentException">The mesh has no faces, a vertex that is not finite, or an index of no vertex.</exception>
    public static void Write(Stream output, Mesh mesh)
    {
        MeshCheck.Demand(mesh);
        using var chunks = new ChunkWriter(output);
        foreach (var letter in "binary STL, millimetres, z up".PadRight(HeaderLength)) chunks.Write((byte)letter);
        chunks.Write((uint)mesh.FaceCount);
        for (var i = 0; i < mesh.Indices.Length; i += 3)
        {
            Vector3 a = At(mesh, i), b = At(mesh, i + 1), c = At(mesh, i + 2);
            chunks.Write(VertexNormals.UnitOr(Vector3.Cross(b - a, c - a), Vector3.Zero));
            chunks.Write(a);
            chunks.Write(b);
            chunks.Write(c);
            chunks.Write((ushort)0);
        }
    }

    private static Vector3 At(Mesh mesh, int corner) => MillimetresPerMetre * Axes.ZUp(mesh.Positions[mesh.Indices[corner]]);
}
