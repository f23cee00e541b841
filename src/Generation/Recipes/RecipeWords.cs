using System.Globalization;
using Maquette.Generation.Guidance;
using Maquette.Generation.Losses;

namespace Maquette.Generation.Recipes;

/// <summary>A recipe's values as a person reads them.</summary>
internal static class RecipeWords
{
    private static readonly (Func<LossWeights, Ramp> Weight, string Words)[] Prices =
    [
        (losses => losses.Orientation, "surfaces that face away"),
        (losses => losses.Opacity, "too much of the picture covered"),
        (losses => losses.Sparsity, "haze in empty space"),
        (losses => losses.Entropy, "half-transparent outlines"),
        (losses => losses.DepthVariance, "fog instead of a surface"),
        (losses => losses.Smoothness, "roughness"),
        (losses => losses.NormalConsistency, "neighbouring normals that differ"),
        (losses => losses.Laplacian, "vertices away from their neighbours"),
        (losses => losses.Silhouette, "outlines that are no longer the field's"),
    ];

    public static IReadOnlyList<StageInfo> Of(Recipe recipe) =>
        [.. recipe.Stages.Select((stage, i) => Distilling(recipe, stage, first: i == 0 || recipe.Stages[i - 1].Form != stage.Form)), Mesh(recipe), Judged];

    private static StageInfo Distilling(Recipe recipe, Stage stage, bool first) => new(
        stage.Name,
        Say($"{stage.Steps:N0} steps at {stage.Resolution} pixels"),
        first ? [.. Begin(recipe, stage)] : [Look(recipe, stage) + " All else goes on as before."]);

    private static IEnumerable<string> Begin(Recipe recipe, Stage stage) => stage.Form switch
    {
        Form.Field => [Look(recipe, stage), Method(recipe.Guidance.Method), Noise(recipe.Guidance), .. Detail(recipe), .. Light(recipe), .. Background(recipe), .. Price(recipe.Losses)],
        Form.Geometry =>
        [
            Say($"The field's surface goes into a grid of {recipe.Geometry!.Cells} cells an edge and is moved there. The prior is shown which way it faces, as colours."),
            Look(recipe, stage), Method(recipe.Geometry.Guidance.Method), Noise(recipe.Geometry.Guidance), .. Price(recipe.Geometry.Losses),
        ],
        Form.Texture =>
        [
            $"The surface stands still, and colours are sought for it{(recipe.Texture!.Inherit ? ", beginning with the field's" : "")}.",
            Look(recipe, stage), Method(recipe.Texture.Guidance.Method), Noise(recipe.Texture.Guidance), .. Background(recipe), .. Price(recipe.Texture.Losses),
        ],
        _ => throw new NotSupportedException($"Nobody has said what happens to {stage.Form}."),
    };

    private static string Look(Recipe recipe, Stage stage)
    {
        var views = recipe.Views.Views * stage.Objects;
        return Say($"Each step looks at the object from {(views == 1 ? "one place" : $"{views} places")} around it, {stage.Resolution} × {stage.Resolution} pixels{(stage.Form == Form.Field ? Say($", with {stage.Samples} samples along a ray") : "")}.");
    }

    private static string Method(GuidanceMethod method) => method switch
    {
        GuidanceMethod.MultiViewSds => "The views get the same noise and the prior cleans them together, told where each camera stands; the object moves towards the cleaned views.",
        GuidanceMethod.Sds => "Each view gets noise, and the prior, told which side it sees, says what noise it would take away; the object moves so that this becomes the noise that was put in.",
        GuidanceMethod.Vsd => "Each view gets noise, and the object moves along the difference between the prior's guess of that noise and the guess of a second network, which learns meanwhile what the object looks like.",
        _ => throw new NotSupportedException($"Nobody has said what {method} does."),
    };

    private static string Noise(GuidanceOptions options)
    {
        var (least, most) = (options.LeastNoise, options.MostNoise);
        return least.V0 == least.V1 && most.V0 == most.V1
            ? Say($"The noise is drawn from {Share(least.V0)} to {Share(most.V0)} of the most there is.")
            : Say($"The noise is drawn from {Share(least.V0)} to {Share(most.V0)} of the most there is at first, and from {Share(least.V1)} to {Share(most.V1)} later: first the form, then the details.");
    }

    private static IEnumerable<string> Detail(Recipe recipe) =>
        recipe.ActiveLevels is { } levels ? [Say($"Fine detail joins between {Share(levels.Start)} and {Share(levels.End)} of the steps.")] : [];

    private static IEnumerable<string> Light(Recipe recipe) => recipe.Shading is { PlainUntil: < 1 } law
        ? [Say($"{(law.PlainUntil > 0 ? $"After {Share(law.PlainUntil)} of the steps" : "From the start")}, {Share(law.Lit)} of the steps put a lamp near the camera, {Share(law.Textureless)} of those on white, so that the shape has to carry the picture.")]
        : ["It sees plain colours without light."];

    private static IEnumerable<string> Background(Recipe recipe) =>
        recipe.Backgrounds.Learnt > 0 ? [Say($"In {Share(recipe.Backgrounds.Learnt)} of the steps a learnt surrounding stands behind the object, else a plain colour.")] : [];

    private static IEnumerable<string> Price(LossWeights losses)
    {
        string[] named = [.. Prices.Where(price => price.Weight(losses) is not { V0: 0, V1: 0 }).Select(price => price.Words)];
        return named.Length == 0 ? [] : [$"A price is put on {And(named)}."];
    }

    private static StageInfo Mesh(Recipe recipe) => new(
        "mesh",
        Say($"{recipe.Geometry?.Cells ?? recipe.Meshing.Cells} cells an edge"),
        [Say($"The surface is {(recipe.Geometry is not null ? "taken as it is" : "taken out of the field")}{(recipe.Geometry is null && recipe.Smoothing > 0 ? $", smoothed in {recipe.Smoothing} passes that keep its volume," : "")} and {(recipe.Finishing.Faces > 0 ? $"simplified to at most {recipe.Finishing.Faces:N0} triangles" : "kept whole")}; its colours go {(recipe.Finishing.Texture > 0 ? $"into a texture of {recipe.Finishing.Texture} × {recipe.Finishing.Texture}" : "to the vertices")}.")]);

    private static StageInfo Judged { get; } = new("judge", "", ["A small image-text model that took no part in the making compares pictures of the asset with the prompt and with 100 others: the prompt match."]);

    private static string And(string[] words) => words.Length == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";

    private static string Share(float share) => Say($"{100 * share:0.#} %");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
