using static TorchSharp.torch;

namespace Maquette.Generation.Guidance;

/// <summary>
/// Variational score distillation (Wang et al. 2023, ProlificDreamer, eq. 9): ∇ = w(t)(ε̂ − ε_φ) ∂z/∂θ, averaged over the views. ε_φ is the noise that
/// a second score sees in the renders, and learns from every step's; were it just the noise that was added, this would be SDS.
/// </summary>
/// <param name="denoiser">the pretrained score</param>
/// <param name="particles">the score of what is rendered</param>
public sealed class Vsd(IDenoiser denoiser, IParticleScore particles, GuidanceOptions options) : ILearningGuidance
{
    public float LearningLoss { get; private set; }

    public IReadOnlyDictionary<string, Tensor> State => particles.State;

    public Tensor Loss(Tensor images, Viewpoints seen, float progress, Generator generator)
    {
        // paper → here:  z → Z   x_t → XT   ε_pretrain → epsHat   ε_φ → epsPhi
        var noisy = NoisyViews.Draw(denoiser, options, images, progress, generator);
        var (_, epsHat) = denoiser.Guided(noisy.XT, noisy.T, seen with { ViewsPerObject = 1 }, options.Scale, options.Rescale);   // [n, c, h, w]
        var epsPhi = Trusted(particles.Eps(noisy.XT, noisy.T, seen), noisy.Eps, options.ParticleScore.Trust.At(progress));   // [n, c, h, w]
        LearningLoss = particles.Learn(noisy.Z.detach(), seen, generator);
        return noisy.Surrogate(epsHat - epsPhi);
    }

    /// <summary>ε + trust · (ε_φ − ε): the noise that was added is what a score that knew this very render would say.</summary>
    private static Tensor Trusted(Tensor epsPhi, Tensor eps, float trust)
    {
        if (trust == 1) return epsPhi;
        using var still = no_grad();
        return eps + trust * (epsPhi - eps);
    }

    public void Restore(IReadOnlyDictionary<string, Tensor> state) => particles.Restore(state);
}
