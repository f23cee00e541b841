using System.Numerics;
using Maquette.Scene.Cameras;
using Maquette.Scene.Import;
using Maquette.Scene.Meshes;

namespace Maquette.Scene.Rendering;

/// <summary>
/// Draws a mesh with materials and textures under the training pictures' light, both sides of every face. Looking finds what each sample
/// shows; showing it in other paints then costs little. Faces less than half opaque are left out, textures with alpha are cut out. One
/// instance draws one mesh, from one thread at a time.
/// </summary>
public sealed class MaterialRasterizer : IHoles
{
    private readonly MaterialMesh mesh;
    private readonly int size, supersampling;
    private readonly int[] indices;     // of the faces that show
    private readonly int[] materials;   // one a face that shows
    private readonly TexturePyramid?[] textures;
    private readonly ScreenFaces faces;
    private readonly Sample[] samples;
    private readonly Vector4[] sums;
    private int count;

    /// <param name="size">height and width of a picture, pixels</param>
    /// <param name="supersampling">samples along a pixel's edge</param>
    public MaterialRasterizer(MaterialMesh mesh, int size, int supersampling = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(supersampling, 1);
        (this.mesh, this.size, this.supersampling) = (mesh, size, supersampling);
        var shown = Enumerable.Range(0, mesh.FaceCount).Where(face => mesh.Materials[mesh.FaceMaterials[face]].Opacity >= .5f).ToArray();
        indices = [.. shown.SelectMany(face => new[] { mesh.Indices[3 * face], mesh.Indices[3 * face + 1], mesh.Indices[3 * face + 2] })];
        materials = [.. shown.Select(face => mesh.FaceMaterials[face])];
        textures = [.. mesh.Materials.Select(material => material.Texture is { } texture ? new TexturePyramid(texture) : null)];
        var side = size * supersampling;
        faces = new(mesh.Positions, indices, side, side, side);
        samples = new Sample[side * side];
        sums = new Vector4[size * size];
    }

    /// <summary>Finds what a camera sees, for the calls that follow.</summary>
    public void Look(Camera camera)
    {
        var view = faces.Look(camera);
        faces.Cover(0, textures.Any(texture => texture is { HasAlpha: true }) ? this : null);
        count = 0;
        for (var y = 0; y < size * supersampling; y++)
        {
            var row = faces.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                if (row[x] != DepthBuffer.Nothing) samples[count++] = At(row[x], x, y, view);
            }
        }
    }

    /// <summary>Adds to each material the samples that show it and their own colours.</summary>
    /// <param name="seen">one a material: red, green and blue summed, and the number of samples</param>
    public void Measure(Span<Vector4> seen)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(seen.Length, mesh.Materials.Length);
        foreach (ref readonly var sample in samples.AsSpan(0, count)) seen[sample.Material] += new Vector4(sample.Own, 1);
    }

    /// <summary>The picture in other paints.</summary>
    /// <param name="paints">one a material</param>
    /// <param name="rgba">[size, size, 4], rows from the top, sRGB, premultiplied by alpha; overwritten</param>
    public void Show(ReadOnlySpan<MaterialPaint> paints, Span<byte> rgba)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(paints.Length, mesh.Materials.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(rgba.Length, 4 * size * size);
        sums.AsSpan().Clear();
        foreach (ref readonly var sample in samples.AsSpan(0, count))
            sums[sample.Pixel] += new Vector4(Vector3.Min(Vector3.One, sample.Shade * paints[sample.Material].Over(sample.Own)), 1);

        var scale = 255f / (supersampling * supersampling);
        for (var pixel = 0; pixel < sums.Length; pixel++)
        {
            var encoded = sums[pixel] * scale + new Vector4(.5f);
            for (var c = 0; c < 4; c++) rgba[4 * pixel + c] = (byte)encoded[c];
        }
    }

    bool IHoles.In(int face) => textures[materials[face]] is { HasAlpha: true };

    bool IHoles.IsSolid(int face, Vector3 weights) => textures[materials[face]]!.Read(Texture(face, weights), Footprint(face)).W >= .5f;

    private Sample At(int face, int x, int y, in ScreenView view)
    {
        var w = faces.Weights(face, x + .5f, y + .5f);
        var (a, b, c) = Corners(face);
        var toEye = view.ToEye(x + .5f, y + .5f);
        var flat = Vector3.Cross(mesh.Positions[b] - mesh.Positions[a], mesh.Positions[c] - mesh.Positions[a]);
        if (Vector3.Dot(flat, toEye) < 0) flat = -flat;
        var normal = VertexNormals.UnitOr(w.X * mesh.Normals[a] + w.Y * mesh.Normals[b] + w.Z * mesh.Normals[c], VertexNormals.UnitOr(flat, toEye));
        if (Vector3.Dot(normal, flat) < 0) normal = -normal;

        var material = materials[face];
        var own = mesh.Materials[material].Colour;
        if (textures[material] is { } texture) own *= texture.Read(Texture(face, w), Footprint(face)).AsVector3();
        return new(y / supersampling * size + x / supersampling, material, Vector3.Clamp(own, Vector3.Zero, Vector3.One), FrontLight.Shade(normal, -toEye));
    }

    private Vector2 Texture(int face, Vector3 w)
    {
        var (a, b, c) = Corners(face);
        return w.X * mesh.TexCoords[a] + w.Y * mesh.TexCoords[b] + w.Z * mesh.TexCoords[c];
    }

    // The part of the texture's area that a sample of this face stands for.
    private float Footprint(int face)
    {
        var (a, b, c) = Corners(face);
        Vector2 ab = mesh.TexCoords[b] - mesh.TexCoords[a], ac = mesh.TexCoords[c] - mesh.TexCoords[a];
        return float.Abs(ab.X * ac.Y - ab.Y * ac.X) / 2 / float.Max(faces.Area(face), 1e-6f);
    }

    private (int A, int B, int C) Corners(int face) => (indices[3 * face], indices[3 * face + 1], indices[3 * face + 2]);

    // What does not depend on the paint.
    private readonly record struct Sample(int Pixel, int Material, Vector3 Own, float Shade);
}
