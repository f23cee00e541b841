using Maquette.Generation.Imports;
using Xunit;

namespace Maquette.Generation.Tests.Imports;

public sealed class PriorImportsTests : IDisposable
{
    private static readonly string Checkpoint = Path.Combine(AppContext.BaseDirectory, "Fixtures", "tiny-mvdream.pt");

    private readonly string models = Directory.CreateTempSubdirectory("maquette-imports-").FullName;
    private readonly PriorImports imports;

    public PriorImportsTests() => imports = new(models);

    public void Dispose() => Directory.Delete(models, recursive: true);

    private ImportedPrior Import(string id = "tiny", IProgress<PriorProgress>? progress = null) => imports.Import(Checkpoint, null, id, progress, TestContext.Current.CancellationToken);

    [Fact]
    public void Import_ThenVerifyAndRemove_GoesThereAndBack()
    {
        var seen = new Shares();

        var prior = Import(progress: seen);
        var verified = imports.Verify("tiny", null, TestContext.Current.CancellationToken);

        Assert.Equal(("MVDream 2.1", "F16"), (prior.Kind, prior.Precision));
        Assert.Equal(prior.TensorHash, verified.TensorHash);
        Assert.True(verified.AsImported);
        Assert.Equal(["verifying", "converting", "reading back"], seen.All.Select(step => step.Doing).Distinct());
        Assert.Equal(1, seen.All.Where(step => step.Doing == "converting").Max(step => step.Share));
        Assert.Null(Assert.Single(new Studio(models).Priors()).Problem);

        imports.Remove("tiny");

        Assert.Empty(Directory.EnumerateFileSystemEntries(models));
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("")]
    [InlineData(".hidden")]
    [InlineData("a b")]
    [InlineData("half.part")]
    public void Import_ANameThatIsNone_IsRefused(string id)
    {
        Assert.Contains("name of a prior", Assert.Throws<StudioException>(() => Import(id)).Message);
        Assert.Empty(Directory.EnumerateFileSystemEntries(models));
    }

    [Fact]
    public void Import_ATakenName_LeavesWhatIsThere()
    {
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(models, "tiny")).FullName, "mine.txt"), "kept");

        Assert.Contains("already a prior 'tiny'", Assert.Throws<StudioException>(() => Import()).Message);

        Assert.Equal("kept", File.ReadAllText(Path.Combine(models, "tiny", "mine.txt")));
    }

    [Fact]
    public void Scan_AFolderOfAllSorts_TellsThemApart()
    {
        var found = imports.Scan(Path.GetDirectoryName(Checkpoint)!, TestContext.Current.CancellationToken);

        var whole = Assert.Single(found);
        Assert.Equal(("MVDream 2.1", false), (whole.Kind, whole.NeedsTokenizer));
        Assert.Equal(2 * whole.Parameters, whole.Bytes);
        File.WriteAllText(Path.Combine(models, "broken.pt"), "PK\x03\x04 and no more");
        File.Copy(Checkpoint, Path.Combine(models, "alone.ckpt"));
        File.Copy(Path.ChangeExtension(Checkpoint, ".json"), Path.Combine(models, "alone.json"));

        var two = imports.Scan(models, TestContext.Current.CancellationToken);

        Assert.Equal(["alone.ckpt", "broken.pt"], two.Select(candidate => Path.GetFileName(candidate.Path)));
        Assert.True(two[0].NeedsTokenizer);
        Assert.Contains("truncated", two[1].Problem);
    }

    [Fact]
    public void Estimate_TheSamePrior_GrowsWithTheRecipe()
    {
        Import();

        var (draft, large) = (imports.Estimate("tiny", "draft"), imports.Estimate("tiny", "mvdream"));

        Assert.Equal(4 * Import("again").Parameters, draft.Weights);
        Assert.True(large.Total > 2 * draft.Total);
        Assert.Throws<StudioException>(() => imports.Estimate("tiny", "cubism"));
        Assert.Throws<StudioException>(() => imports.Estimate("nobody", "draft"));
    }

    /// <summary>Stable Diffusion's weights alone are 4.2 GB in single precision; an estimate below that, or ten times as much, would be wrong.</summary>
    [Fact]
    public void Estimate_PublishedSizes_IsOfTheKnownOrder()
    {
        var full = MemoryEstimate.Of(new() { UNet = Maquette.Diffusion.Models.UNetOptions.MvDream21, Text = Maquette.Diffusion.Models.TextEncoderOptions.OpenClipH, Codec = new Maquette.Diffusion.Codecs.CodecOptions.Kl(), Tokenizer = new() }, Recipes.MvDream.Recipe);

        Assert.Equal(4 * (867_572_164L + 340_387_840 + 83_653_863), full.Weights);
        Assert.InRange(full.TotalInHalfPrecision / 1e9, 8, 40);
    }

    private sealed class Shares : IProgress<PriorProgress>
    {
        public List<PriorProgress> All { get; } = [];

        public void Report(PriorProgress value) => All.Add(value);
    }
}
