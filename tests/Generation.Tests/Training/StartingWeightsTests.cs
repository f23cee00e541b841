using Maquette.Diffusion;
using Maquette.Diffusion.Text;
using Maquette.Generation.Training;
using Maquette.Generation.Training.Objects;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Tests.Training;

public sealed class StartingWeightsTests : IDisposable
{
    private static readonly PriorTrainingOptions Options = new()
    {
        Resolution = 8, Sizes = new() { Patch = 2, Channels = [16, 16], HeadChannels = 8, NormGroups = 4, TextWidth = 32, TextLayers = 1, Tokens = 16 },
    };

    private readonly string folder = Directory.CreateTempSubdirectory("start").FullName;

    [Fact]
    public void Copy_OfAPackage_HasItsWeights()
    {
        using var saved = Untrained(seed: 1);
        saved.Save(folder, ScalarType.Float32);
        using var other = Untrained(seed: 2);
        Assert.NotEqual(saved.TensorHash(), other.TensorHash());

        StartingWeights.Copy(folder, other);

        Assert.Equal(saved.TensorHash(), other.TensorHash());
    }

    [Fact]
    public void Copy_WithNewWords_KeepsWhatBothKnowAndDrawsTheRest()
    {
        using var saved = Untrained(seed: 1);
        saved.Save(folder, ScalarType.Float32);
        using var richer = Untrained(seed: 2, newWords: ["aardvark", "zeppelin"]);
        var drawn = Row(richer, "zeppelin");

        StartingWeights.Copy(folder, richer);

        Assert.Equal(Row(saved, "mug"), Row(richer, "mug"));
        Assert.Equal(Row(saved, BpeVocabulary.Identifier(5)), Row(richer, BpeVocabulary.Identifier(5)));
        Assert.Equal(drawn, Row(richer, "zeppelin"));
    }

    [Fact]
    public void Copy_OfHalfTheChannels_PredictsTheSame()
    {
        using var scope = NewDisposeScope();
        using var saved = Saved();
        using var wider = Wider();

        StartingWeights.Copy(folder, wider);

        Assert.True((Prediction(saved) - Prediction(wider)).abs().max().ToSingle() < 1e-4f * Prediction(saved).abs().max().ToSingle());
    }

    [Fact]
    public void Copy_OfHalfTheChannels_LetsTheTwoOfAPairLearnApart()
    {
        using var scope = NewDisposeScope();
        using var saved = Saved();
        using var wider = Wider();
        StartingWeights.Copy(folder, wider);
        var convIn = wider.NamedTensors().Single(item => item.Name == "unet.conv_in.weight").Tensor;
        convIn.requires_grad = true;

        Prediction(wider).square().mean().backward();

        Assert.Equal(convIn[0].detach().data<float>().ToArray(), convIn[1].detach().data<float>().ToArray());
        Assert.True((convIn.grad![0] - convIn.grad[1]).abs().max().ToSingle() > .01f * convIn.grad.abs().max().ToSingle());
    }

    [Fact]
    public void Copy_OfAnotherSize_IsRefused()
    {
        using var saved = Untrained(seed: 1);
        saved.Save(folder, ScalarType.Float32);
        using var wider = Untrained(seed: 2, Options.Sizes with { Channels = [16, 32] });

        Assert.Contains("its networks are others", Assert.Throws<StudioException>(() => StartingWeights.Copy(folder, wider)).Message);
    }

    [Fact]
    public void Copy_OfNoPackage_NamesTheFolder()
    {
        using var package = Untrained(seed: 1);

        Assert.Contains(folder, Assert.Throws<StudioException>(() => StartingWeights.Copy(folder, package)).Message);
    }

    private static ModelPackage Untrained(ulong seed, PriorSizes? sizes = null, params string[] newWords)
    {
        using var init = new Generator(seed, CPU);
        return (sizes ?? Options.Sizes).Create(Options, [.. new ProceduralObjects().Vocabulary, .. newWords], init);
    }

    /// <summary>In the folder, with something to do for every weight: untrained networks predict nothing.</summary>
    private ModelPackage Saved()
    {
        var saved = Untrained(seed: 1);
        foreach (var (_, tensor) in saved.NamedTensors()) Disturb(tensor);
        saved.Save(folder, ScalarType.Float32);
        return saved;
    }

    private static ModelPackage Wider() => Untrained(seed: 2, Options.Sizes with { Channels = [32, 32] });

    private static void Disturb(Tensor weights)
    {
        using var frozen = no_grad();
        using var random = new Generator((ulong)weights.numel(), CPU);
        weights.add_(randn(weights.shape, generator: random) * .1f);
    }

    /// <summary>Of two views at a fixed noise.</summary>
    private static Tensor Prediction(ModelPackage package)
    {
        using var random = new Generator(5, CPU);
        var x = randn([2, package.UNet.Options.InChannels, package.UNet.Options.SampleSize, package.UNet.Options.SampleSize], generator: random);   // [views, c, h, w]
        return package.UNet.forward(x, full([2], 500, dtype: int64), new DiffusionPrior(package).Encode(["a red mug"]), randn([2, 16], generator: random), numFrames: 2);
    }

    /// <summary>What the package starts from when it reads a word.</summary>
    private static float[] Row(ModelPackage package, string word)
    {
        var (ids, count) = package.Tokenizer.Encode(word);
        Assert.Equal(3, count);
        using var scope = NewDisposeScope();
        return package.NamedTensors().Single(item => item.Name.EndsWith("token_embedding.weight", StringComparison.Ordinal)).Tensor[ids[1]].detach().data<float>().ToArray();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
