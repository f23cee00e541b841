using Maquette.Diffusion;
using Maquette.Generation.Recipes;

namespace Maquette.Generation.Guidance;

/// <summary>What guides each form of a recipe's object, over one prior. A score that learns begins anew with each form.</summary>
public sealed class PriorGuides : IDisposable
{
    private readonly Dictionary<Form, PriorGuidance> guides;

    /// <inheritdoc cref="PriorGuidance(GuidanceOptions, DiffusionPrior, string, string, long)"/>
    public PriorGuides(Recipe recipe, DiffusionPrior prior, string prompt, string negativePrompt, long seed)
        : this(recipe, prior, prompt, negativePrompt, seed, denoiser => denoiser, score => score)
    {
    }

    /// <inheritdoc cref="PriorGuidance(GuidanceOptions, DiffusionPrior, string, string, long, Func{IDenoiser, IDenoiser}, Func{IParticleScore, IParticleScore})"/>
    internal PriorGuides(Recipe recipe, DiffusionPrior prior, string prompt, string negativePrompt, long seed, Func<IDenoiser, IDenoiser> watched, Func<IParticleScore, IParticleScore> watchedScore) =>
        guides = recipe.Forms.ToDictionary(form => form, form => new PriorGuidance(recipe.GuidanceOf(form), prior, prompt, negativePrompt, seed, watched, watchedScore));

    public IGuidance Of(Form form) => guides[form].Guidance;

    public void Dispose()
    {
        foreach (var guide in guides.Values) guide.Dispose();
    }
}
