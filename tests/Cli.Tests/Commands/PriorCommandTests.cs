using Maquette.Generation.Tests;
using Xunit;

namespace Maquette.Cli.Tests.Commands;

/// <summary>The commands that only look at model packages.</summary>
public sealed class PriorCommandTests(TinyModels models) : IDisposable
{
    private readonly PlainConsole console = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("maquette-cli-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Info_AFolderWithAGoodAndABrokenPackage_TellsThemApart()
    {
        Assert.Equal(CommandLine.Done, console.Run("prior", "info", "--models", models.Folder));

        Assert.Matches(@"tiny.*Tiny\. Knows nothing\..*ready", console.Text);
        Assert.DoesNotMatch("broken.*ready", console.Text);
    }

    [Fact]
    public void Info_AnEmptyFolder_SaysThatItHoldsNone()
    {
        Assert.Equal(CommandLine.CouldNot, console.Run("prior", "info", "--models", folder.FullName));

        Assert.Contains($"{folder.FullName} holds no model package.", console.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_WithNeitherSettingsNorARun_SaysWhatIsMissing()
    {
        Assert.Equal(CommandLine.CouldNot, console.Run("prior", "train", "--out", folder.FullName));

        Assert.Contains("--config", Assert.Single(console.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Train_TwentyStepsOfTheTinySettings_LowersTheLoss()
    {
        var run = Path.Combine(folder.FullName, "run");

        Assert.Equal(CommandLine.Done, console.Run("prior", "train", "--config", Path.Combine(AppContext.BaseDirectory, "tiny"), "--steps", "20", "--out", run));

        string[] rows = [.. File.ReadLines(Path.Combine(run, "log.csv"))];
        var sameObjects = Array.IndexOf(rows[0].Split(','), "caption_right");   // batches differ more than twenty steps teach
        var errors = rows.Skip(1).Select(row => float.Parse(row.Split(',')[sameObjects], System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(20, errors.Length);
        Assert.True(errors[^1] < .85f * errors[0], $"x0 errors {string.Join(", ", errors)}");
        Assert.True(File.Exists(Path.Combine(run, "package", "model_index.json")));
    }

    [Theory]
    [InlineData("1.5", "somewhere")]
    [InlineData("-1", "somewhere")]
    [InlineData("0.5", null)]   // of no judge
    public void Judge_AShareOfNothing_IsRefusedBeforeAnythingIsWritten(string share, string? start)
    {
        var run = Path.Combine(folder.FullName, "run");

        Assert.Equal(CommandLine.NotUnderstood, console.Run(["prior", "judge", "--out", run, "--start-share", share, .. start is null ? [] : new[] { "--start", start }]));

        Assert.Contains("--start-share takes a number from 0 to 1, beside a judge after --start", Assert.Single(console.Errors), StringComparison.Ordinal);
        Assert.False(Directory.Exists(run));
    }

    [Fact]
    public void Sample_ThreeViewsOfTwoPrompts_IsAPngOfTwoRows()
    {
        var file = Path.Combine(folder.FullName, "new", "grid.png");

        Assert.Equal(CommandLine.Done, console.Run("sample", "a red chair", "a zeppelin", "--prior", "tiny", "--models", models.Folder, "--views", "3", "--steps", "2", "--out", file));

        var size = Maquette.Scene.Imaging.ImageCodec.Decode(File.ReadAllBytes(file));
        Assert.True(size.Width > size.Height);
        Assert.Equal(["tiny never saw the word 'zeppelin'."], console.Errors);
    }

    [Fact]
    public void Scenes_Drawn_AreAPngAndTheirCaptions()
    {
        var file = Path.Combine(folder.FullName, "new", "scenes.png");

        Assert.Equal(CommandLine.Done, console.Run("prior", "scenes", "--size", "16", "--seed", "2", "--out", file));

        var sheet = Maquette.Scene.Imaging.ImageCodec.Decode(File.ReadAllBytes(file));
        Assert.Equal(8 * (16 + 2) + 2, sheet.Width);
        Assert.Contains("office chair", console.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Scenes_OfASizeThatNobodyCouldSee_SaysWhatCanBeDrawn()
    {
        Assert.Equal(CommandLine.CouldNot, console.Run("prior", "scenes", "--size", "3", "--out", Path.Combine(folder.FullName, "scenes.png")));

        Assert.Equal("A view of 3 pixels can't be drawn; take 16…512.", Assert.Single(console.Errors));
        Assert.Empty(folder.EnumerateFiles());
    }

    [Fact]
    public void Check_AMachineThatCanWork_ReportsItsParts()
    {
        Assert.Equal(CommandLine.Done, console.Run("check", "--models", models.Folder));

        Assert.Matches(@"libtorch\s+.\s+\d+\.\d+", console.Text);
        Assert.Matches(@"libvips\s+.\s+\d+\.\d+", console.Text);
    }
}
