using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Schedulers;
using Maquette.Generation.Guidance;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Tests.ExactScore;

/// <summary>Multi-view SDS whose weight of the x₀ residual is (σ/α)² instead of 1: σ/α turned upside down between the two forms of the loss.</summary>
public sealed class Misweighted : IGuidance
{
    private readonly Watch watch;
    private readonly MultiViewSds sds;

    public Misweighted(IDenoiser denoiser, GuidanceOptions options) => sds = new(watch = new(denoiser), options);

    public Tensor Loss(Tensor images, Viewpoints seen, float progress, Generator generator)
    {
        var loss = sds.Loss(images, seen, progress, generator);
        return loss * ((1 - watch.AlphaBar) / watch.AlphaBar);
    }

    private sealed class Watch(IDenoiser denoiser) : IDenoiser
    {
        public double AlphaBar { get; private set; }

        public ILatentCodec Codec => denoiser.Codec;

        public NoiseSchedule Schedule => denoiser.Schedule;

        public int ImageSize => denoiser.ImageSize;

        public (Tensor X0, Tensor Eps) Guided(Tensor xT, Tensor t, Viewpoints seen, float guidanceScale, float rescale)
        {
            AlphaBar = Schedule.AlphaBar[(int)t[0].ToInt64()];
            return denoiser.Guided(xT, t, seen, guidanceScale, rescale);
        }
    }
}
