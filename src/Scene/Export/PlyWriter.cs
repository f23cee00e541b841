using System.Numerics;
using System.Text;
using Maquette.Scene.Meshes;

namespace Maquette.Scene.Export;

/// <summary>Writes a mesh as binary PLY: positions in metres (z up, front −y), normals and sRGB colours a byte a channel.</summary>
public static class PlyWriter
{
    /// <summary>Writes the whole file to the stream, which stays open.</summary>
    /// <exception cref="ArgumentException">The mesh has no faces, a vertex that is not finite, or an index of no vertex.</exception>
    public static void Write(Stream output, Mesh mesh)
    {
        MeshCheck.Demand(mesh);
        output.Write(Encoding.ASCII.GetBytes(Header(mesh)));
        using var chunks = new ChunkWriter(output);
        for (var vertex = 0; vertex < mesh.Positions.Length; vertex++)
        {
            chunks.Write(Axes.ZUp(mesh.Positions[vertex]));
            chunks.Write(Axes.ZUp(VertexNormals.UnitOr(mesh.Normals[vertex], Vector3.UnitZ)));
            var colour = Vector3.Clamp(mesh.Colours[vertex], Vector3.Zero, Vector3.One) * 255 + new Vector3(0.5f);
            for (var channel = 0; channel < 3; channel++) chunks.Write((byte)colour[channel]);
        }
        for (var i = 0; i < mesh.Indices.Length; i++)
        {
            if (i % 3 == 0) chunks.Write((byte)3);
            chunks.Write((uint)mesh.Indices[i]);
        }
    }

    private static string Header(Mesh mesh) => string.Join('\n', [
        "ply", "format binary_little_endian 1.0", "comment metres, z up",
        $"element vertex {mesh.Positions.Length}",
        .. new[] { "x", "y", "z", "nx", "ny", "nz" }.Select(name => $"property float {name}"),
        .. new[] { "red", "green", "blue" }.Select(name => $"property uchar {name}"),
        $"element face {mesh.FaceCount}", "property list uchar int vertex_indices", "end_header", ""]);
}
