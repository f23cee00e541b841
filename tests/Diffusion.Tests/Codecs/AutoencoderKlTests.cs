using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests.Codecs;

public sealed class AutoencoderKlTests
{
    private static readonly CodecOptions.Kl Small = new() { BlockOutChannels = [8, 16, 16], LayersPerBlock = 1, NormNumGroups = 4 };

    private static AutoencoderKl Create(ulong seed = 1)
    {
        using var init = new Generator(seed, CPU);
        var codec = new AutoencoderKl(Small);
        InitialWeights.Draw(codec, init, _ => false);
        return codec;
    }

    [Fact]
    public void Shapes_StableDiffusionsSize_HasItsTensorsAndParameters()
    {
        var shapes = AutoencoderShapes.Of(new());

        Assert.Equal(248, shapes.Shapes.Count);
        Assert.Equal(83_653_863, shapes.Parameters);
    }

    [Fact]
    public void Shapes_SmallSize_AreTheModulesOwn()
    {
        using var codec = Create();

        Assert.Equal(Shapes.Lines(AutoencoderShapes.Of(Small)), Shapes.Lines(codec));
    }

    [Fact]
    public void Encode_APicture_IsFourTimesSmallerAndComesBackInSizeAndRange()
    {
        using var scope = NewDisposeScope();
        using var codec = Create();

        var latents = codec.Encode(rand(2, 3, 16, 24), posterior: null);
        var images = codec.Decode(latents);

        Assert.Equal([2, 4, 4, 6], latents.shape);
        Assert.Equal([2, 3, 16, 24], images.shape);
        Assert.InRange(images.min().ToSingle(), 0, 1);
        Assert.InRange(images.max().ToSingle(), 0, 1);
    }

    [Fact]
    public void Encode_ManyDrawsFromThePosterior_ScatterAroundItsMean()
    {
        using var scope = NewDisposeScope();
        using var codec = Create();
        using var generator = new Generator(5, CPU);
        using var frozen = no_grad();
        var images = rand([1, 3, 8, 8], generator: generator);

        var mean = codec.Encode(images, posterior: null);
        var draws = codec.Encode(images.expand(400, 3, 8, 8), generator);                            // [400, 4, 2, 2]

        var error = (draws.mean([0]) - mean[0]) / (draws.std(0) / Math.Sqrt(400));                   // in standard errors
        Assert.InRange(error.abs().max().ToDouble(), 0, 5);
        Assert.True(draws.std(0).min().ToDouble() > 0);
        Assert.NotEqual(0, Tiny.Farthest(draws[0], draws[1]));
    }

    [Fact]
    public void Encode_Gradient_EqualsItsFiniteDifference()
    {
        using var scope = NewDisposeScope();
        using var codec = Create();
        codec.to(float64);
        var images = rand([1, 3, 8, 8], float64).requires_grad_(true);
        Tensor Loss(Tensor x) => codec.Encode(x, posterior: null).square().sum();

        Loss(images).backward();

        using var frozen = no_grad();
        var step = zeros_like(images);
        step[0, 1, 3, 4] = tensor(1e-4, float64);
        var difference = (Loss(images + step) - Loss(images - step)).ToDouble() / 2e-4;
        Assert.Equal(difference, images.grad![0, 1, 3, 4].ToDouble(), tolerance: 1e-6 * Math.Max(1, Math.Abs(difference)));
    }
}
