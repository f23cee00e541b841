using Maquette.Diffusion.Models;

namespace Maquette.Diffusion.Tests.Models;

public sealed class UNetShapesTests
{
    /// <summary>Sizes of the published networks, counted in their checkpoints.</summary>
    public static TheoryData<UNetOptions, int, long> Published { get; } = new()
    {
        { UNetOptions.MvDream21, 690, 867_572_164 },
        { UNetOptions.StableDiffusion21, 686, 865_910_724 },
        { UNetOptions.StableDiffusion15 with { CameraDim = 16 }, 690, 861_182_404 },
        { UNetOptions.StableDiffusion15, 686, 859_520_964 },
    };

    [Theory]
    [MemberData(nameof(Published), DisableDiscoveryEnumeration = true)]
    public void Of_PublishedSizes_HasTheirTensorsAndParameters(UNetOptions options, int tensors, long parameters)
    {
        var shapes = UNetShapes.Of(options);

        Assert.Equal(tensors, shapes.Shapes.Count);
        Assert.Equal(parameters, shapes.Parameters);
    }

    public static TheoryData<UNetOptions> Small { get; } =
    [
        Tiny.UNet,
        Tiny.UNet with { CameraDim = 0, PooledText = false, UseLinearProjection = false },
        Tiny.UNet with { BlockOutChannels = [16, 24, 32], Heads = [1, 2, 4], Attention = [false, true, true], LayersPerBlock = 2 },
        Tiny.UNet with { BlockOutChannels = [8], Heads = [2], Attention = [true] },
    ];

    [Theory]
    [MemberData(nameof(Small), DisableDiscoveryEnumeration = true)]
    public void Of_SmallSizes_AreTheModulesOwn(UNetOptions options)
    {
        using var unet = new UNet(options);

        Assert.Equal(Shapes.Lines(UNetShapes.Of(options)), Shapes.Lines(unet));
    }

    [Theory]
    [InlineData("down_blocks.2.attentions.1.transformer_blocks.0.attn2.to_k.weight", "1280, 1024")]
    [InlineData("down_blocks.0.downsamplers.0.conv.weight", "320, 320, 3, 3")]
    [InlineData("up_blocks.1.resnets.2.conv1.weight", "1280, 1920, 3, 3")]
    [InlineData("up_blocks.3.resnets.0.conv_shortcut.weight", "320, 960, 1, 1")]
    [InlineData("mid_block.attentions.0.transformer_blocks.0.ff.net.0.proj.bias", "10240")]
    [InlineData("camera_embedding.linear_1.weight", "1280, 16")]
    [InlineData("time_embedding.linear_2.bias", "1280")]
    public void Of_MvDream_HasThePublishedNames(string name, string shape) =>
        Assert.Equal(shape, string.Join(", ", UNetShapes.Of(UNetOptions.MvDream21).Shapes[name]));

    [Fact]
    public void Problem_SizesThatDoNotFit_IsSaid()
    {
        Assert.Contains("norm_num_groups", (Tiny.UNet with { NormNumGroups = 5 }).Problem());
        Assert.Contains("heads", (Tiny.UNet with { Heads = [3, 4] }).Problem());
        Assert.Contains("levels", (Tiny.UNet with { Heads = [2] }).Problem());
        Assert.Null(Tiny.UNet.Problem());
    }
}
