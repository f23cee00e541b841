using Maquette.Diffusion.Schedulers;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion;

/// <summary>Draws the views of an object from noise: the quickest look at what a prior knows.</summary>
public static class MultiViewSampler
{
    /// <param name="prompts">one an object</param>
    /// <param name="cameras">[batch·views, 16], all views of the first prompt first; null = one view each, no camera told</param>
    /// <param name="steps">DDIM steps</param>
    /// <param name="guidanceScale">Imagen's form; 1 = none</param>
    /// <param name="rescale">φ of <see cref="Guidance.Rescale"/>, 0…1</param>
    /// <param name="generator">draws the noise, on the CPU: the same on every device</param>
    /// <param name="negative">what the pictures should not be</param>
    /// <returns>[batch·views, 3, H, W], colours 0…1</returns>
    public static Tensor Sample(DiffusionPrior prior, IReadOnlyList<string> prompts, Tensor? cameras, int steps, double guidanceScale, double rescale, Generator generator, string negative = "", CancellationToken stop = default)
    {
        using var frozen = no_grad();
        using var scope = NewDisposeScope();
        var package = prior.Package;
        var (unet, codec, schedule) = (package.UNet.Options, package.Codec, package.Schedule);
        var views = cameras is null ? 1 : (int)(cameras.shape[0] / prompts.Count);

        var cond = prior.Encode(prompts);
        var uncond = prior.Encode([.. prompts.Select(_ => negative)]);
        var x = randn([prompts.Count * views, unet.InChannels, unet.SampleSize, unet.SampleSize], generator: generator).to(package.Device);   // [batch·views, c, h, w]

        var timesteps = package.Ddim.Timesteps(steps);
        for (var i = 0; i < steps; i++)
        {
            stop.ThrowIfCancellationRequested();
            using var step = NewDisposeScope();
            var t = full([x.shape[0]], timesteps[i], dtype: int64, device: package.Device);                                                        // [batch·views]
            var (x0, eps) = prior.Guided(x, t, cond, uncond, cameras?.to(package.Device), views, guidanceScale, rescale);
            if (codec.Range is var (min, max))
            {
                x0 = x0.clamp(min, max);
                eps = schedule.ToEps(x0, x, t, PredictionType.Sample);
            }
            var next = package.Ddim.Step(x, x0, eps, timesteps[i], i + 1 < steps ? timesteps[i + 1] : null).MoveToOuterDisposeScope();
            x.Dispose();
            x = next;
        }
        return codec.Decode(x).MoveToOuterDisposeScope();
    }
}
