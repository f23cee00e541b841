using Maquette.Diffusion;
using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Schedulers;
using Maquette.Scene.Cameras;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Guidance;

/// <summary>A trained prior that denoises the views of an object together and is told where each camera stands.</summary>
public sealed class MultiViewPrior : IDenoiser, IDisposable
{
    private readonly DiffusionPrior prior;
    private readonly TextContext cond, uncond;

    public MultiViewPrior(DiffusionPrior prior, string prompt, string negativePrompt)
    {
        this.prior = prior;
        using var noGrad = no_grad();
        (cond, uncond) = (prior.Encode([prompt]), prior.Encode([negativePrompt]));
    }

    public ILatentCodec Codec => prior.Package.Codec;

    public NoiseSchedule Schedule => prior.Package.Schedule;

    public int ImageSize => prior.Package.UNet.Options.SampleSize * Codec.Factor;

    public (Tensor X0, Tensor Eps) Guided(Tensor xT, Tensor t, Viewpoints seen, float guidanceScale, float rescale)
    {
        var cameras = CameraConditioning.Tensor(seen.Cameras).to(xT.device);    // [objects·views, 16]
        return prior.Guided(xT, t, cond.Repeat(seen.Objects), uncond.Repeat(seen.Objects), cameras, seen.ViewsPerObject, guidanceScale, rescale);
    }

    public void Dispose()
    {
        cond.Dispose();
        uncond.Dispose();
    }
}
