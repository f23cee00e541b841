using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion;

/// <summary>What a trained image model believes: given noisy views, a text and perhaps cameras, what was there before the noise.</summary>
/// <param name="package">the weights; stays its owner's to dispose</param>
public sealed class DiffusionPrior(ModelPackage package)
{
    public ModelPackage Package => package;

    /// <summary>Reads prompts. Gradients reach the text encoder unless switched off.</summary>
    /// <returns>one context for all prompts, in order</returns>
    public TextContext Encode(IReadOnlyList<string> prompts)
    {
        ArgumentOutOfRangeException.ThrowIfZero(prompts.Count);
        var (length, device) = (package.Tokenizer.Options.Length, package.Device);
        var ids = new long[prompts.Count * length];
        var counts = new long[prompts.Count];
        for (var i = 0; i < prompts.Count; i++)
        {
            (var row, counts[i]) = package.Tokenizer.Encode(prompts[i]);
            row.CopyTo(ids, i * length);
        }

        using var scope = NewDisposeScope();
        var context = package.TextEncoder.Encode(tensor(ids, [prompts.Count, length]).to(device), tensor(counts).to(device));
        context.Tokens.MoveToOuterDisposeScope();
        context.Pooled?.MoveToOuterDisposeScope();
        return context;
    }

    /// <summary>The network's raw prediction, of the kind <see cref="ModelPackage.Prediction"/>.</summary>
    /// <param name="xT">[batch·views, c, h, w]</param>
    /// <param name="t">[batch·views] int64</param>
    /// <param name="context">of the batch's prompts: [batch, words, width]</param>
    /// <param name="cameras">[batch·views, 16], row-major camera-to-world with unit translation; null = none told</param>
    /// <param name="numFrames">views of one object; 1 = plain 2D</param>
    /// <returns>[batch·views, c, h, w]</returns>
    public Tensor Predict(Tensor xT, Tensor t, TextContext context, Tensor? cameras, int numFrames) =>
        package.UNet.forward(xT, t, context, cameras, numFrames);

    /// <summary>
    /// Clean sample and noise under classifier-free guidance, from one forward over [uncond, cond], and [cond] seen from the other side where the package asks
    /// for guidance by cameras (s = 1 needs, and takes, the conditional part only). No gradient is recorded: in every use of it the network's Jacobian is left out (Poole et al. 2022, eq. 3).
    /// </summary>
    /// <param name="uncond">context of the negative prompts, as many as <paramref name="cond"/>'s</param>
    /// <param name="guidanceScale">s of Imagen's form; 1 = none</param>
    /// <param name="rescale">φ of <see cref="Guidance.Rescale"/> on x₀, over all views of a set; 0 = none</param>
    /// <returns>both [batch·views, c, h, w], with x_t = α·X0 + σ·Eps</returns>
    public (Tensor X0, Tensor Eps) Guided(Tensor xT, Tensor t, TextContext cond, TextContext uncond, Tensor? cameras, int numFrames, double guidanceScale, double rescale)
    {
        using var frozen = no_grad();
        using var scope = NewDisposeScope();
        var (schedule, kind) = (package.Schedule, package.Prediction);

        Tensor guided, yC;                                                                   // [batch·views, c, h, w]
        if (guidanceScale == 1)
        {
            guided = yC = Predict(xT, t, cond, cameras, numFrames);
        }
        else
        {
            var kappa = cameras is null ? 0 : package.Options.ViewGuidance;
            TextContext[] texts = kappa > 0 ? [uncond, cond, cond] : [uncond, cond];
            var told = cameras is null ? null : cat(kappa > 0 ? [cameras, cameras, OtherSide(cameras)] : [cameras, cameras], 0);
            var parts = Predict(xT.repeat(texts.Length, 1, 1, 1), t.repeat(texts.Length), Join(texts), told, numFrames).chunk(texts.Length, 0);
            yC = parts[1];
            guided = kappa > 0 ? Guidance.Mix(parts[0], yC, parts[2], guidanceScale, kappa) : Guidance.Mix(parts[0], yC, guidanceScale);
        }

        var x0 = schedule.ToX0(guided, xT, t, kind);
        if (rescale == 0 || guidanceScale == 1) return (x0.MoveToOuterDisposeScope(), schedule.ToEps(guided, xT, t, kind).MoveToOuterDisposeScope());

        x0 = Guidance.Rescale(x0, schedule.ToX0(yC, xT, t, kind), numFrames, rescale);
        return (x0.MoveToOuterDisposeScope(), schedule.ToEps(x0, xT, t, Schedulers.PredictionType.Sample).MoveToOuterDisposeScope());
    }

    /// <summary>Cameras turned by half a circle about z: the first two rows of camera-to-world change their sign.</summary>
    private static Tensor OtherSide(Tensor cameras) => cat([-cameras.narrow(1, 0, 8), cameras.narrow(1, 8, 8)], 1);

    private static TextContext Join(params TextContext[] contexts) =>
        new(cat([.. contexts.Select(context => context.Tokens)], 0), contexts.Any(context => context.Pooled is null) ? null : cat([.. contexts.Select(context => context.Pooled!)], 0));
}
