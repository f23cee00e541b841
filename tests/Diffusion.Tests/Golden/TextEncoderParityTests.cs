using Maquette.Diffusion.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests.Golden;

/// <summary>The text encoder against open_clip's.</summary>
public sealed class TextEncoderParityTests
{
    private static readonly TextEncoderOptions Options = new() { VocabularySize = 60, Width = 48, MlpWidth = 192, Layers = 3, Heads = 3, Positions = 12 };

    public static TheoryData<TextEncoderOptions, string> Towers { get; } = new()
    {
        { Options, "last" },
        { Options with { Penultimate = true }, "penultimate" },
        { Options with { Layers = 2 }, "penultimate" },
        { Options with { QuickGelu = true }, "quick" },
    };

    [Theory]
    [MemberData(nameof(Towers), DisableDiscoveryEnumeration = true)]
    public void Forward_SameWeights_IsOpenClips(TextEncoderOptions options, string output)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        using var golden = new GoldenFile("text");
        using var encoder = new TextEncoder(options);
        golden.Fill(encoder, LdmNames.Text);

        Assert.InRange(GoldenFile.RelativeError(encoder.forward(golden["ids"]), golden[output]), 0, 1e-4);
    }
}
