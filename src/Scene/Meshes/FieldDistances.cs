using System.Numerics;
using Maquette.Scene.Fields;
using static TorchSharp.torch;

namespace Maquette.Scene.Meshes;

/// <summary>Where a field is solid, as signed distances for a grid of tetrahedra: how an optimisation of the surface begins (Wang et al. 2023, ProlificDreamer, stage 2).</summary>
public static class FieldDistances
{
    private const float Tiny = 1e-12f;

    /// <summary>
    /// s = (level − σ) / (h ‖∇σ‖), cut at ±1: negative inside, in edges h of a cube near the surface. The papers take the density less the level itself, cut at ±1
    /// too; its slope is so steep that the first surface is stairs.
    /// </summary>
    /// <param name="options">how the level is found and what is lowered before; its cells are not looked at</param>
    /// <returns>[corners]</returns>
    /// <exception cref="EmptySurfaceException">Nothing in the field is solid.</exception>
    public static Tensor Of(IField field, DeformableTetrahedra grid, MeshingOptions options)
    {
        var (sigma, level) = SolidLattice.Sample(field, grid.Cells, options);
        var n = grid.Cells + 1;
        var s = new float[sigma.Length];
        for (var i = 0; i < s.Length; i++)
        {
            var away = level - sigma[i];
            s[i] = away / Math.Max(Slope(sigma, i, n), Math.Max(MathF.Abs(away), Tiny));
        }
        return tensor(s);
    }

    /// <summary>‖∇σ‖ from one lattice point to the next.</summary>
    private static float Slope(float[] sigma, int i, int n)
    {
        var slope = new Vector3(Along(i % n, 1), Along(i / n % n, n), Along(i / (n * n), n * n));
        return slope.Length();

        float Along(int at, int step)
        {
            int before = at > 0 ? i - step : i, after = at < n - 1 ? i + step : i;
            return (sigma[after] - sigma[before]) / ((after - before) / step);
        }
    }
}
