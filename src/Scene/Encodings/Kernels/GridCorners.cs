using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Maquette.Scene.Encodings.Kernels;

/// <summary>Where eight points lie in a level of the grid: the eight lattice points around each, and how much each of them counts.</summary>
internal static unsafe class GridCorners
{
    /// <summary>Points handled at once.</summary>
    public const int Lanes = 8;

    /// <summary>Numbers that <see cref="Locate"/> writes to each of its outputs.</summary>
    public const int Size = 8 * Lanes;

    /// <summary>
    /// For eight points in the unit cube: element[8·corner + lane], the position of the corner's first feature in the table, and
    /// weight[8·corner + lane], trilinear. Bits 0, 1, 2 of the corner step along x, y, z.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Locate(in GridLevel level, int features, Vector256<float> x, Vector256<float> y, Vector256<float> z, int* element, float* weight)
    {
        var s = Vector256.Create(level.Scale);
        var half = Vector256.Create(0.5f);
        var one = Vector256<float>.One;
        var px = Vector256.FusedMultiplyAdd(x, s, half);
        var py = Vector256.FusedMultiplyAdd(y, s, half);
        var pz = Vector256.FusedMultiplyAdd(z, s, half);
        Vector256<float> cx = Vector256.Floor(px), cy = Vector256.Floor(py), cz = Vector256.Floor(pz);
        Vector256<float> fx = px - cx, fy = py - cy, fz = pz - cz;
        Vector256<float> gx = one - fx, gy = one - fy, gz = one - fz;

        var w00 = gy * gz;
        var w10 = fy * gz;
        var w01 = gy * fz;
        var w11 = fy * fz;
        (gx * w00).Store(weight);
        (fx * w00).Store(weight + 8);
        (gx * w10).Store(weight + 16);
        (fx * w10).Store(weight + 24);
        (gx * w01).Store(weight + 32);
        (fx * w01).Store(weight + 40);
        (gx * w11).Store(weight + 48);
        (fx * w11).Store(weight + 56);

        var ix = Vector256.ConvertToInt32(cx).AsUInt32();
        var iy = Vector256.ConvertToInt32(cy).AsUInt32();
        var iz = Vector256.ConvertToInt32(cz).AsUInt32();
        if (level.Hashed) Hashed(level, features, ix, iy, iz, element);
        else Dense(level, features, ix, iy, iz, element);
    }

    /// <summary>
    /// The same for a plain lattice, where the two corners along x are neighbours in the table: element[lane] is the position of the corner at 0, 0, 0, and
    /// weight holds, eight lanes each, 1 − f and f along x and then the weights of the pairs at (y, z) = (0, 0), (1, 0), (0, 1), (1, 1).
    /// </summary>
    /// <returns>false where corners are no such neighbours: the level is hashed, or a point lies at the far end, where the table wraps; nothing is written then</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool LocatePairs(in GridLevel level, int features, Vector256<float> x, Vector256<float> y, Vector256<float> z, int* element, float* weight)
    {
        if (level.Hashed) return false;
        var s = Vector256.Create(level.Scale);
        var half = Vector256.Create(0.5f);
        var one = Vector256<float>.One;
        var px = Vector256.FusedMultiplyAdd(x, s, half);
        var py = Vector256.FusedMultiplyAdd(y, s, half);
        var pz = Vector256.FusedMultiplyAdd(z, s, half);
        Vector256<float> cx = Vector256.Floor(px), cy = Vector256.Floor(py), cz = Vector256.Floor(pz);
        var row = level.Resolution;
        var slice = row * row;
        var entry = Vector256.ConvertToInt32(cx) + Vector256.ConvertToInt32(cy) * row + Vector256.ConvertToInt32(cz) * slice;
        if (Vector256.GreaterThanAny(entry, Vector256.Create(level.Entries - 2 - row - slice))) return false;

        ((entry + Vector256.Create(level.Offset)) << (features == 4 ? 2 : 1)).Store(element);
        Vector256<float> fx = px - cx, fy = py - cy, fz = pz - cz;
        Vector256<float> gy = one - fy, gz = one - fz;
        (one - fx).Store(weight);
        fx.Store(weight + 8);
        (gy * gz).Store(weight + 16);
        (fy * gz).Store(weight + 24);
        (gy * fz).Store(weight + 32);
        (fy * fz).Store(weight + 40);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Hashed(in GridLevel level, int features, Vector256<uint> x, Vector256<uint> y, Vector256<uint> z, int* element)
    {
        var mask = Vector256.Create((uint)level.Entries - 1);
        var y0 = y * 2654435761u;
        var z0 = z * 805459861u;
        var y1 = y0 + Vector256.Create(2654435761u);
        var z1 = z0 + Vector256.Create(805459861u);
        var x1 = x + Vector256<uint>.One;
        var shift = features == 4 ? 2 : 1;
        var first = Vector256.Create((uint)(level.Offset * features));
        ((((x ^ y0 ^ z0) & mask) << shift) + first).AsInt32().Store(element);
        ((((x1 ^ y0 ^ z0) & mask) << shift) + first).AsInt32().Store(element + 8);
        ((((x ^ y1 ^ z0) & mask) << shift) + first).AsInt32().Store(element + 16);
        ((((x1 ^ y1 ^ z0) & mask) << shift) + first).AsInt32().Store(element + 24);
        ((((x ^ y0 ^ z1) & mask) << shift) + first).AsInt32().Store(element + 32);
        ((((x1 ^ y0 ^ z1) & mask) << shift) + first).AsInt32().Store(element + 40);
        ((((x ^ y1 ^ z1) & mask) << shift) + first).AsInt32().Store(element + 48);
        ((((x1 ^ y1 ^ z1) & mask) << shift) + first).AsInt32().Store(element + 56);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Dense(in GridLevel level, int features, Vector256<uint> x, Vector256<uint> y, Vector256<uint> z, int* element)
    {
        var row = (uint)level.Resolution;
        var slice = row * row;
        var e = x + y * row + z * slice;
        for (uint corner = 0; corner < 8; corner++)
        {
            var step = (corner & 1) + ((corner >> 1) & 1) * row + (corner >> 2) * slice;
            Wrapped(level, features, e + Vector256.Create(step)).Store(element + 8 * corner);
        }
    }

    /// <summary>The half cell of offset can step one past the lattice: that entry is taken modulo the level's size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Wrapped(in GridLevel level, int features, Vector256<uint> entry)
    {
        var entries = Vector256.Create(level.Entries);
        var e = entry.AsInt32();
        e -= Vector256.GreaterThanOrEqual(e, entries) & entries;
        return (e + Vector256.Create(level.Offset)) << (features == 4 ? 2 : 1);
    }
}
