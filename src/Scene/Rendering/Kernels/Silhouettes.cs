using System.Numerics;
using Maquette.Scene.Kernels;
using Maquette.Scene.Meshes;

namespace Maquette.Scene.Rendering.Kernels;

/// <summary>
/// Where outlines cross the lines between neighbouring pixel centres (Laine et al. 2020, section 3.4): for each pair of pixels that show different
/// faces, the surface of the nearer one (failing that, of the other) is followed towards the other centre, from face to face, to the first edge behind which it turns away or ends.
/// </summary>
/// <remarks>
/// The crossing at x between centres P and N = P + 1 gives the pair's amount x − P − ½ in −½…½: above zero N takes that part of P's colour, below zero P
/// takes it of N's. Pairs along a row take only edges steeper than 45°, pairs along a column only the others, so that no edge is blended twice.
/// </remarks>
internal sealed unsafe class Silhouettes(MeshTopology topology, RasterSize size)
{
    // Faces crossed between two centres before giving up: those of a mesh much finer than the pixels.
    private const int LongestWalk = 24;

    // In place of an edge: the way ended in the face that shows at the other centre, on one surface.
    private const int Arrived = -2;

    private readonly int[] faces = topology.Faces;
    private readonly int[] neighbours = topology.Neighbours;

    /// <param name="corners">[views, vertices, 3], homogeneous</param>
    /// <param name="weights">[views, h, w, 4], the depth last</param>
    /// <param name="shown">[views, h, w]</param>
    /// <param name="amounts">[2, views, h, w]: of each pixel and the next in its row, then in its column; written</param>
    /// <param name="edges">[2, views, h, w]: the corner opposite the edge, for pairs whose amount moves with it, else <see cref="MeshTopology.None"/>; written</param>
    public void Find(ReadOnlySpan<float> corners, ReadOnlySpan<float> weights, ReadOnlySpan<int> shown, Span<float> amounts, Span<int> edges, int threads)
    {
        fixed (float* fixedCorners = corners, fixedWeights = weights, fixedAmounts = amounts)
        fixed (int* fixedShown = shown, fixedEdges = edges)
        {
            var q = (Vector3*)fixedCorners;
            float* w = fixedWeights, a = fixedAmounts;
            int* f = fixedShown, e = fixedEdges;
            size.ForRows(threads, (view, y) =>
            {
                var first = (view * size.Height + y) * size.Width;
                for (var x = 0; x < size.Width; x++)
                {
                    int p = first + x, below = size.Pixels + p;
                    (a[p], e[p]) = x + 1 < size.Width ? Pair(q + (long)view * topology.Vertices, w, f, p, p + 1, x, y, 0) : (0, MeshTopology.None);
                    (a[below], e[below]) = y + 1 < size.Height ? Pair(q + (long)view * topology.Vertices, w, f, p, p + size.Width, x, y, 1) : (0, MeshTopology.None);
                }
            });
        }
    }

    private (float Amount, int Edge) Pair(Vector3* q, float* weights, int* shown, int p, int n, int x, int y, int axis)
    {
        int here = shown[p], there = shown[n];
        if (here == there) return (0, MeshTopology.None);

        var nearer = there < 0 || (here >= 0 && weights[4L * p + 3] <= weights[4L * n + 3]);
        var centre = size.Centre(x, y);
        var next = axis == 0 ? size.Centre(x + 1, y) : size.Centre(x, y + 1);
        // the one that hides the other is nearer where they meet, which is not always the one whose centre is nearer
        var (t, edge, steep) = nearer ? Walk(q, here, there, centre, axis, 1) : Walk(q, there, here, next, axis, -1);
        if (edge == MeshTopology.None && here >= 0 && there >= 0)
        {
            nearer = !nearer;
            (t, edge, steep) = nearer ? Walk(q, here, there, centre, axis, 1) : Walk(q, there, here, next, axis, -1);
        }
        return steep ? ((float)(nearer ? t - 0.5 : 0.5 - t), edge) : (0, MeshTopology.None);
    }

