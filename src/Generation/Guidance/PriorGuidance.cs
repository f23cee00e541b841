using Maquette.Diffusion;
using static TorchSharp.torch;

namespace Maquette.Generation.Guidance;

/// <summary>The guidance that a recipe names, over a trained prior, with everything that it needs and owns.</summary>
public sealed class PriorGuidance : IDisposable
{
    private readonly List<IDisposable> owned = [];

    /// <param name="prior">stays its owner's to dispose</param>
    /// <param name="seed">of what the guidance itself starts from</param>
    public PriorGuidance(GuidanceOptions options, DiffusionPrior prior, string prompt, string negativePrompt, long seed)
        : this(options, prior, prompt, negativePrompt, seed, denoiser => denoiser, score => score)
    {
    }

    /// <param name="watched">puts something around the prior, to see what it is asked</param>
    /// <param name="watchedScore">the same for the particles' score</param>
    internal PriorGuidance(GuidanceOptions options, DiffusionPrior prior, string prompt, string negativePrompt, long seed, Func<IDenoiser, IDenoiser> watched, Func<IParticleScore, IParticleScore> watchedScore)
    {
        IDenoiser denoiser = options.Method == GuidanceMethod.MultiViewSds
            ? Own(new MultiViewPrior(prior, prompt, negativePrompt))
            : Own(new SingleViewPrior(prior, prompt, negativePrompt, options.ViewPrompts, options.TellCameras));
        Guidance = options.Method switch
        {
            GuidanceMethod.MultiViewSds => new MultiViewSds(watched(denoiser), options),
            GuidanceMethod.Sds => new Sds(watched(denoiser), options),
            GuidanceMethod.Vsd => new Vsd(watched(denoiser), watchedScore(Score(options, prior, prompt, seed)), options),
            _ => throw new NotSupportedException($"No guidance is made from {options.Method}."),
        };
    }

    public IGuidance Guidance { get; }

    private LoraScore Score(GuidanceOptions options, DiffusionPrior prior, string prompt, long seed)
    {
        using var init = new Generator((ulong)seed, CPU);
        return Own(new LoraScore(prior, prompt, options.ParticleScore, init, options.TellCameras));
    }

    private T Own<T>(T part) where T : IDisposable
    {
        owned.Add(part);
        return part;
    }

    public void Dispose()
    {
        foreach (var part in owned) part.Dispose();
    }
}
