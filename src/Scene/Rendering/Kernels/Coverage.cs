using System.Numerics;
using Maquette.Scene.Kernels;

namespace Maquette.Scene.Rendering.Kernels;

/// <summary>
/// The nearest face at every pixel, from homogeneous corners (x·z, y·z, z). Threads share bands of rows; of two faces at one depth the first
/// stays. A face that reaches behind the eye shows in the part before it.
/// </summary>
internal sealed unsafe class Coverage(int[] faces, int vertices, RasterSize size)
{
    /// <summary>Nothing nearer is seen, metres.</summary>
    private const float Near = 1e-3f;

    private const int BandRows = 16;

    // How far a rounded corner may lie from its place, pixels.
    private const float Slack = 1e-3f;

    private readonly Vector3[] screen = new Vector3[vertices];   // x, y in pixels; depth in z
    private readonly DepthBuffer depths = new(size.Width, size.Height);
    private readonly FaceBands bands = new(faces.Length / 3, (size.Height + BandRows - 1) / BandRows);

    /// <param name="corners">[vertices, 3] of one view, x and y from the picture's middle</param>
    /// <param name="shown">[h, w]: face, or <see cref="DepthBuffer.Nothing"/>; written</param>
    public void Draw(Vector3* corners, Span<int> shown, int threads)
    {
        var middle = size.Middle;
        Blocks.For(screen.Length, 8192, threads, (from, to) =>
        {
            for (var v = from; v < to; v++) screen[v] = new(corners[v].X / corners[v].Z + middle.X, corners[v].Y / corners[v].Z + middle.Y, corners[v].Z);
        });
        Blocks.For(bands.Ranges.Length, 8192, threads, (from, to) =>
        {
            for (var face = from; face < to; face++)
            {
                var (x0, x1, y0, y1) = Bounds(face);
                bands.Ranges[face] = x0 > x1 || y0 > y1 ? ((short)0, (short)-1) : ((short)(y0 / BandRows), (short)(y1 / BandRows));
            }
        });
        bands.Sort();

        fixed (int* fixedShown = shown)
        {
            var o = fixedShown;
            Blocks.Each((size.Height + BandRows - 1) / BandRows, threads, band => Cover(band, corners, o));
        }
    }

    private void Cover(int band, Vector3* corners, int* shown)
    {
        int from = band * BandRows, to = int.Min(from + BandRows, size.Height);
        depths.Clear(from, to);
        foreach (var face in bands[band])
        {
            var triangle = ScreenTriangle.Homogeneous(size.Middle, corners[faces[3 * face]], corners[faces[3 * face + 1]], corners[faces[3 * face + 2]], Near);
            if (!triangle.Visible) continue;
            var (x0, x1, y0, y1) = Bounds(face);
            depths.Draw(triangle, face, x0, x1, int.Max(y0, from), int.Min(y1, to - 1));
        }
        for (var y = from; y < to; y++) depths.Triangles(y).CopyTo(new Span<int>(shown + y * size.Width, size.Width));
    }

    /// <summary>The pixels whose centres a face may cover: first and last column, first and last row; all of them when it crosses the eye's plane, none behind it.</summary>
    private (int, int, int, int) Bounds(int face)
    {
        Vector3 a = screen[faces[3 * face]], b = screen[faces[3 * face + 1]], c = screen[faces[3 * face + 2]];
        Vector3 min = Vector3.Min(a, Vector3.Min(b, c)), max = Vector3.Max(a, Vector3.Max(b, c));
        if (!(max.Z > Near)) return (0, -1, 0, -1);
        if (!(min.Z > Near)) return (0, size.Width - 1, 0, size.Height - 1);
        return (First(min.X, size.Width), Last(max.X, size.Width), First(min.Y, size.Height), Last(max.Y, size.Height));

        static int First(float low, int count) => (int)float.Clamp(float.Ceiling(low - 0.5f - Slack), 0, count);
        static int Last(float high, int count) => (int)float.Clamp(float.Floor(high - 0.5f + Slack), -1, count - 1);
    }
}
