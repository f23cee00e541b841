using Maquette.Scene.Encodings;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Tests.Encodings;

/// <summary>The hash encoding in tensor operations only, level by level and corner by corner: what the kernels are measured against.</summary>
public static class PlainHashGrid
{
    /// <param name="points">[points, 3], metres</param>
    /// <param name="table">[entries, features]</param>
    /// <returns>one [points, features] a level</returns>
    public static Tensor[] Encode(HashGridOptions options, float radius, Tensor points, Tensor table) =>
        [.. options.Layout().Select(level => Level(level, ((points / radius) + 1) / 2, table))];

    private static Tensor Level(GridLevel level, Tensor unit, Tensor table)
    {
        var p = unit * level.Scale + 0.5f;                                          // [points, 3]
        var cell = p.floor();
        var f = p - cell;
        var i = cell.to_type(ScalarType.Int64);
        var entries = table.narrow(0, level.Offset, level.Entries);                  // [entries, features] of this level
        Tensor? sum = null;
        for (var corner = 0; corner < 8; corner++)
        {
            var (x, wx) = Axis(i, f, 0, corner & 1);
            var (y, wy) = Axis(i, f, 1, corner >> 1 & 1);
            var (z, wz) = Axis(i, f, 2, corner >> 2);
            var entry = level.Hashed
                ? x.bitwise_xor(y * 2654435761L).bitwise_xor(z * 805459861L)
                : x + y * level.Resolution + z * ((long)level.Resolution * level.Resolution);
            var features = entries.index_select(0, entry.remainder(level.Entries));   // [points, features]
            var weighted = features * (wx * wy * wz).unsqueeze(1);
            sum = sum is null ? weighted : sum + weighted;
        }
        return sum!;
    }

    private static (Tensor Index, Tensor Weight) Axis(Tensor cell, Tensor f, int axis, int up)
    {
        var part = f.select(1, axis);
        return (cell.select(1, axis) + up, up == 1 ? part : 1 - part);
    }
}
