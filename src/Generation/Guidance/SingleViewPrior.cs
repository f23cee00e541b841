using Maquette.Diffusion;
using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Schedulers;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Guidance;

/// <summary>The same weights asked for one picture at a time: no camera, but a prompt that names the side seen.</summary>
public sealed class SingleViewPrior : IDenoiser, IDisposable
{
    private readonly DiffusionPrior prior;
    private readonly TextContext sides, uncond;

    public SingleViewPrior(DiffusionPrior prior, string prompt, string negativePrompt)
    {
        this.prior = prior;
        using var noGrad = no_grad();
        sides = prior.Encode([.. Enum.GetValues<ViewSide>().Select(side => ViewPrompts.Of(prompt, side))]);
        uncond = prior.Encode([negativePrompt]);
    }

    public ILatentCodec Codec => prior.Package.Codec;

    public NoiseSchedule Schedule => prior.Package.Schedule;

    public int ImageSize => prior.Package.UNet.Options.SampleSize * Codec.Factor;

    public (Tensor X0, Tensor Eps) Guided(Tensor xT, Tensor t, Viewpoints seen, float guidanceScale, float rescale)
    {
        var rows = tensor(seen.Cameras.Select(camera => (long)ViewPrompts.Side(camera)).ToArray()).to(xT.device);   // [views]
        return prior.Guided(xT, t, sides.Rows(rows), uncond.Repeat(seen.Cameras.Count), cameras: null, numFrames: 1, guidanceScale, rescale);
    }

    public void Dispose()
    {
        sides.Dispose();
        uncond.Dispose();
    }
}
