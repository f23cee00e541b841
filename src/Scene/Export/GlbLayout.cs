using Maquette.Scene.Meshes;

namespace Maquette.Scene.Export;

/// <summary>A stretch of the binary chunk, in bytes.</summary>
internal readonly record struct GlbPart(long Offset, long Length)
{
    public GlbPart Then(long length) => new(Offset + Length, length);
}

/// <summary>Where each part of the binary chunk lies; every offset and length is a multiple of four.</summary>
internal sealed record GlbLayout(GlbPart Positions, GlbPart Normals, GlbPart Colours, GlbPart Indices)
{
    public long Length => Indices.Offset + Indices.Length;

    public static GlbLayout Of(Mesh mesh)
    {
        long vertices = mesh.Positions.Length;
        var positions = new GlbPart(0, 12 * vertices);   // three floats
        var normals = positions.Then(12 * vertices);
        var colours = normals.Then(8 * vertices);        // four 16-bit numbers: three would break the alignment
        return new(positions, normals, colours, colours.Then(4L * mesh.Indices.Length));
    }
}
