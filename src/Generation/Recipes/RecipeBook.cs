namespace Maquette.Generation.Recipes;

/// <summary>A recipe with its presets.</summary>
/// <param name="Id">what a request names</param>
/// <param name="Description">one or two sentences for the person who chooses</param>
/// <param name="Presets">the one to offer first before the others; each a whole recipe</param>
public sealed record RecipeFamily(string Id, string Name, string Description, IReadOnlyList<Recipe> Presets)
{
    /// <summary>When to take it, a sentence.</summary>
    public required string UseWhen { get; init; }

    /// <summary>When to take another, and which, a sentence.</summary>
    public required string NotWhen { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Paper Paper { get; init; }

    /// <param name="preset">null takes the first</param>
    public Recipe? Find(string? preset) => preset is null ? Presets[0] : Presets.FirstOrDefault(recipe => recipe.Preset == preset);
}

/// <summary>The recipes there are, in the order to offer them.</summary>
public static class RecipeBook
{
    private static readonly Paper OfMvDream = new("MVDream: Multi-view Diffusion for 3D Generation", "Shi et al.", 2024, "https://arxiv.org/abs/2308.16512");

    public static IReadOnlyList<RecipeFamily> All { get; } =
    [
        new("draft", "Draft", "A quick first look: four views at once, a few hundred steps at 32 pixels.", [Draft.Recipe])
        {
            UseWhen = "To try words, to choose among seeds, and on a machine without a GPU.",
            NotWhen = "Not for a final asset: it knows no light and its colours are no finer than its vertices. Take MVDream with the same seed then.",
            Paper = OfMvDream with { Use = "its guidance, on a field without a network and with far fewer steps" },
        },
        new("mvdream", "MVDream", "Four views at once that agree with each other: the surest way to an object that is right from all sides.", [MvDream.Draft, MvDream.Full, MvDream.Unshaded])
        {
            UseWhen = "For nearly everything: front, sides and back are imagined together, so that an animal has one head.",
            NotWhen = "Not with a prior of single views, which it refuses: take DreamFusion or ProlificDreamer. Not for the boldest colours either.",
            Paper = OfMvDream,
        },
        new("dreamfusion", "DreamFusion", "One view at a time under changing light: the first of its kind, strong colours, sometimes with two fronts.", [DreamFusion.Draft, DreamFusion.Full])
        {
            UseWhen = "With priors that know single views only, for strong plain colours, and for things that look the same from all sides.",
            NotWhen = "Not for animals, vehicles and people: it often gives them a second front. Take MVDream.",
            Paper = new("DreamFusion: Text-to-3D using 2D Diffusion", "Poole et al.", 2022, "https://arxiv.org/abs/2209.14988"),
        },
        new("prolificdreamer", "ProlificDreamer", "Learns what its own object looks like while it makes it: finer, more varied, slower.", [ProlificDreamer.Draft, ProlificDreamer.Full, ProlificDreamer.Scene])
        {
            UseWhen = "For natural colours and fine detail with a large prior, and for several different objects out of one prompt.",
            NotWhen = "Not in a hurry: a step costs about three times one of DreamFusion. With a prior of single views it can make two fronts, too.",
            Paper = new("ProlificDreamer: High-Fidelity and Diverse Text-to-3D Generation with Variational Score Distillation", "Wang et al.", 2023, "https://arxiv.org/abs/2305.16213"),
        },
    ];

    public static RecipeFamily? Find(string? id) => All.FirstOrDefault(family => family.Id == id);

    /// <param name="preset">null takes the recipe's first</param>
    public static Recipe? Find(string? id, string? preset) => Find(id)?.Find(preset);
}
