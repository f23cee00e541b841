using Maquette.Diffusion.Models;
using TorchSharp;

namespace Maquette.Diffusion.Tests;

/// <summary>Names and shapes as sorted lines of text, so that a difference can be read.</summary>
internal static class Shapes
{
    public static IEnumerable<string> Lines(ShapeList shapes) => Lines(shapes.Shapes.Select(pair => (pair.Key, pair.Value)));

    public static IEnumerable<string> Lines(torch.nn.Module module) => Lines(module.named_parameters().Select(pair => (pair.name, pair.parameter.shape)));

    private static IEnumerable<string> Lines(IEnumerable<(string Name, long[] Shape)> parameters) =>
        parameters.Select(parameter => $"{parameter.Name} [{string.Join(", ", parameter.Shape)}]").Order(StringComparer.Ordinal);
}
