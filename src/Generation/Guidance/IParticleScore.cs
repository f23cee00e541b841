using static TorchSharp.torch;

namespace Maquette.Generation.Guidance;

/// <summary>ε_φ: what noise the distribution of renders explains noisy renders by. It follows the renders by learning from each step's.</summary>
public interface IParticleScore
{
    /// <param name="xT">[views, c, h, w] noisy latents</param>
    /// <param name="t">[views] int64</param>
    /// <returns>[views, c, h, w]</returns>
    Tensor Eps(Tensor xT, Tensor t, Viewpoints seen);

    /// <summary>One step of ordinary denoising training on the renders of this step.</summary>
    /// <param name="z">[views, c, h, w] clean latents</param>
    /// <returns>the loss before the step</returns>
    float Learn(Tensor z, Viewpoints seen, Generator generator);

    /// <summary>Everything it has learnt, by name; live tensors, not to be changed.</summary>
    IReadOnlyDictionary<string, Tensor> State { get; }

    /// <summary>Takes copies of an earlier <see cref="State"/>.</summary>
    void Restore(IReadOnlyDictionary<string, Tensor> state);
}
