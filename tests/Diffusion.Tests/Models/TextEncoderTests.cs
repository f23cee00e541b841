using Maquette.Diffusion.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests.Models;

public sealed class TextEncoderTests
{
    private static readonly TextEncoderOptions Small = new() { VocabularySize = 40, Width = 16, MlpWidth = 32, Layers = 2, Heads = 4, Positions = 10 };

    private static TextEncoder Create(TextEncoderOptions options)
    {
        using var init = new Generator(1, CPU);
        var encoder = new TextEncoder(options);
        InitialWeights.Draw(encoder, init, _ => false);
        return encoder;
    }

    private static readonly long[] Sentence = [38, 3, 7, 9, 39, 0, 0, 0, 0, 0];

    [Fact]
    public void Shapes_OpenClipH_HasItsTensorsAndParameters()
    {
        var shapes = TextEncoderShapes.Of(TextEncoderOptions.OpenClipH);

        Assert.Equal(372, shapes.Shapes.Count);
        Assert.Equal(340_387_840, shapes.Parameters);
    }

    [Fact]
    public void Shapes_SmallSize_AreTheModulesOwn()
    {
        using var encoder = new TextEncoder(Small);

        Assert.Equal(Shapes.Lines(TextEncoderShapes.Of(Small)), Shapes.Lines(encoder));
    }

    [Fact]
    public void Forward_LaterWordChanged_LeavesEarlierTokensAlone()
    {
        using var scope = NewDisposeScope();
        using var encoder = Create(Small);
        long[] other = [.. Sentence[..3], 11, .. Sentence[4..]];

        var difference = (encoder.forward(tensor(Sentence).view(1, -1)) - encoder.forward(tensor(other).view(1, -1))).abs().amax([0, 2]).data<float>().ToArray();

        Assert.All(difference[..3], change => Assert.InRange(change, 0, 1e-6f));
        Assert.All(difference[3..], change => Assert.True(change > 1e-4f));
    }

    [Fact]
    public void Forward_Penultimate_IsTheNetworkWithoutItsLastLayer()
    {
        using var scope = NewDisposeScope();
        using var whole = Create(Small with { Penultimate = true });
        using var shorter = Create(Small with { Layers = 1 });
        using (no_grad())
        {
            var weights = whole.named_parameters().ToDictionary(pair => pair.name, pair => pair.parameter);
            foreach (var (name, parameter) in shorter.named_parameters()) parameter.copy_(weights[name]);
        }

        var ids = tensor(Sentence).view(1, -1);

        Assert.InRange(Tiny.Farthest(whole.forward(ids), shorter.forward(ids)), 0, 1e-6);
    }

    [Fact]
    public void Forward_QuickGelu_DiffersAsMuchAsTheTwoFunctionsDo()
    {
        using var scope = NewDisposeScope();
        using var exact = Create(Small);
        using var quick = Create(Small with { QuickGelu = true });

        var difference = Tiny.Farthest(exact.forward(tensor(Sentence).view(1, -1)), quick.forward(tensor(Sentence).view(1, -1)));

        Assert.InRange(difference, 1e-5, 0.2);   // |gelu(x) − x·σ(1.702x)| is at most 0.0203
    }

    [Fact]
    public void Encode_PaddingChanged_LeavesThePooledVectorAlone()
    {
        using var scope = NewDisposeScope();
        using var encoder = Create(Small);
        long[] padded = [.. Sentence[..5], 4, 4, 4, 4, 4];
        var counts = tensor(new long[] { 5 });

        var one = encoder.Encode(tensor(Sentence).view(1, -1), counts);
        var two = encoder.Encode(tensor(padded).view(1, -1), counts);

        Assert.InRange(Tiny.Farthest(one.Pooled!, two.Pooled!), 0, 1e-6);
        Assert.InRange(Tiny.Farthest(one.Pooled!, one.Tokens.narrow(1, 0, 5).sum(1) / Math.Sqrt(5)), 0, 1e-5);
    }
}
