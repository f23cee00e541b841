using System.Numerics;
using Maquette.Scene.Kernels;

namespace Maquette.Scene.Meshes.Texturing;

/// <summary>The colours of a mesh at the nearest place of its surface: of its texture, or between its vertices.</summary>
public sealed class SurfaceColours(Mesh mesh, TextureMap? texture) : IColours
{
    private const int BlockSize = 4096;

    private readonly TriangleTree tree = new(mesh);

    public void At(ReadOnlySpan<Vector3> points, ReadOnlySpan<Vector3> normals, Span<Vector3> colours)
    {
        var asked = points.ToArray();
        var found = new Vector3[asked.Length];
        Blocks.For(asked.Length, BlockSize, Environment.ProcessorCount, (from, to) =>
        {
            for (var i = from; i < to; i++) found[i] = At(asked[i]);
        });
        found.CopyTo(colours);
    }

    private Vector3 At(Vector3 point)
    {
        var (face, w) = tree.Nearest(point);
        if (texture is null) return w.X * Colour(3 * face) + w.Y * Colour(3 * face + 1) + w.Z * Colour(3 * face + 2);
        return texture.At(w.X * TexCoord(3 * face) + w.Y * TexCoord(3 * face + 1) + w.Z * TexCoord(3 * face + 2));
    }

    private Vector3 Colour(int corner) => mesh.Colours[mesh.Indices[corner]];

    private Vector2 TexCoord(int corner) => texture!.TexCoords[texture.Indices[corner]];
}
