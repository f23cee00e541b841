using Maquette.Diffusion.Codecs;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests.Codecs;

public sealed class PixelShuffleCodecTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Decode_AfterEncode_IsTheSamePicture(int factor)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(1, CPU);
        var codec = new PixelShuffleCodec(factor);
        var images = randint(0, 257, [2, 3, 8, 12], generator: generator).to(float32) / 256;

        var latents = codec.Encode(images, posterior: null);

        Assert.Equal([2, codec.Channels, 8 / factor, 12 / factor], latents.shape);
        Assert.Equal(0, Tiny.Farthest(codec.Decode(latents), images));
    }

    [Fact]
    public void Encode_OneRedPixel_LiesInItsChannel()
    {
        using var scope = NewDisposeScope();
        var image = zeros([1, 3, 4, 4]);
        image[0, 0, 3, 0] = tensor(1f);   // red, row 3, column 0: square (1, 0), row 1 and column 0 inside it

        var latent = new PixelShuffleCodec(2).Encode(image, posterior: null);

        Assert.Equal(1, latent[0, 2, 1, 0].ToSingle());
        Assert.Equal(1 - 47, latent.sum().ToSingle());
    }

    [Fact]
    public void Encode_GradientOfTheSum_IsTwoEverywhere()
    {
        using var scope = NewDisposeScope();
        var images = full([1, 3, 4, 4], 0.5f).requires_grad_(true);

        new PixelShuffleCodec(2).Encode(images, posterior: null).sum().backward();

        Assert.Equal(0, Tiny.Farthest(images.grad!, full([1, 3, 4, 4], 2f)));
    }

    [Fact]
    public void Encode_OddSize_SaysWhatIsNeeded()
    {
        using var scope = NewDisposeScope();

        var error = Assert.Throws<ArgumentException>(() => new PixelShuffleCodec(4).Encode(zeros([1, 3, 6, 8]), posterior: null));

        Assert.Contains("multiples of 4", error.Message);
    }
}
