using Maquette.Diffusion;
using Maquette.Diffusion.Text;
using Maquette.Generation.Training;
using Maquette.Generation.Training.Objects;
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
