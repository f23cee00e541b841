using System.Text.Json;
using Maquette.Generation.Judging;
using Maquette.Scene.Imaging;

namespace Maquette.Generation.Tests.Judging;

public sealed class PriorEvaluationTests(TinyModels models) : IDisposable
{
    private static readonly EvaluationOptions Options = new() { OracleObjects = 12, Seeds = 2, Steps = 2, Drafts = 1, DraftOverrides = TinyModels.Request.Overrides };
    private static readonly Candidate[] HeldOut = [new("chair", "yellow"), new("duck", "red")];

    private readonly string folder = Directory.CreateTempSubdirectory("evaluation-").FullName;
    private readonly List<string> said = [];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Run_AgainWithItsCache_LooksAtNothingTwiceAndScoresTheSame()
    {
        var evaluation = Evaluation();
        var first = evaluation.Run(TestContext.Current.CancellationToken);
        Assert.Equal(3, said.Count(line => line.Contains("left", StringComparison.Ordinal)));   // two sampled prompts, one draft
        said.Clear();

        var again = Evaluation().Run(TestContext.Current.CancellationToken);

        Assert.Equal(first.ToJson(), again.ToJson());
        Assert.DoesNotContain(said, line => line.Contains("left", StringComparison.Ordinal));
        Assert.Equal(["a yellow chair", "a red duck"], first.SamplePrompts);
        Assert.Equal((12, 4, 1), (first.N.OracleRPrecision, first.N.SampleRPrecision, first.N.DraftRPrecision));
        Assert.Equal(["car", "tree"], first.Unasked);

        var sheet = ImageCodec.Decode(evaluation.Sheet()!);
        Assert.Equal((2 * 4 * 16, 2 * 16), (sheet.Width - 4, sheet.Height - 6));   // a row a prompt, four views of two seeds
    }

    [Fact]
    public void Run_AnotherJudge_LooksAtTheSamePictures()
    {
        var first = Evaluation().Run(TestContext.Current.CancellationToken);
        said.Clear();

        var second = Evaluation(judge: AnotherJudge()).Run(TestContext.Current.CancellationToken);

        Assert.NotEqual(first.JudgeHash, second.JudgeHash);
        Assert.DoesNotContain(said, line => line.Contains("left", StringComparison.Ordinal));
        Assert.Equal(first.N.SampleRPrecision, second.N.SampleRPrecision);
    }

    [Fact]
    public void Run_DamagedPicture_IsMadeAgain()
    {
        var first = Evaluation().Run(TestContext.Current.CancellationToken);
        said.Clear();
        var strips = Directory.GetFiles(Path.Combine(folder, "cache"), "*.png");
        Assert.Equal(3, strips.Length);
        File.WriteAllText(strips[0], "torn");

        Assert.Equal(first.ToJson(), Evaluation().Run(TestContext.Current.CancellationToken).ToJson());
        Assert.Single(said, line => line.Contains("left", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_FewerPromptsThanPairs_AsksEachKindBeforeAnyTwice()
    {
        Candidate[] pairs = [new("chair", "blue"), new("chair", "red"), new("chair", "yellow"), new("duck", "red")];
        var evaluation = new PriorEvaluation(models.Folder, "tiny", TinyJudge.Folder, Options with { Samples = 2, Drafts = 0 }, Path.Combine(folder, "turns"), new FourKinds(), pairs.Contains, said.Add);

        var prompts = evaluation.Run(TestContext.Current.CancellationToken).SamplePrompts;

        Assert.Equal(2, prompts.Count);
        Assert.Contains("a red duck", prompts);
    }

    [Fact]
    public void Run_Stopped_KeepsWhatWasSeen()
    {
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Evaluation(line => { if (line.StartsWith("sample 1/", StringComparison.Ordinal)) stop.Cancel(); }).Run(stop.Token));

        Evaluation().Run(TestContext.Current.CancellationToken);

        Assert.DoesNotContain(said, line => line.StartsWith("sample 1/", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("sample 2/", StringComparison.Ordinal));
    }

    [Fact]
    public void ToJson_HasTheKeysThatScriptsRead()
    {
        using var json = JsonDocument.Parse(Evaluation().Run(TestContext.Current.CancellationToken).ToJson());

        foreach (var key in new[] { "oracleRPrecision", "sampleRPrecision", "draftRPrecision", "colourAccuracy" })
        {
            Assert.InRange(json.RootElement.GetProperty(key).GetDouble(), 0, 1);
            Assert.True(json.RootElement.GetProperty("n").GetProperty(key).GetInt32() > 0);
        }
        Assert.True(json.RootElement.TryGetProperty("twoFacedRate", out _));
        Assert.Equal(4, json.RootElement.GetProperty("categories").GetArrayLength());
    }

    [Fact]
    public void Run_NoSuchJudge_SaysHowToMakeOne() => Assert.Contains("prior judge", Assert.Throws<StudioException>(() =>
        new PriorEvaluation(models.Folder, "tiny", Path.Combine(folder, "none"), null, Options, folder, said.Add).Run(TestContext.Current.CancellationToken)).Message);

    /// <summary>The same network under another hash: it tells front from back of other kinds.</summary>
    private string AnotherJudge()
    {
        var other = Path.Combine(folder, "other");
        using var judge = Judge.Load(TinyJudge.Folder);
        judge.Options = judge.Options with { Fronted = ["chair", "duck", "tree"] };
        judge.Save(other);
        return other;
    }

    private PriorEvaluation Evaluation(Action<string>? say = null, string? judge = null) => new(models.Folder, "tiny", judge ?? TinyJudge.Folder, Options, Path.Combine(folder, "cache"), new FourKinds(), HeldOut.Contains, say ?? said.Add);
}