    /// <returns>how far from the centre the outline lies, 0…1; its edge, <see cref="Arrived"/> or <see cref="MeshTopology.None"/>; whether the edge is one for pairs along this axis</returns>
    private (double T, int Edge, bool Steep) Walk(Vector3* q, int face, int goal, Double3 centre, int axis, int direction)
    {
        for (var step = 0; step < LongestWalk; step++)
        {
            var (t, corner, line, volume) = Exit(q, face, centre, axis, direction);
            if (corner == MeshTopology.None || t > 1) return (0, face == goal ? Arrived : MeshTopology.None, false);
            var beyond = neighbours[corner];
            if (beyond == MeshTopology.None || volume * Double3.Dot(line, q[faces[beyond]]) >= 0)
            {
                var steep = axis == 0 ? double.Abs(line.X) >= double.Abs(line.Y) : double.Abs(line.Y) > double.Abs(line.X);
                return (double.Max(t, 0), corner, steep);
            }
            face = beyond / 3;
        }
        return (0, MeshTopology.None, false);
    }

    /// <summary>Where the way from a centre leaves a face, through which edge, and the edge's line; volume is that of the face with the eye.</summary>
    private (double T, int Corner, Double3 Line, double Volume) Exit(Vector3* q, int face, Double3 centre, int axis, int direction)
    {
        Double3 a = q[faces[3 * face]], b = q[faces[3 * face + 1]], c = q[faces[3 * face + 2]];
        Double3 bc = Double3.Cross(b, c), ca = Double3.Cross(c, a), ab = Double3.Cross(a, b);
        var volume = Double3.Dot(a, bc);
        var best = (T: double.PositiveInfinity, Corner: MeshTopology.None, Line: bc, Volume: volume);
        Try(bc, 3 * face);
        Try(ca, 3 * face + 1);
        Try(ab, 3 * face + 2);
        return best;

        void Try(Double3 line, int corner)
        {
            var fall = -direction * (axis == 0 ? line.X : line.Y) * double.Sign(volume);   // how fast the way nears the edge
            if (!(fall > 0)) return;
            var t = Double3.Dot(line, centre) * double.Sign(volume) / fall;
            if (t < best.T) best = (t, corner, line, volume);
        }
    }

    /// <summary>From ∂L/∂amount to the ends of the edges. With the edge's line l = q_a × q_b and l·(x, y, 1) = 0: ∂x/∂l = −(x, y, 1)/l_x.</summary>
    /// <param name="gradient">[2, views, h, w]</param>
    /// <param name="cornerGradient">[views, vertices, 3]; written</param>
    public void Backward(ReadOnlySpan<float> corners, ReadOnlySpan<float> amounts, ReadOnlySpan<int> edges, ReadOnlySpan<float> gradient, Span<float> cornerGradient, int threads)
    {
        using var sums = new StripeSums(size, 3 * topology.Vertices);
        fixed (float* fixedCorners = corners, fixedAmounts = amounts, fixedGradient = gradient)
        fixed (int* fixedEdges = edges)
        {
            var q = (Vector3*)fixedCorners;
            float* a = fixedAmounts, g = fixedGradient;
            var e = fixedEdges;
            Blocks.Each(size.Stripes, threads, stripe =>
            {
                var (view, from, to) = size.Stripe(stripe);
                for (var y = from; y < to; y++)
                {
                    var first = (view * size.Height + y) * size.Width;
                    for (var x = 0; x < size.Width; x++)
                    {
                        for (int axis = 0, p = first + x; axis < 2; axis++, p += size.Pixels)
                        {
                            if (e[p] == MeshTopology.None || g[p] == 0) continue;
                            var at = size.Centre(x, y) + new Double3(axis == 0 ? a[p] + 0.5 : 0, axis == 1 ? a[p] + 0.5 : 0, 0);
                            Add(q + (long)view * topology.Vertices, e[p], at, axis, g[p], (Vector3*)sums.Of(stripe));
                        }
                    }
                }
            });
        }
        sums.Total(cornerGradient, threads);
    }

    private void Add(Vector3* q, int corner, Double3 at, int axis, float gradient, Vector3* sums)
    {
        var first = corner / 3 * 3;
        int i = faces[first + (corner - first + 1) % 3], j = faces[first + (corner - first + 2) % 3];
        Double3 a = q[i], b = q[j];
        var line = Double3.Cross(a, b);
        var g = -gradient / (axis == 0 ? line.X : line.Y) * at;
        Double3 ga = Double3.Cross(b, g), gb = Double3.Cross(g, a);
        sums[i] += new Vector3((float)ga.X, (float)ga.Y, (float)ga.Z);
        sums[j] += new Vector3((float)gb.X, (float)gb.Y, (float)gb.Z);
    }
}
