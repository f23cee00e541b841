using Maquette.Diffusion.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests.Models;

public sealed class UNetTests
{
    private const double Close = 1e-4;

    private sealed record Inputs(Tensor X, Tensor T, TextContext Text, Tensor Cameras);

    private static Inputs Draw(UNetOptions options, int prompts, int views, ulong seed = 7)
    {
        using var generator = new Generator(seed, CPU);
        return new(
            randn([prompts * views, options.InChannels, 8, 8], generator: generator),
            tensor(Enumerable.Range(0, prompts * views).Select(i => 100L + 300 * (i / views)).ToArray()),
            Tiny.Text(options, prompts, generator),
            randn([prompts * views, 16], generator: generator));
    }

    public static TheoryData<UNetOptions, int> Variants { get; } = new()
    {
        { Tiny.UNet, 3 },
        { Tiny.UNet, 1 },
        { Tiny.UNet with { UseLinearProjection = false, PooledText = false }, 2 },
        { Tiny.UNet with { BlockOutChannels = [16, 24, 32], Heads = [1, 2, 4], Attention = [false, true, true], LayersPerBlock = 2 }, 2 },
    };

    [Theory]
    [MemberData(nameof(Variants), DisableDiscoveryEnumeration = true)]
    public void Forward_AnySizes_AgreesWithTheStraightLineNetwork(UNetOptions options, int views)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        using var unet = Tiny.Network(options);
        var (x, t, text, cameras) = Draw(options, prompts: 2, views);

        var actual = unet.forward(x, t, text, cameras, views);
        var expected = new StraightLineUNet(unet).Forward(x, t, text, cameras, views);

        Assert.Equal([2 * views, 12, 8, 8], actual.shape);
        Assert.Equal(0, Tiny.Farthest(actual, expected) / expected.abs().max().ToDouble(), tolerance: Close);
    }

    [Fact]
    public void Forward_ViewsInAnotherOrder_GivesTheSameInThatOrder()
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        using var unet = Tiny.Network(Tiny.UNet);
        var (x, t, text, _) = Draw(Tiny.UNet, prompts: 1, views: 4);
        var order = tensor(new long[] { 2, 0, 3, 1 });

        var straight = unet.forward(x, t, text, cameras: null, 4);
        var turned = unet.forward(x.index_select(0, order), t, text, cameras: null, 4);

        Assert.InRange(Tiny.Farthest(turned, straight.index_select(0, order)), 0, Close);
    }

    [Fact]
    public void Forward_OneFrame_IsEachImageOnItsOwn()
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        using var unet = Tiny.Network(Tiny.UNet);
        var (x, t, text, _) = Draw(Tiny.UNet, prompts: 3, views: 1);

        var together = unet.forward(x, t, text, cameras: null, 1);

        for (var i = 0; i < 3; i++)
        {
            var alone = unet.forward(x.narrow(0, i, 1), t.narrow(0, i, 1), new(text.Tokens.narrow(0, i, 1), text.Pooled!.narrow(0, i, 1)), cameras: null, 1);
            Assert.InRange(Tiny.Farthest(together.narrow(0, i, 1), alone), 0, Close);
        }
    }

    [Fact]
    public void Forward_ViewsOfOneSet_SeeEachOtherAndNoOtherSet()
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        using var unet = Tiny.Network(Tiny.UNet);
        var (x, t, text, cameras) = Draw(Tiny.UNet, prompts: 2, views: 2);
        var changed = x.clone();
        changed[1] = changed[1] + 1;

        var difference = (unet.forward(changed, t, text, cameras, 2) - unet.forward(x, t, text, cameras, 2)).abs().flatten(1).amax([1]).data<float>().ToArray();

        Assert.True(difference[0] > 1e-3, "the other view of the set does not see the change");
        Assert.InRange(Math.Max(difference[2], difference[3]), 0, Close);
    }

    [Fact]
    public void Forward_CameraTextOrTimeChanged_ChangesTheAnswer()
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        using var unet = Tiny.Network(Tiny.UNet);
        var (x, t, text, cameras) = Draw(Tiny.UNet, prompts: 1, views: 2);
        var answer = unet.forward(x, t, text, cameras, 2);

        Assert.True(Tiny.Farthest(answer, unet.forward(x, t, text, cameras + 1, 2)) > 1e-3);
        Assert.True(Tiny.Farthest(answer, unet.forward(x, t, text, cameras: null, 2)) > 1e-3);
        Assert.True(Tiny.Farthest(answer, unet.forward(x, t, text with { Tokens = text.Tokens + 1 }, cameras, 2)) > 1e-3);
        Assert.True(Tiny.Farthest(answer, unet.forward(x, t, text with { Pooled = text.Pooled! + 1 }, cameras, 2)) > 1e-3);
        Assert.True(Tiny.Farthest(answer, unet.forward(x, t + 100, text, cameras, 2)) > 1e-3);
    }

    [Fact]
    public void Forward_AtFirst_SaysNothingButReachesItsOutputLayer()
    {
        using var scope = NewDisposeScope();
        using var unet = new UNet(Tiny.UNet);
        using var init = new Generator(1, CPU);
        InitialWeights.Draw(unet, init, InitialWeights.ZeroInUNet);
        var (x, t, text, cameras) = Draw(Tiny.UNet, prompts: 1, views: 2);

        var answer = unet.forward(x, t, text, cameras, 2);
        (answer - 1).square().mean().backward();

        Assert.Equal(0, answer.abs().max().ToSingle());
        Assert.True(unet.get_parameter("conv_out.weight")!.grad!.abs().max().ToSingle() > 0);
    }

    [Fact]
    public void Backward_StirredWeights_ReachesEveryParameter()
    {
        using var scope = NewDisposeScope();
        using var unet = Tiny.Network(Tiny.UNet);
        var (x, t, text, cameras) = Draw(Tiny.UNet, prompts: 2, views: 2);

        unet.forward(x, t, text, cameras, 2).square().mean().backward();

        Assert.All(unet.named_parameters(), pair => Assert.True(pair.parameter.grad is { } grad && grad.abs().max().ToSingle() > 0, pair.name));
    }

    [Fact]
    public void Forward_TensorsThatDoNotFit_AreRefusedByName()
    {
        using var scope = NewDisposeScope();
        using var unet = Tiny.Network(Tiny.UNet);
        var (x, t, text, cameras) = Draw(Tiny.UNet, prompts: 2, views: 2);

        Assert.Equal("x", Assert.Throws<ArgumentException>(() => unet.forward(x.narrow(2, 0, 7), t, text, cameras, 2)).ParamName);
        Assert.Equal("views", Assert.Throws<ArgumentException>(() => unet.forward(x, t, text, cameras, 3)).ParamName);
        Assert.Equal("t", Assert.Throws<ArgumentException>(() => unet.forward(x, t.narrow(0, 0, 2), text, cameras, 2)).ParamName);
        Assert.Equal("text", Assert.Throws<ArgumentException>(() => unet.forward(x, t, text, cameras, 1)).ParamName);
        Assert.Equal("text", Assert.Throws<ArgumentException>(() => unet.forward(x, t, text with { Pooled = null }, cameras, 2)).ParamName);
        Assert.Equal("cameras", Assert.Throws<ArgumentException>(() => unet.forward(x, t, text, cameras.narrow(1, 0, 12), 2)).ParamName);
    }
}
