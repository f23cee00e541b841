namespace Maquette.Diffusion.Models;

/// <summary>Names and shapes of a network's parameters.</summary>
public sealed class ShapeList
{
    private readonly Dictionary<string, long[]> shapes = [];

    public IReadOnlyDictionary<string, long[]> Shapes => shapes;

    /// <summary>How many numbers the network has.</summary>
    public long Parameters => shapes.Values.Sum(shape => shape.Aggregate(1L, (product, size) => product * size));

    internal ShapeList Add(string name, params long[] shape)
    {
        shapes.Add(name, shape);
        return this;
    }

    internal ShapeList Linear(string name, int input, int output, bool bias = true)
    {
        Add($"{name}.weight", output, input);
        return bias ? Add($"{name}.bias", output) : this;
    }

    internal ShapeList Conv(string name, int input, int output, int kernel) =>
        Add($"{name}.weight", output, input, kernel, kernel).Add($"{name}.bias", output);

    internal ShapeList Norm(string name, int channels) => Add($"{name}.weight", channels).Add($"{name}.bias", channels);
}
