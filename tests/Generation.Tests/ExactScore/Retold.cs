using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Schedulers;
using Maquette.Generation.Guidance;
using Maquette.Scene.Cameras;
using static TorchSharp.torch;

namespace Maquette.Generation.Tests.ExactScore;

/// <summary>A denoiser that is told other cameras than the renderer used: the commonest bug of the field, made on purpose.</summary>
public sealed class Retold(IDenoiser denoiser, Func<Camera, Camera> told) : IDenoiser
{
    public ILatentCodec Codec => denoiser.Codec;

    public NoiseSchedule Schedule => denoiser.Schedule;

    public int ImageSize => denoiser.ImageSize;

    public (Tensor X0, Tensor Eps) Guided(Tensor xT, Tensor t, Viewpoints seen, float guidanceScale, float rescale) =>
        denoiser.Guided(xT, t, seen with { Cameras = [.. seen.Cameras.Select(told)] }, guidanceScale, rescale);
}
