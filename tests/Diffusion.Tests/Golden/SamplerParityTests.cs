using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Schedulers;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests.Golden;

/// <summary>The whole loop of guided sampling against MVDream's own.</summary>
public sealed class SamplerParityTests
{
    private static readonly ModelPackageOptions MvDream = Tiny.Package with
    {
        UNet = UNetParityTests.MvDream,
        Codec = new CodecOptions.Kl { BlockOutChannels = [32], LayersPerBlock = 1 },
        Schedule = new NoiseScheduleOptions.ScaledLinear(),
        Ddim = new(),
        Prediction = PredictionType.Epsilon,
    };

    [Fact]
    public void Guided_TenStepsOfFourViews_EndWhereMvDreamsDo()
    {
        using var scope = NewDisposeScope();
        using var golden = new GoldenFile("unet-mvdream");
        using var package = Tiny.Create(MvDream);
        golden.Fill(package.UNet, (name, read) => read(LdmNames.UNet(name, UNetParityTests.MvDream)));
        var (prior, context, cameras) = (new DiffusionPrior(package), golden["context"], golden["cameras"].narrow(0, 0, 4));
        var (cond, uncond) = (new TextContext(context.narrow(0, 0, 1), Pooled: null), new TextContext(context.narrow(0, 1, 1), Pooled: null));

        var timesteps = package.Ddim.Timesteps(10);
        var x = golden["start"];
        for (var i = 0; i < timesteps.Count; i++)
        {
            var (x0, eps) = prior.Guided(x, full([4], timesteps[i], dtype: int64), cond, uncond, cameras, numFrames: 4, guidanceScale: 7.5, rescale: 0);
            x = package.Ddim.Step(x, x0, eps, timesteps[i], i + 1 < timesteps.Count ? timesteps[i + 1] : null);
        }

        Assert.Equal(golden["timesteps"].data<long>().ToArray().Reverse(), timesteps.Select(t => (long)t));
        Assert.InRange(GoldenFile.RelativeError(x, golden["sample"]), 0, 1e-3);
    }
}
