using System.Numerics;
using Maquette.Scene.Cameras;
using Maquette.Scene.Imaging;
using Maquette.Scene.Meshes;

namespace Maquette.Scene.Rendering;

/// <summary>
/// Draws a mesh with a z-buffer: vertex colours under studio light, both sides of every face, the same bytes for any number of threads.
/// Gradients do not pass. A face that reaches behind the eye is left out. One instance draws one mesh, from one thread at a time.
/// </summary>
public sealed class MeshRasterizer
{
    private const int BandHeight = 16;

    private readonly Mesh mesh;
    private readonly RasterOptions options;
    private readonly Vector3[] albedo;     // linear
    private readonly ScreenFaces faces;
    private readonly Vector3? background;  // linear

    public MeshRasterizer(Mesh mesh, RasterOptions? options = null)
    {
        this.mesh = mesh;
        this.options = options ??= new RasterOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Height, 1);
        if (options.Supersampling is < 1 or > 4) throw new ArgumentOutOfRangeException(nameof(options), options.Supersampling, "Supersampling goes from 1 to 4.");

        albedo = [.. mesh.Colours.Select(Linear)];
        faces = new(mesh.Positions, mesh.Indices, options.Width * options.Supersampling, options.Height * options.Supersampling, BandHeight * options.Supersampling);
        background = options.Background is { } colour ? Linear(colour) : null;
    }

    /// <summary>The mesh from a camera: RGBA, alpha the part of the pixel that is covered (all of it with a background).</summary>
    public Bitmap Render(Camera camera)
    {
        var view = faces.Look(camera);
        var rgba = new byte[4 * options.Width * options.Height];
        var light = new StudioLight(camera);
        Parallel.For(0, faces.Bands, band =>
        {
            int from = band * BandHeight, to = int.Min(from + BandHeight, options.Height);
            faces.Cover(band);
            var sums = new Vector4[options.Width];
            for (var row = from; row < to; row++) Resolve(row, view, light, sums, rgba.AsSpan(4 * row * options.Width, 4 * options.Width));
        });
        return new(options.Width, options.Height, 4, rgba);
    }

    // One row of pixels: its samples shaded, added up as light and encoded.
    private void Resolve(int row, in ScreenView view, in StudioLight light, Span<Vector4> sums, Span<byte> rgba)
    {
        var s = options.Supersampling;
        sums.Clear();
        for (var y = row * s; y < (row + 1) * s; y++)
        {
            var triangles = faces.Row(y);
            for (var x = 0; x < triangles.Length; x++)
            {
                if (triangles[x] != DepthBuffer.Nothing) sums[x / s] += new Vector4(Shade(triangles[x], x + 0.5f, y + 0.5f, view, light), 1);
            }
        }
        for (var x = 0; x < sums.Length; x++) Encode(sums[x], s * s, rgba.Slice(4 * x, 4));
    }

    private Vector3 Shade(int face, float x, float y, in ScreenView view, in StudioLight light)
    {
        int a = mesh.Indices[3 * face], b = mesh.Indices[3 * face + 1], c = mesh.Indices[3 * face + 2];
        var triangle = faces.Triangle(face);
        var w = faces.Weights(face, triangle, x, y);

        var normal = VertexNormals.UnitOr(w.X * mesh.Normals[a] + w.Y * mesh.Normals[b] + w.Z * mesh.Normals[c], Vector3.UnitZ);
        var colour = w.X * albedo[a] + w.Y * albedo[b] + w.Z * albedo[c];
        return options.Lit ? light.Shade(triangle.FacesEye ? normal : -normal, view.ToEye(x, y), colour) : colour;
    }

    private void Encode(Vector4 sum, int samples, Span<byte> rgba)
    {
        if (background is { } behind) sum += new Vector4((samples - sum.W) * behind, samples - sum.W);
        if (sum.W == 0) return;

        for (var channel = 0; channel < 3; channel++) rgba[channel] = EncodedBytes[(int)(float.Clamp(sum[channel] / sum.W, 0, 1) * (EncodedBytes.Length - 1) + 0.5f)];
        rgba[3] = (byte)(sum.W / samples * 255 + 0.5f);
    }

    private static readonly byte[] EncodedBytes = [.. Enumerable.Range(0, 8192).Select(i => (byte)MathF.Round(255 * Srgb.Encode(i / 8191f)))];

    private static Vector3 Linear(Vector3 colour) => new(Srgb.Decode(colour.X), Srgb.Decode(colour.Y), Srgb.Decode(colour.Z));
}
