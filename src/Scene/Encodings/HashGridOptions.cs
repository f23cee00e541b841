namespace Maquette.Scene.Encodings;

/// <summary>Sizes of a multi-resolution hash grid (Müller et al. 2022, table 1). The defaults are the ones of the distillation papers.</summary>
public sealed record HashGridOptions
{
    /// <summary>Number of resolutions, 1…32.</summary>
    public int Levels { get; init; } = 16;

    /// <summary>Numbers kept at each lattice point, 2 or 4.</summary>
    public int Features { get; init; } = 2;

    /// <summary>log2 of the most entries a level may have, 3…24; finer levels are hashed into that many.</summary>
    public int Log2TableSize { get; init; } = 19;

    /// <summary>Lattice points along an edge at the coarsest level.</summary>
    public int BaseResolution { get; init; } = 16;

    /// <summary>Each level is this much finer than the one before; 16 levels of 1.447… end at 4096.</summary>
    public double Growth { get; init; } = 1.447269237440378;

    /// <summary>Entries start uniform in ±this.</summary>
    public float InitialSpread { get; init; } = 1e-4f;

    /// <summary>The levels from coarse to fine.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option lies outside its range.</exception>
    public GridLevel[] Layout()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Levels, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Levels, 32);
        if (Features is not (2 or 4)) throw new ArgumentOutOfRangeException(nameof(Features), Features, "A level keeps 2 or 4 features.");
        ArgumentOutOfRangeException.ThrowIfLessThan(Log2TableSize, 3);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Log2TableSize, 24);
        ArgumentOutOfRangeException.ThrowIfLessThan(BaseResolution, 2);

        var levels = new GridLevel[Levels];
        var offset = 0;
        var most = 1L << Log2TableSize;
        for (var l = 0; l < Levels; l++)
        {
            var s = BaseResolution * Math.Pow(Growth, l) - 1;
            var resolution = (int)Math.Ceiling(s - 1e-4) + 1;
            var points = (long)resolution * resolution * resolution;
            var entries = (int)((Math.Min(points, most) + 7) / 8 * 8);
            levels[l] = new((float)s, resolution, offset, entries, Hashed: points > most);
            offset += entries;
        }
        return levels;
    }
}
