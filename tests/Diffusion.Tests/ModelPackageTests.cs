using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Schedulers;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests;

public sealed class ModelPackageTests
{
    private static readonly ModelPackageOptions WithAutoencoder = Tiny.Package with
    {
        Codec = new CodecOptions.Kl { BlockOutChannels = [8, 16], LayersPerBlock = 1, NormNumGroups = 4 },
        UNet = Tiny.UNet with { InChannels = 4, OutChannels = 4, CameraDim = 0, PooledText = false },
        Schedule = new NoiseScheduleOptions.ScaledLinear(0.001, 0.02) { Steps = 500 },
        Ddim = new(),
        Prediction = PredictionType.Velocity,
        Tokenizer = new() { Length = 20 },
        ViewGuidance = .5,
    };

    public static TheoryData<ModelPackageOptions> Kinds { get; } = [Tiny.Package, WithAutoencoder];

    [Theory]
    [MemberData(nameof(Kinds), DisableDiscoveryEnumeration = true)]
    public void Load_SavedInSinglePrecision_IsEqualToTheBit(ModelPackageOptions options)
    {
        using var folder = new TemporaryFolder();
        using var package = Tiny.Create(options);
        package.Save(folder["p"], float32);

        using var loaded = ModelPackage.Load(folder["p"]);

        Assert.Null(ModelPackage.Problem(folder["p"]));
        Assert.Equal(package.TensorHash(), loaded.TensorHash());
        Assert.Equivalent(package.Options, loaded.Options, strict: true);
        Assert.Equal([folder["p"]], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Load_SavedInHalfPrecision_IsRoundedOnceAndThenStays()
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        using var package = Tiny.Create();
        package.Save(folder["p"], float16);
        using var loaded = ModelPackage.Load(folder["p"]);
        loaded.Save(folder["q"], float16);
        using var again = ModelPackage.Load(folder["q"]);

        Assert.Equal(loaded.TensorHash(), again.TensorHash());
        Assert.NotEqual(package.TensorHash(), loaded.TensorHash());
        Assert.All(package.NamedTensors().Zip(loaded.NamedTensors()), pair => Assert.InRange(Tiny.Farthest(pair.First.Tensor, pair.Second.Tensor), 0, 2e-3));
    }

    public static TheoryData<ModelPackageOptions, ScalarType> Files { get; } = new()
    {
        { Tiny.Package, float32 }, { Tiny.Package, float16 }, { Tiny.Package, ScalarType.BFloat16 }, { Tiny.Package, float64 }, { WithAutoencoder, float16 },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void TensorHash_OfAFolder_IsThatOfTheLoadedPackage(ModelPackageOptions options, ScalarType dtype)
    {
        using var folder = new TemporaryFolder();
        using (var package = Tiny.Create(options)) package.Save(folder["p"], dtype);
        using var loaded = ModelPackage.Load(folder["p"]);

        Assert.Equal(loaded.TensorHash(), ModelPackage.TensorHash(folder["p"]));
        Assert.Throws<ModelPackageException>(() => ModelPackage.TensorHash(folder["q"]));
    }

    [Fact]
    public void Save_OverAnOldPackage_ReplacesIt()
    {
        using var folder = new TemporaryFolder();
        using var first = Tiny.Create(seed: 1);
        using var second = Tiny.Create(seed: 2);
        first.Save(folder["p"], float32);

        second.Save(folder["p"], float32);

        using var loaded = ModelPackage.Load(folder["p"]);
        Assert.Equal(second.TensorHash(), loaded.TensorHash());
        Assert.Equal([folder["p"]], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Save_PlaceThatCannotBeWritten_SaysSoAndLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        using var package = Tiny.Create();
        File.WriteAllText(folder["file"], "in the way");

        var error = Assert.Throws<ModelPackageException>(() => package.Save(folder["file", "p"], float32));

        Assert.Contains(folder["file", "p"], error.Message);
        Assert.Equal([folder["file"]], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Create_TheSameSeed_GivesTheSameWeights()
    {
        using var one = new Generator(5, CPU);
        using var two = new Generator(5, CPU);
        using var three = new Generator(6, CPU);
        using var a = ModelPackage.Create(Tiny.Package, Tiny.Vocabulary, one);
        using var b = ModelPackage.Create(Tiny.Package, Tiny.Vocabulary, two);
        using var c = ModelPackage.Create(Tiny.Package, Tiny.Vocabulary, three);

        Assert.Equal(a.TensorHash(), b.TensorHash());
        Assert.NotEqual(a.TensorHash(), c.TensorHash());
    }

    [Fact]
    public void Create_PartsThatDoNotFit_SaysWhich()
    {
        using var init = new Generator(1, CPU);

        var error = Assert.Throws<ModelPackageException>(() => ModelPackage.Create(Tiny.Package with { Codec = new CodecOptions.PixelShuffle(4) }, Tiny.Vocabulary, init));

        Assert.Contains("12 in_channels", error.Message);
        Assert.Contains("48", error.Message);
    }

    [Fact]
    public void ReadTokenizer_ASavedPackage_KnowsItsWords()
    {
        using var folder = new TemporaryFolder();
        using var package = Tiny.Create();
        package.Save(folder["p"], float16);

        Assert.Equal(["sofa"], ModelPackage.ReadTokenizer(folder["p"]).UnknownWords("a red sofa"));
        Assert.Equal("Tiny", ModelPackage.ReadOptions(folder["p"]).Name);
    }
}
