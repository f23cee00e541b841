using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion;

/// <summary>Classifier-free guidance and the repair of what it does to contrast: written once, used everywhere.</summary>
public static class Guidance
{
    private const double Tiny = 1e-8;

    /// <summary>
    /// y = y_u + s·(y_c − y_u): classifier-free guidance (Ho and Salimans 2022) in Imagen's form, s = 1 means none. At a fixed x_t it is
    /// the same mix for noise, velocity and clean sample.
    /// </summary>
    /// <remarks>The original paper's form (w = 0 means none) is this one with s = w + 1.</remarks>
    public static Tensor Mix(Tensor uncond, Tensor cond, double s) => uncond + s * (cond - uncond);

    /// <summary>
    /// y = y_c + (s − 1)·((y_c − y_u) + κ·(y_c − y_o)): classifier-free guidance for which the camera is a condition, too. y_o is what the same text gives
    /// where every camera is said to stand on the other side, so that a back is pushed away from a front (as Perp-Neg does with words, Armandpour et al. 2023).
    /// </summary>
    /// <param name="kappa">0 = the text alone is followed more closely</param>
    public static Tensor Mix(Tensor uncond, Tensor cond, Tensor otherSide, double s, double kappa) => cond + (s - 1) * (cond - uncond + kappa * (cond - otherSide));

    /// <summary>
    /// Pulls the contrast of a guided prediction back to that of the conditional one (Lin et al. 2023, eq. 15–16; on x₀ over all views of
    /// a set as in MVDream): y ← φ·y·std(cond)/std(y) + (1−φ)·y.
    /// </summary>
    /// <param name="guided">[batch·views, c, h, w]</param>
    /// <param name="cond">[batch·views, c, h, w]</param>
    /// <param name="phi">0 = leave as it is, 1 = all the way</param>
    public static Tensor Rescale(Tensor guided, Tensor cond, int views, double phi)
    {
        using var scope = NewDisposeScope();
        var batch = guided.shape[0] / views;
        var factor = (cond.reshape(batch, -1).std(1) + Tiny) / (guided.reshape(batch, -1).std(1) + Tiny);       // [batch]
        var blend = (factor * phi + (1 - phi)).repeat_interleave(views, 0).view(-1, 1, 1, 1);                   // [batch·views, 1, 1, 1]
        return (guided * blend).MoveToOuterDisposeScope();
    }
}
