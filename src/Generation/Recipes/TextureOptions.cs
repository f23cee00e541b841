using Maquette.Generation.Guidance;
using Maquette.Generation.Losses;
using Maquette.Scene.Fields;

namespace Maquette.Generation.Recipes;

/// <summary>How a finished surface is coloured (Wang et al. 2023, ProlificDreamer, third stage): a field whose colours count where the surface lies.</summary>
public sealed record TextureOptions
{
    public HashGridFieldOptions Field { get; init; } = HashGridFieldOptions.Papers;

    /// <summary>Begin with the colours of the field that the surface was made of, instead of grey: its grid must then be a beginning of this one.</summary>
    public bool Inherit { get; init; }

    public GuidanceOptions Guidance { get; init; } = new() { Method = GuidanceMethod.Vsd, Scale = 7.5f, Rescale = 0, LeastNoise = 0.02f, MostNoise = new(0.98f, 0.5f, 1 / 6f, 1 / 6f), Weight = TimeWeight.Variance };

    public LossWeights Losses { get; init; } = new();

    public OptimizerOptions Optimizer { get; init; } = new();

    /// <summary>This with a member's wishes.</summary>
    public TextureOptions With(RecipeOverrides wishes) => this with { Guidance = Guidance with { Scale = wishes.GuidanceScale ?? Guidance.Scale }, Optimizer = Optimizer.Faster(wishes.LearningRate ?? 1) };
}
