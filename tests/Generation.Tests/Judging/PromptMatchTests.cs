using System.Text.Json;
using Maquette.Generation.Judging;

namespace Maquette.Generation.Tests.Judging;

public sealed class PromptMatchTests(TinyModels models) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("match-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Receipt_WithoutAJudge_SaysWhyThereIsNoScore()
    {
        using var receipt = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(models.Finished.Folder, "receipt.json")));

        var match = receipt.RootElement.GetProperty("promptMatch");
        Assert.False(match.TryGetProperty("score", out _));
        Assert.Contains("no judge", match.GetProperty("reason").GetString());
    }

    [Fact]
    public void Run_WithAJudgeBesideThePriors_ScoresTheAssetAndNamesTheJudge()
    {
        Copy(Path.Combine(models.Folder, "tiny"), Path.Combine(folder, "tiny"));
        Copy(TinyJudge.Folder, Path.Combine(folder, Judge.BundledName));
        var (studio, asset) = (new Studio(folder), Path.Combine(folder, ".asset"));
        Assert.Equal(["tiny"], studio.Priors().Select(prior => prior.Id));

        Assert.Equal(StudioOutcome.Finished, studio.Run(TinyModels.Request, asset, new Events(), new(), () => true, TestContext.Current.CancellationToken));

        using var receipt = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(asset, "receipt.json")));
        var match = receipt.RootElement.GetProperty("promptMatch");
        Assert.InRange(match.GetProperty("score").GetInt32(), 0, 100);
        using var judge = Judge.Load(TinyJudge.Folder);
        Assert.Equal(judge.Hash(), match.GetProperty("judge").GetString());
        Assert.Equal(models.FinishedGlb, File.ReadAllBytes(Path.Combine(asset, "asset.glb")));   // a judge changes nothing of the object
    }

    [Theory]
    [InlineData("a red zeppelin", "'zeppelin'")]
    [InlineData("a photo", "neither")]
    public void Of_APromptTheJudgeCannotRead_IsNullWithTheReason(string prompt, string reason)
    {
        using var judge = Judge.Load(TinyJudge.Folder);

        var match = PromptMatch.Of(judge, Triangle, prompt);

        Assert.Null(match.Score);
        Assert.Contains(reason, match.Reason);
    }

    private static Scene.Meshes.Mesh Triangle => new([new(0, 0, 0), new(0, 1, 0), new(0, 0, 1)], [new(1, 0, 0), new(1, 0, 0), new(1, 0, 0)], [new(1, 0, 0), new(1, 0, 0), new(1, 0, 0)], [0, 1, 2]);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
