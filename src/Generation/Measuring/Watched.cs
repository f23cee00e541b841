using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Schedulers;
using Maquette.Generation.Guidance;
using static TorchSharp.torch;

namespace Maquette.Generation.Measuring;

/// <summary>A prior whose answers are timed.</summary>
internal sealed class WatchedDenoiser(IDenoiser denoiser, StepClock clock) : IDenoiser
{
    public ILatentCodec Codec { get; } = new WatchedCodec(denoiser.Codec, clock);

    public NoiseSchedule Schedule => denoiser.Schedule;

    public int ImageSize => denoiser.ImageSize;

    public (Tensor X0, Tensor Eps) Guided(Tensor xT, Tensor t, Viewpoints seen, float guidanceScale, float rescale) =>
        clock.Inside("prior", () => denoiser.Guided(xT, t, seen, guidanceScale, rescale));
}

/// <summary>A particle score whose answers and lessons are timed.</summary>
internal sealed class WatchedScore(IParticleScore score, StepClock clock) : IParticleScore
{
    public IReadOnlyDictionary<string, Tensor> State => score.State;

    public Tensor Eps(Tensor xT, Tensor t, Viewpoints seen) => clock.Inside("score", () => score.Eps(xT, t, seen));

    public float Learn(Tensor z, Viewpoints seen, Generator generator) => clock.Inside("lesson", () => score.Learn(z, seen, generator));

    public void Restore(IReadOnlyDictionary<string, Tensor> state) => score.Restore(state);
}

/// <summary>A codec whose way to latents is timed; the way back is a part of the backward pass.</summary>
internal sealed class WatchedCodec(ILatentCodec codec, StepClock clock) : ILatentCodec
{
    public int Channels => codec.Channels;

    public int Factor => codec.Factor;

    public (double Min, double Max)? Range => codec.Range;

    public Tensor Encode(Tensor images01, Generator? posterior) => clock.Inside("codec", () => codec.Encode(images01, posterior));

    public Tensor Decode(Tensor latents) => codec.Decode(latents);
}
