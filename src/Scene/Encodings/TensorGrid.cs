using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Encodings;

/// <summary>The hash grid in libtorch's operators, for any device; autograd knows its way back.</summary>
internal static class TensorGrid
{
    private const long PrimeY = 2654435761, PrimeZ = 805459861, Low32 = 0xFFFFFFFF;

    /// <param name="points">[points, 3], metres; gets no gradient</param>
    /// <param name="table">[entries, features]</param>
    /// <returns>each level's [points, features]</returns>
    public static IEnumerable<Tensor> Levels(GridShape shape, Tensor points, Tensor table)
    {
        var unit = (points.detach() * (0.5f / shape.Radius) + 0.5f).clamp(0, 1);       // [points, 3]
        foreach (var level in shape.Levels) yield return Interpolate(level, unit, table);
    }

    private static Tensor Interpolate(GridLevel level, Tensor unit, Tensor table)
    {
        using var scope = NewDisposeScope();
        var position = unit * level.Scale + 0.5f;                                      // [points, 3]
        var cell = position.floor();
        var (far, corner) = (position - cell, cell.to(int64));                         // [points, 3] each
        var near = 1 - far;

        Tensor? sum = null;
        for (var bits = 0; bits < 8; bits++)
        {
            int[] step = [bits & 1, (bits >> 1) & 1, bits >> 2];
            Tensor Part(int axis) => (step[axis] == 1 ? far : near).select(1, axis);
            var w = (Part(0) * (Part(1) * Part(2))).unsqueeze(1);                      // [points, 1]
            var entry = Entry(level, corner.select(1, 0) + step[0], corner.select(1, 1) + step[1], corner.select(1, 2) + step[2]);   // [points]
            var term = table.index_select(0, entry) * w;                               // [points, features]
            sum = sum is null ? term : sum + term;
        }
        return sum!.MoveToOuterDisposeScope();
    }

    /// <summary>How the first feature, summed over the levels, changes along x, y and z: the slope of its interpolation.</summary>
    /// <returns>[points, 3], per metre</returns>
    public static Tensor Slope(GridShape shape, Tensor points, Tensor table)
    {
        using var scope = NewDisposeScope();
        var unit = (points.detach() * (0.5f / shape.Radius) + 0.5f).clamp(0, 1);       // [points, 3]
        var sum = shape.Levels.Select(level => Slope(level, unit, table) * level.Scale).Aggregate((all, slope) => all + slope);
        return (sum * (0.5f / shape.Radius)).MoveToOuterDisposeScope();
    }

    private static Tensor Slope(GridLevel level, Tensor unit, Tensor table)
    {
        var position = unit * level.Scale + 0.5f;                                      // [points, 3]
        var cell = position.floor();
        var (far, corner) = (position - cell, cell.to(int64));                         // [points, 3] each
        var near = 1 - far;

        Tensor? sum = null;
        for (var bits = 0; bits < 8; bits++)
        {
            int[] step = [bits & 1, (bits >> 1) & 1, bits >> 2];
            Tensor Part(int axis) => (step[axis] == 1 ? far : near).select(1, axis);
            var w = stack([Part(1) * Part(2) * (2 * step[0] - 1), Part(0) * Part(2) * (2 * step[1] - 1), Part(0) * Part(1) * (2 * step[2] - 1)], 1);   // [points, 3]
            var entry = Entry(level, corner.select(1, 0) + step[0], corner.select(1, 1) + step[1], corner.select(1, 2) + step[2]);   // [points]
            var term = table.select(1, 0).index_select(0, entry).unsqueeze(1) * w;     // [points, 3]
            sum = sum is null ? term : sum + term;
        }
        return sum!;
    }

    private static Tensor Entry(GridLevel level, Tensor x, Tensor y, Tensor z)
    {
        var entry = level.Hashed
            ? x.bitwise_xor((y * PrimeY).bitwise_and(Low32)).bitwise_xor((z * PrimeZ).bitwise_and(Low32)).bitwise_and(level.Entries - 1)
            : (x + y * level.Resolution + z * ((long)level.Resolution * level.Resolution)).remainder(level.Entries);   // half a cell can step past the lattice
        return entry + level.Offset;
    }

    /// <summary>The mean squared difference of neighbours in a lattice level, summed over x, y and z.</summary>
    /// <returns>scalar</returns>
    public static Tensor Variation(GridShape shape, GridLevel level, Tensor table)
    {
        using var scope = NewDisposeScope();
        var n = level.Resolution;
        var lattice = table.narrow(0, level.Offset, (long)n * n * n).view(n, n, n, shape.Features);                    // [z, y, x, features]
        Tensor Rough(int axis) => (lattice.narrow(axis, 1, n - 1) - lattice.narrow(axis, 0, n - 1)).square().mean();
        return (Rough(0) + Rough(1) + Rough(2)).MoveToOuterDisposeScope();
    }
}
