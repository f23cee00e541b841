using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Schedulers;
using Maquette.Generation.Guidance;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Tests.Guidance;

/// <summary>A denoiser that believes in one picture, whatever it sees, and remembers what it was asked.</summary>
public sealed class Listener(Tensor x0) : IDenoiser
{
    public ILatentCodec Codec { get; } = new PixelShuffleCodec(2);

    public NoiseSchedule Schedule { get; } = new(new NoiseScheduleOptions.Cosine());

    public int ImageSize => 8;

    public Tensor? XT { get; private set; }

    public long[] T { get; private set; } = [];

    /// <summary>ε̂ of the last answer.</summary>
    public Tensor? Eps { get; private set; }

    public (Tensor X0, Tensor Eps) Guided(Tensor xT, Tensor t, Viewpoints seen, float guidanceScale, float rescale)
    {
        (XT, T) = (xT, t.data<long>().ToArray());
        Eps = Schedule.ToEps(x0, xT, t, PredictionType.Sample);
        return (x0, Eps);
    }
}
