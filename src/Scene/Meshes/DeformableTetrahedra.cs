using System.Numerics;
using Maquette.Scene.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Meshes;

/// <summary>
/// Marching tetrahedra that gradients pass through (Shen et al. 2021, DMTet): a regular grid of cubes, six tetrahedra each, with a signed distance and an
/// offset at every corner. The faces come from the signs; the vertices move with both.
/// </summary>
public sealed class DeformableTetrahedra
{
    private readonly int side;

    /// <param name="cells">cubes along each axis</param>
    /// <param name="radius">the grid fills [−radius, radius]³, metres</param>
    public DeformableTetrahedra(int cells, float radius)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cells, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(radius);
        (Cells, Radius, side) = (cells, radius, cells + 1);
    }

    public int Cells { get; }

    public float Radius { get; }

    /// <summary>How many corners there are: (cells + 1)³.</summary>
    public int Corners => checked(side * side * side);

    /// <summary>Edge of a cube, metres.</summary>
    public float Spacing => 2 * Radius / Cells;

    /// <summary>Where the corners lie before they move, x fastest: [corners, 3], metres.</summary>
    public Tensor Positions()
    {
        var flat = new float[3 * Corners];
        for (var corner = 0; corner < Corners; corner++) At(corner).CopyTo(flat, 3 * corner);
        return tensor(flat, new long[] { Corners, 3 });
    }

    /// <summary>
    /// The surface between negative and positive distances. On an edge from a to b: v = p_a + s_a / (s_a − s_b) · (p_b − p_a), with
    /// p = corner + ½ spacing · tanh(offset), so that no cube turns over. The grid's border counts as outside, which closes the surface.
    /// </summary>
    /// <param name="distances">s, [corners], negative inside</param>
    /// <param name="offsets">[corners, 3], in half cells before the tanh</param>
    /// <exception cref="ArgumentException">The values are not one a corner.</exception>
    /// <exception cref="EmptySurfaceException">No distance inside the border is negative.</exception>
    public TetrahedraSurface Extract(Tensor distances, Tensor offsets)
    {
        if (distances.shape is not [var count] || count != Corners) throw new ArgumentException($"{Cells} cells a side need {Corners} distances; there are [{string.Join(", ", distances.shape)}].", nameof(distances));
        if (offsets.shape is not [var moved, 3] || moved != Corners) throw new ArgumentException($"{Cells} cells a side need [{Corners}, 3] offsets; there are [{string.Join(", ", offsets.shape)}].", nameof(offsets));

        using var scope = NewDisposeScope();
        var values = cat(new[] { distances.cpu().unsqueeze(1), offsets.cpu() }, 1);                        // [corners, 4]
        var cut = new GridCut(Cells, Data.Of<float>(distances.detach().cpu().contiguous()));
        if (cut.Faces.Length == 0) throw new EmptySurfaceException("The grid holds no surface: no distance inside its border is negative. Start from a larger or denser object.");

        var ends = SpreadRowsFunction.apply(values, new RowIndex(cut.Ends, Corners)).view(-1, 2, 4);       // [vertices, end, 4]
        var s = Closed(ends.select(2, 0), cut.Ends);                                                       // [vertices, end]
        var p = Places(cut.Ends) + Spacing / 2 * ends.narrow(2, 1, 3).tanh();                              // [vertices, end, 3]
        var (sa, sb) = (s.narrow(1, 0, 1), s.narrow(1, 1, 1));                                             // [vertices, 1]
        var v = p.select(1, 0) + sa / (sa - sb) * (p.select(1, 1) - p.select(1, 0));                       // [vertices, 3]
        return new(v.to(distances.device).MoveToOuterDisposeScope(), new(cut.Faces, cut.Ends.Length / 2));
    }

    /// <summary>Distances with those on the grid's border made positive.</summary>
    private Tensor Closed(Tensor s, int[] ends)
    {
        var border = tensor(Array.ConvertAll(ends, corner => GridCut.OnBorder(corner, side))).view_as(s);
        return where(border, s.abs(), s);
    }

    private Tensor Places(int[] ends)
    {
        var flat = new float[3 * ends.Length];
        for (var end = 0; end < ends.Length; end++) At(ends[end]).CopyTo(flat, 3 * end);
        return tensor(flat, new long[] { ends.Length / 2, 2, 3 });
    }

    private Vector3 At(int corner) => new Vector3(corner % side, corner / side % side, corner / (side * side)) * Spacing - new Vector3(Radius);
}
