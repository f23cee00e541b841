using Maquette.Scene.Encodings;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Scene.Fields;

/// <summary>
/// A radiance field in a hash grid, with or without a small network behind it. Its points get no gradient; whoever wants normals
/// takes <see cref="Normals"/>, which are differentiable with respect to the field.
/// </summary>
public sealed class HashGridField : Module<Tensor, Tensor>, IField
{
    private readonly HashGridFieldOptions options;
    private readonly HashGrid grid;
    private readonly Linear? inner, outer;

    /// <param name="generator">draws the first values</param>
    public HashGridField(HashGridFieldOptions options, Generator generator, Arithmetic arithmetic = Arithmetic.Kernels) : base("hash_grid_field")
    {
        if (options.Hidden == 0 && options.Grid.Features != 4)
            throw new ArgumentException($"A field without a network needs 4 features a level (density and colour), not {options.Grid.Features}.", nameof(options));
        this.options = options;
        grid = new(options.Grid, options.Radius, generator, arithmetic);
        if (options.Hidden > 0)
        {
            inner = PlainLayer.Draw(grid.Width, options.Hidden, generator);
            outer = PlainLayer.Draw(options.Hidden, 4, generator);
        }
        RegisterComponents();
    }

    public float Radius => options.Radius;

    public HashGrid Grid => grid;

    public Device Device => grid.Table.device;

    public Tensor Query(Tensor points) => call(points);

    /// <summary>Takes another field's numbers, as a beginning: this one may have finer levels behind the other's, if neither has a network.</summary>
    /// <exception cref="ArgumentException">This field's grid does not begin like the other's, or their networks differ.</exception>
    public void BeginWith(HashGridField other)
    {
        var (mine, its) = (grid.Shape, other.grid.Shape);
        var begins = its.Levels.Length <= mine.Levels.Length && its.Levels.AsSpan().SequenceEqual(mine.Levels.AsSpan(0, its.Levels.Length)) && its.Features == mine.Features;
        if (!begins || options.Hidden != other.options.Hidden || (options.Hidden > 0 && its.Levels.Length != mine.Levels.Length))
            throw new ArgumentException("A field begins with another's numbers when its grid begins with the other's levels and their networks are alike.", nameof(other));

        using var still = no_grad();
        grid.Table.narrow(0, 0, other.grid.Table.shape[0]).copy_(other.grid.Table);
        if (inner is null || outer is null) return;
        inner.weight!.copy_(other.inner!.weight!);
        outer.weight!.copy_(other.outer!.weight!);
    }

    /// <summary>In closed form without a network, by finite differences behind one.</summary>
    /// <inheritdoc/>
    public Tensor Normals(Tensor points, float epsilon)
    {
        if (inner is not null) return FiniteNormals.At(this, points, epsilon);
        if (!grid.InTensors) return DirectNormalFunction.apply(points, grid.Table, grid.Active, options.Density);
        using var scope = NewDisposeScope();
        return TensorActivation.Normals(options.Density, TensorGrid.Slope(grid.Active, points, grid.Table), points).MoveToOuterDisposeScope();
    }

    /// <summary>As <see cref="Query"/>, of the samples along rays: those that hide behind nearer ones are not looked at and count as empty, where that is cheaper.</summary>
    /// <param name="offsets">[rays + 1]: ray r owns samples offsets[r] … offsets[r + 1], near ones first</param>
    /// <param name="step">the length every sample stands for, metres</param>
    internal Tensor QueryAlong(Tensor points, int[] offsets, float step) => inner is null && !grid.InTensors
        ? DirectFieldFunction.apply(points, grid.Table, grid.Active, options.Density, offsets, step)
        : Query(points);

    /// <param name="points">[points, 3], metres</param>
    /// <returns>[points, 4]: density, red, green, blue</returns>
    public override Tensor forward(Tensor points)
    {
        if (!grid.InTensors && inner is null) return DirectFieldFunction.apply(points, grid.Table, grid.Active, options.Density, null!, 0f);
        using var scope = NewDisposeScope();
        if (inner is null || outer is null)
        {
            var sum = TensorGrid.Levels(grid.Active, points, grid.Table).Aggregate((all, level) => all + level);   // [points, 4]
            return TensorActivation.Of(options.Density, sum, points).MoveToOuterDisposeScope();
        }
        var h = F.relu(inner.call(grid.call(points)));   // [points, hidden]
        var raw = outer.call(h);                         // [points, 4]
        var samples = grid.InTensors ? TensorActivation.Of(options.Density, raw, points) : FieldActivationFunction.apply(raw, points, options.Density);
        return samples.MoveToOuterDisposeScope();
    }
}
