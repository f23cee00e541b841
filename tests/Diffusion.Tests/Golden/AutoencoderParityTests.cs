using Maquette.Diffusion.Codecs;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests.Golden;

/// <summary>The autoencoder against latent diffusion's own code.</summary>
public sealed class AutoencoderParityTests
{
    private const double Close = 1e-4;

    private static readonly CodecOptions.Kl Options = new() { BlockOutChannels = [32, 64], LayersPerBlock = 1 };

    private static AutoencoderKl Create(GoldenFile golden)
    {
        var codec = new AutoencoderKl(Options);
        golden.Fill(codec, (name, read) => read(LdmNames.Codec(name, levels: 2)));
        return codec;
    }

    [Fact]
    public void Encode_WithAndWithoutNoise_HasTheReferencesMeanAndDeviation()
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        using var golden = new GoldenFile("autoencoder");
        using var codec = Create(golden);
        using Generator posterior = new(3, CPU), same = new(3, CPU);

        var mean = codec.Encode(golden["images"], posterior: null);
        var drawn = codec.Encode(golden["images"], posterior);

        var noise = randn(mean.shape, generator: same);
        Assert.InRange(GoldenFile.RelativeError(mean / Options.ScalingFactor, golden["mean"]), 0, Close);
        Assert.InRange(GoldenFile.RelativeError(drawn / Options.ScalingFactor, golden["mean"] + golden["deviation"] * noise), 0, Close);
    }

    [Fact]
    public void Decode_Latents_IsTheReferencesPicture()
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        using var golden = new GoldenFile("autoencoder");
        using var codec = Create(golden);
        var decoded = golden["decoded"];

        var images = codec.Decode(golden["latents"] * Options.ScalingFactor);

        Assert.True((decoded.abs() < 1).to(float32).mean().ToDouble() > 0.8, "most of the picture must lie inside of what is not clamped");
        Assert.InRange(GoldenFile.RelativeError(images, ((decoded + 1) / 2).clamp(0, 1)), 0, Close);
    }

    [Fact]
    public void Names_OfTheAutoencoder_AreAllOfTheirsAndNoOther()
    {
        using var golden = new GoldenFile("autoencoder");

        Assert.Equal(
            golden.Names.Where(name => name.StartsWith("first_stage_model.", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            AutoencoderShapes.Of(Options).Shapes.Keys.Select(name => LdmNames.Codec(name, levels: 2)).Order(StringComparer.Ordinal));
    }
}
