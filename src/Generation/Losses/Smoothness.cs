using Maquette.Scene.Encodings;
using static TorchSharp.torch;

namespace Maquette.Generation.Losses;

/// <summary>Squared differences between neighbours of the finest lattice that is not hashed: keeps few steps from leaving a rough surface.</summary>
public static class Smoothness
{
    /// <param name="table">[entries, features]</param>
    public static Tensor Of(Tensor table, HashGridOptions grid)
    {
        var level = grid.Layout().Last(level => !level.Hashed);
        long r = level.Resolution;
        var lattice = table.narrow(0, level.Offset, r * r * r).view(r, r, r, -1);   // [z, y, x, features]
        return Difference(lattice, 0) + Difference(lattice, 1) + Difference(lattice, 2);
    }

    private static Tensor Difference(Tensor lattice, int axis)
    {
        var n = lattice.shape[axis];
        return (lattice.narrow(axis, 1, n - 1) - lattice.narrow(axis, 0, n - 1)).square().mean();
    }
}
