using Maquette.Generation.Guidance;
using Maquette.Generation.Losses;

namespace Maquette.Generation.Recipes;

/// <summary>
/// How a field's surface is refined (Wang et al. 2023, ProlificDreamer, second stage): a grid of tetrahedra that starts at the field's surface follows the score
/// distillation of its normals, shown as colours.
/// </summary>
public sealed record GeometryOptions
{
    /// <summary>Cubes along an edge of the grid.</summary>
    public int Cells { get; init; } = 128;

    /// <summary>The papers' 100 is 101 in Imagen's form.</summary>
    public GuidanceOptions Guidance { get; init; } = new() { Method = GuidanceMethod.Sds, Scale = 101, Rescale = 0, LeastNoise = 0.02f, MostNoise = new(0.98f, 0.5f, 1 / 3f, 1 / 3f), Weight = TimeWeight.Variance };

    public LossWeights Losses { get; init; } = new() { NormalConsistency = 1e4f, Laplacian = 1e4f };

    /// <summary>Learning rate of distances and offsets, which are in cells.</summary>
    public Ramp LearningRate { get; init; } = 0.005f;

    /// <summary>Behind the normals.</summary>
    public Backgrounds Backgrounds { get; init; } = new() { MidGrey = 1, Grey = 0 };

    /// <summary>This with a member's wishes.</summary>
    public GeometryOptions With(RecipeOverrides wishes) => this with { Cells = wishes.MeshResolution ?? Cells, LearningRate = LearningRate * (wishes.LearningRate ?? 1) };
}
