using Maquette.Diffusion.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests.Golden;

/// <summary>The UNet against MVDream's and latent diffusion's own code, from weights under their published names.</summary>
public sealed class UNetParityTests
{
    private const double Close = 1e-4;

    internal static UNetOptions MvDream { get; } = new()
    {
        SampleSize = 8, BlockOutChannels = [32, 64], LayersPerBlock = 1, Attention = [true, false], Heads = [2, 4], CrossAttentionDim = 24, CameraDim = 16,
    };

    private static UNetOptions StableDiffusion1 { get; } = MvDream with
    {
        BlockOutChannels = [32, 32], Attention = [true, true], Heads = [4, 4], CameraDim = 0, UseLinearProjection = false,
    };

    private static UNet Create(UNetOptions options, GoldenFile golden)
    {
        var unet = new UNet(options);
        golden.Fill(unet, (name, read) => read(LdmNames.UNet(name, options)));
        return unet;
    }

    [Fact]
    public void Forward_FourViewsWithCameras_IsMvDreams()
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        using var golden = new GoldenFile("unet-mvdream");
        using var unet = Create(MvDream, golden);

        var y = unet.forward(golden["x"], golden["t"], new(golden["context"], Pooled: null), golden["cameras"], numFrames: 4);

        Assert.InRange(GoldenFile.RelativeError(y, golden["together"]), 0, Close);
    }

    [Fact]
    public void Forward_OnePictureWithoutCamera_IsMvDreams()
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        using var golden = new GoldenFile("unet-mvdream");
        using var unet = Create(MvDream, golden);
        var which = tensor(new long[] { 0, 5 });

        var y = unet.forward(golden["x"].index_select(0, which), golden["t"].index_select(0, which), new(golden["context"], Pooled: null), cameras: null, numFrames: 1);

        Assert.InRange(GoldenFile.RelativeError(y, golden["alone"]), 0, Close);
    }

    [Fact]
    public void Forward_ConvolutionalProjections_AreStableDiffusion1s()
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        using var golden = new GoldenFile("unet-sd15");
        using var unet = Create(StableDiffusion1, golden);

        var y = unet.forward(golden["x"], golden["t"], new(golden["context"], Pooled: null), cameras: null, numFrames: 1);

        Assert.InRange(GoldenFile.RelativeError(y, golden["y"]), 0, Close);
    }

    [Fact]
    public void Names_OfBothNetworks_AreAllOfTheirsAndNoOther()
    {
        foreach (var (file, options) in new[] { ("unet-mvdream", MvDream), ("unet-sd15", StableDiffusion1) })
        {
            using var golden = new GoldenFile(file);
            Assert.Equal(
                golden.Names.Where(name => name.StartsWith("model.", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
                UNetShapes.Of(options).Shapes.Keys.Select(name => LdmNames.UNet(name, options)).Order(StringComparer.Ordinal));
        }
    }
}
