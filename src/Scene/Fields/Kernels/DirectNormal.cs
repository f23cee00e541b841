using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Maquette.Scene.Encodings;
using Maquette.Scene.Encodings.Kernels;
using Maquette.Scene.Kernels;

namespace Maquette.Scene.Fields.Kernels;

/// <summary>
/// Which way the density of a field without a network falls: n = −∇z/‖∇z‖ with the number z before the activation, which rises where the density does.
/// The slope has a closed form, so the lattice is looked at once, not six times.
/// </summary>
internal static unsafe class DirectNormal
{
    private const int Block = 4096;
    private const float Flat = 1e-12f;

    /// <param name="table">[entries, 4]</param>
    /// <param name="normals">[points, 3]; written, zero where z is flat</param>
    /// <param name="steepness">[points], ‖∇z‖ per metre; written</param>
    public static void Forward(GridShape shape, DensityLaw law, UnitPoints points, ReadOnlySpan<float> table, Span<float> normals, Span<float> steepness, int threads)
    {
        fixed (float* fixedTable = table, fixedNormals = normals, fixedSteepness = steepness)
        {
            float* t = fixedTable, n = fixedNormals, g = fixedSteepness;
            Blocks.For(points.Count, Block, threads, (from, to) => ForwardBlock(shape, law, points, t, n, g, from, to));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ForwardBlock(GridShape shape, DensityLaw law, UnitPoints points, float* table, float* normals, float* steepness, int from, int to)
    {
        var element = stackalloc int[GridCorners.Size];
        var weight = stackalloc float[GridCorners.Size];
        var n = stackalloc float[4 * GridCorners.Lanes];
        var half = Vector256.Create(0.5f);
        for (var i = from; i < to; i += GridCorners.Lanes)
        {
            Vector256<float> x = points.X(i), y = points.Y(i), z = points.Z(i);
            Vector256<float> dx = Vector256<float>.Zero, dy = dx, dz = dx;
            foreach (ref readonly var level in shape.Levels.AsSpan())
            {
                var (alongX, alongY, alongZ) = GridSlope.Of(level, 4, x, y, z, table, element, weight);
                dx += alongX;
                dy += alongY;
                dz += alongZ;
            }

            Vector256<float> px = x - half, py = y - half, pz = z - half;
            var blob = Vector256.Create(law.BlobStrength / law.BlobRadius) / Vector256.Max(Vector256.Sqrt(px * px + py * py + pz * pz), Vector256.Create(Flat));
            var metre = Vector256.Create(0.5f / shape.Radius);
            dx = dx * metre - px * blob;
            dy = dy * metre - py * blob;
            dz = dz * metre - pz * blob;
            var length = Vector256.Sqrt(dx * dx + dy * dy + dz * dz);
            var inverse = Vector256.ConditionalSelect(Vector256.GreaterThan(length, Vector256.Create(Flat)), Vector256<float>.One / length, Vector256<float>.Zero);
            (-dx * inverse).Store(n);
            (-dy * inverse).Store(n + 8);
            (-dz * inverse).Store(n + 16);
            length.Store(n + 24);
            var lanes = Math.Min(GridCorners.Lanes, to - i);
            for (var k = 0; k < lanes; k++)
            {
                var o = normals + 3L * (i + k);
                (o[0], o[1], o[2], steepness[i + k]) = (n[k], n[8 + k], n[16 + k], n[24 + k]);
            }
        }
    }

    /// <summary>∂L/∂∇z = −(v − n (n·v)) / ‖∇z‖ for the gradient v by n, for one unit of the cube's edge.</summary>
    /// <param name="gradient">[points, 3], v</param>
    /// <param name="slopes">three rows of <paramref name="stride"/> numbers; written</param>
    public static void Backward(GridShape shape, ReadOnlySpan<float> normals, ReadOnlySpan<float> steepness, ReadOnlySpan<float> gradient, Span<float> slopes, int stride)
    {
        var metre = 0.5f / shape.Radius;
        for (var i = 0; i < steepness.Length; i++)
        {
            var n = normals.Slice(3 * i, 3);
            var v = gradient.Slice(3 * i, 3);
            var along = n[0] * v[0] + n[1] * v[1] + n[2] * v[2];
            var scale = steepness[i] > Flat ? -metre / steepness[i] : 0;
            for (var axis = 0; axis < 3; axis++) slopes[axis * stride + i] = scale * (v[axis] - n[axis] * along);
        }
    }
}
