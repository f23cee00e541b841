using Maquette.Scene.Meshes;

namespace Maquette.Scene.Export;

/// <summary>A stretch of the binary chunk, in bytes.</summary>
internal readonly record struct GlbPart(long Offset, long Length)
{
    /// <summary>The next stretch, at a multiple of four.</summary>
    public GlbPart Then(long length) => new((Offset + Length + 3) / 4 * 4, length);
}

/// <summary>Where each part of the binary chunk lies.</summary>
/// <param name="Paint">vertex colours or texture coordinates</param>
/// <param name="Picture">a JPEG file, or nothing</param>
internal sealed record GlbLayout(GlbPart Positions, GlbPart Normals, GlbPart Paint, GlbPart Indices, GlbPart Picture)
{
    /// <summary>A multiple of four.</summary>
    public long Length => Picture.Then(0).Offset;

    public bool HasTexture => Picture.Length > 0;

    /// <param name="picture">bytes of the texture; 0 for vertex colours</param>
    public static GlbLayout Of(Mesh mesh, int picture)
    {
        long vertices = mesh.Positions.Length;
        var positions = new GlbPart(0, 12 * vertices);   // three floats
        var normals = positions.Then(12 * vertices);
        var paint = normals.Then(8 * vertices);          // two floats, or four 16-bit numbers: three would break the alignment
        var indices = paint.Then(4L * mesh.Indices.Length);
        return new(positions, normals, paint, indices, indices.Then(picture));
    }
}
