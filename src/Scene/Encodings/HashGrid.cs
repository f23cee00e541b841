using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Maquette.Scene.Encodings;

/// <summary>
/// Multi-resolution hash encoding (Müller et al. 2022): features of the eight lattice points around a position, interpolated at each level and
/// put side by side. Only the table has a gradient, not the points: normals come from finite differences.
/// </summary>
public sealed class HashGrid : Module<Tensor, Tensor>
{
    private readonly Parameter table;

    private readonly Arithmetic arithmetic;

    /// <param name="radius">the grid fills the cube [−radius, radius]³, metres</param>
    public HashGrid(HashGridOptions options, float radius, Generator generator, Arithmetic arithmetic = Arithmetic.Kernels) : base("hash_grid")
    {
        this.arithmetic = arithmetic;
        Shape = new(options.Layout(), options.Features, radius);
        using var scope = NewDisposeScope();
        var spread = (rand(new long[] { Shape.Entries, options.Features }, generator: generator) * 2 - 1) * options.InitialSpread;
        table = Parameter(spread.DetachFromDisposeScope());   // [entries, features]
        RegisterComponents();
    }

    internal GridShape Shape { get; }

    /// <summary>Whether libtorch's operators compute, not the CPU's kernels.</summary>
    internal bool InTensors => arithmetic == Arithmetic.Tensors || table.device_type != DeviceType.CPU;

    /// <summary>Resolutions.</summary>
    public int Levels => Shape.Levels.Length;

    /// <summary>Numbers that a point is encoded into.</summary>
    public int Width => Shape.Width;

    /// <summary>[entries, features], all levels one after another.</summary>
    public Tensor Table => table;

    /// <param name="points">[points, 3], metres</param>
    /// <returns>[points, levels·features], level-major</returns>
    public override Tensor forward(Tensor points) => InTensors ? cat([.. TensorGrid.Levels(Shape, points, table)], 1) : HashGridFunction.apply(points, table, Shape);

    /// <summary>The finest level that is a plain lattice, or −1 when all are hashed.</summary>
    public int FinestLattice => Array.FindLastIndex(Shape.Levels, level => !level.Hashed);

    /// <summary>Roughness of a level that is a lattice: the mean squared difference of neighbours, summed over x, y and z. A smoothness loss.</summary>
    /// <returns>scalar</returns>
    /// <exception cref="ArgumentException">The level is hashed: its neighbours in the table are not neighbours in space.</exception>
    public Tensor TotalVariation(int level)
    {
        if (Shape.Levels[level].Hashed) throw new ArgumentException($"Level {level} is hashed and has no neighbours; the finest lattice is level {FinestLattice}.", nameof(level));
        return InTensors ? TensorGrid.Variation(Shape, Shape.Levels[level], table) : TotalVariationFunction.apply(table, Shape, level);
    }
}
