using Maquette.Scene.Fields;
using Maquette.Scene.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Rendering;

/// <summary>
/// Remembers where a field is empty, so that rays do not sample there. Each cell keeps the largest density seen lately around it:
/// σ̂ ← max(decay · σ̂, σ), over the cell's eight corners, moved by a random part of a cell at each update (after Müller et al. 2022, appendix C).
/// A new grid takes everything for occupied until its first update.
/// </summary>
public sealed class OccupancyGrid
{
    private readonly byte[] occupied;

    /// <param name="radius">covers [−radius, radius]³, metres</param>
    /// <param name="resolution">cells along an edge</param>
    /// <param name="threshold">
    /// densities up to this count as empty, per metre; the mean over cells that hold anything takes its place when it is lower
    /// </param>
    public OccupancyGrid(float radius, int resolution = 32, float threshold = 0.1f, float decay = 0.95f)
    {
        (Radius, Resolution, Threshold, Decay) = (radius, resolution, threshold, decay);
        Density = new float[resolution * resolution * resolution];
        occupied = new byte[Density.Length];
        Array.Fill(occupied, (byte)1);
    }

    public float Radius { get; }

    public int Resolution { get; }

    /// <summary>What counts as empty from the next update on, per metre.</summary>
    public float Threshold { get; set; }

    public float Decay { get; }

    /// <summary>σ̂ of every cell, x fastest: the whole state, for a checkpoint.</summary>
    public float[] Density { get; }

    /// <summary>Share of the cells that rays visit, 0…1.</summary>
    public float OccupiedShare => occupied.Count(cell => cell != 0) / (float)occupied.Length;

    internal OccupancyCells Cells => new(occupied, Resolution, Radius);

    /// <summary>Looks at the field once more; every 8 to 16 steps of an optimisation is enough.</summary>
    public void Update(IField field, Generator generator)
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        var n = Resolution + 1;
        var cell = 2 * Radius / Resolution;
        var shift = (rand(new long[] { 3 }, generator: generator) - 0.5) * cell;                    // [3]
        var axis = linspace(-Radius, Radius, n);                                                    // [n]
        var xyz = meshgrid(new[] { axis, axis, axis }, indexing: "ij");                             // z, y, x: x runs fastest
        var lattice = stack(new[] { xyz[2], xyz[1], xyz[0] }, -1).reshape(-1, 3) + shift;           // [n³, 3]
        var sigma = field.Query(lattice.to(field.Device)).select(1, 0).contiguous().cpu();          // [n³]
        Absorb(Data.Of<float>(sigma), n);
        Decide();
    }

    /// <summary>Takes a checkpoint's state.</summary>
    public void Restore(ReadOnlySpan<float> density)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(density.Length, Density.Length);
        density.CopyTo(Density);
        Decide();
    }

    private void Absorb(ReadOnlySpan<float> sigma, int n)
    {
        var cell = 0;
        for (var z = 0; z < Resolution; z++)
        {
            for (var y = 0; y < Resolution; y++)
            {
                var corner = (z * n + y) * n;
                for (var x = 0; x < Resolution; x++, cell++, corner++)
                {
                    var near = Math.Max(Edge(sigma, corner), Edge(sigma, corner + n));
                    var far = Math.Max(Edge(sigma, corner + n * n), Edge(sigma, corner + n * n + n));
                    Density[cell] = Math.Max(Decay * Density[cell], Math.Max(near, far));
                }
            }
        }
    }

    private static float Edge(ReadOnlySpan<float> sigma, int corner) => Math.Max(sigma[corner], sigma[corner + 1]);

    private void Decide()
    {
        double sum = 0;
        var positive = 0;
        foreach (var density in Density)
        {
            if (density <= 0) continue;
            sum += density;
            positive++;
        }
        var level = positive == 0 ? Threshold : (float)Math.Min(sum / positive, Threshold);
        for (var i = 0; i < occupied.Length; i++) occupied[i] = Density[i] > level ? (byte)1 : (byte)0;
    }
}
