using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Maquette.Scene.Imaging;
using Xunit;

namespace Maquette.Generation.Tests;

public sealed class StudioTests(TinyModels models) : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"maquette-job-{Guid.NewGuid():N}");

    private static GenerationRequest Request => TinyModels.Request;

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private StudioOutcome Run(GenerationRequest request, Events events, StudioCommands? commands = null, Func<bool>? mayWrite = null, CancellationTokenSource? stop = null) =>
        models.Studio.Run(request, folder, events, commands ?? new(), mayWrite ?? (() => true), stop?.Token ?? TestContext.Current.CancellationToken);

    /// <summary>Runs until the first step has been told of, then pauses: enough for all that a job says at its start.</summary>
    private Events Begin(GenerationRequest request)
    {
        var commands = new StudioCommands();
        var events = new Events(told => { if (told is JobEvent.Stepped) commands.Send(StudioCommand.Pause); });
        Assert.Equal(StudioOutcome.Paused, Run(request, events, commands));
        return events;
    }

    private string[] Files => [.. FilesIn(folder)];

    private static IEnumerable<string> FilesIn(string folder) => Directory.Exists(folder)
        ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)
        : [];

    [Fact]
    public void Run_Draft_WritesTheWholeAssetAndNothingElse()
    {
        var (made, events) = models.Finished;
        Assert.Equal(["asset.glb", "field.safetensors", "receipt.json", "snapshots/000001.webp", "snapshots/000002.webp", "snapshots/000004.webp", "snapshots/000008.webp", "thumb.webp", "turntable.webp"], FilesIn(made));

        var steps = events.Of<JobEvent.Stepped>();
        Assert.Equal(Enumerable.Range(1, 8), steps.Select(step => step.Step));
        Assert.All(steps, step => Assert.True(step.Losses.ContainsKey("guidance") && step.Total == 8));
        Assert.Empty(events.Of<JobEvent.Frame>());
        Assert.Equal(4, events.Of<JobEvent.Snapshot>().Count());
    }

    [Fact]
    public void Run_Draft_ReceiptTellsHowItWasMade()
    {
        var made = models.Finished.Folder;
        using var receipt = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(made, "receipt.json")));
        var root = receipt.RootElement;
        Assert.Equal("a red chair", root.GetProperty("request").GetProperty("prompt").GetString());
        Assert.Equal(7, root.GetProperty("request").GetProperty("seed").GetInt64());
        Assert.Equal(8, root.GetProperty("recipe").GetProperty("stages")[0].GetProperty("steps").GetInt32());
        Assert.Equal(64, root.GetProperty("prior").GetProperty("tensorHash").GetString()!.Length);
        Assert.True(root.GetProperty("timings").GetProperty("distil").GetDouble() > 0);
        Assert.All(["maquette", "libtorch", "runtime"], part => Assert.NotEqual("", root.GetProperty("versions").GetProperty(part).GetString()));
        foreach (var output in root.GetProperty("outputs").EnumerateObject())
            Assert.Equal(output.Value.GetString(), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(made, output.Name)))));

        var mesh = MeshFacts.Read(root)!;
        Assert.True(mesh is { Faces: > 0, DegenerateFaces: 0, Size.Count: 3, Texture: null }, $"{mesh}");
        Assert.All(mesh.Size, metres => Assert.InRange(metres, 0.01f, 2.1f));

        var glb = Encoding.Latin1.GetString(models.FinishedGlb);
        Assert.Contains("tensorHash", glb);
        Assert.DoesNotContain("timings", glb);
    }

    [Fact]
    public void Run_SameSeed_GivesTheSameBytes()
    {
        Run(Request, new());
        Assert.Equal(models.FinishedGlb, Glb());
    }

    [Fact]
    public void Run_AnotherSeed_GivesAnotherObject()
    {
        Run(Request with { Seed = 8 }, new());
        Assert.NotEqual(models.FinishedGlb, Glb());
    }

    [Fact]
    public void Run_PausedAndResumed_GivesTheBytesOfAnUninterruptedRun()
    {
        var commands = new StudioCommands();
        foreach (var pause in new[] { 1, 5 })
        {
            var part = new Events(told => { if (told is JobEvent.Stepped step && step.Step == pause) commands.Send(StudioCommand.Pause); });
            Assert.Equal(StudioOutcome.Paused, Run(Request, part, commands));
            Assert.Equal(pause, part.Of<JobEvent.Checkpointed>().Single().Step);
        }

        var last = new Events();
        Assert.Equal(StudioOutcome.Finished, Run(Request, last));
        Assert.Equal(6, last.Of<JobEvent.Stepped>().First().Step);
        Assert.Equal(models.FinishedGlb, Glb());
        Assert.DoesNotContain("checkpoint.safetensors", Files);
    }

    [Fact]
    public void Run_Stopped_LeavesACheckpointToGoOnFrom()
    {
        using var stop = new CancellationTokenSource();
        var events = new Events(told => { if (told is JobEvent.Stepped { Step: 3 }) stop.Cancel(); });
        Assert.Throws<OperationCanceledException>(() => Run(Request, events, stop: stop));
        Assert.Contains("checkpoint.safetensors", Files);
        Assert.DoesNotContain("receipt.json", Files);
        Assert.Equal(4, Begin(Request).Of<JobEvent.Stepped>().First().Step);
    }

    [Fact]
    public void Run_CheckpointOfAnotherRequest_StartsFromTheBeginning()
    {
        Begin(Request);
        var events = Begin(Request with { Seed = 8 });
        Assert.Equal(1, events.Of<JobEvent.Stepped>().First().Step);
        Assert.Contains("from the beginning", events.Of<JobEvent.Noted>().Single().Text);
    }

    [Fact]
    public void Run_DamagedCheckpoint_StartsFromTheBeginningAndSaysSo()
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "checkpoint.safetensors"), [1, 2, 3]);
        var events = Begin(Request);
        Assert.Equal(1, events.Of<JobEvent.Stepped>().First().Step);
        Assert.Contains("checkpoint.safetensors", events.Of<JobEvent.Noted>().Single().Text);
    }

    [Fact]
    public void Run_AnotherWorkerHasTheJob_WritesNothing()
    {
        Assert.Equal(StudioOutcome.Superseded, Run(Request, new(), mayWrite: () => false));
        Assert.Empty(Files);
    }

    [Fact]
    public void Run_Watched_SendsPictures()
    {
        using var stop = new CancellationTokenSource();
        var events = new Events(told => { if (told is JobEvent.Frame) stop.Cancel(); });
        Assert.Throws<OperationCanceledException>(() => Run(Request, events, new() { Watched = true }, stop: stop));
        var picture = ImageCodec.Decode(events.Of<JobEvent.Frame>().Single().Image);
        Assert.Equal((256, 256), (picture.Width, picture.Height));
        Assert.True(picture.Bytes.Distinct().Count() > 10, "an object differs from its background");
    }

    [Fact]
    public void Run_UnknownWord_IsSaidAndNotRefused() =>
        Assert.Contains("'zeppelin'", Begin(Request with { Prompt = "a red zeppelin" }).Of<JobEvent.Noted>().Single().Text);

    [Fact]
    public void Run_FolderCannotBeMade_FailsBeforeTheFirstStep()
    {
        File.WriteAllText(folder, "");
        var events = new Events();
        Assert.Contains(folder, Assert.Throws<StudioException>(() => Run(Request, events)).Message);
        Assert.Empty(events.Of<JobEvent.Stepped>());
        File.Delete(folder);
    }

    [Fact]
    public void Run_BadRequest_IsRefused() => Assert.Contains("prompt is empty", Assert.Throws<StudioException>(() => Run(Request with { Prompt = "" }, new())).Message);

    [Fact]
    public void Priors_ListsBrokenOnesWithTheirProblem()
    {
        var priors = models.Studio.Priors();
        Assert.Equal(["broken", "tiny"], priors.Select(prior => prior.Id));
        Assert.Null(priors[1].Problem);
        Assert.Equal("Tiny", priors[1].Name);
        Assert.Contains("model_index.json", priors[0].Problem);
    }

    [Fact]
    public void Priors_NoModelsFolder_IsEmpty() => Assert.Empty(new Studio("no/such/folder").Priors());

    [Fact]
    public void UnknownWords_AreThoseNoCaptionHeld()
    {
        Assert.Equal("'zeppelin'", Assert.Single(models.Studio.UnknownWords("tiny", "a red zeppelin")).ToString());
        Assert.Equal("'chiar' (did you mean chair?)", Assert.Single(models.Studio.UnknownWords("tiny", "a red chiar")).ToString());
        Assert.Empty(models.Studio.UnknownWords("no-such", "a red zeppelin"));
    }

    [Fact]
    public void Sample_TwoPromptsFourViews_IsASheetOfEight()
    {
        var sheet = ImageCodec.Decode(models.Studio.Sample("tiny", ["a red chair", "a yellow duck"], views: 4, seed: 1, steps: 3, stop: TestContext.Current.CancellationToken));
        Assert.InRange(sheet.Width, 64, 80);
        Assert.InRange(sheet.Height, 32, 40);
    }

    [Theory]
    [InlineData("no-such", 4)]
    [InlineData("tiny", 0)]
    public void Sample_BadInput_IsRefused(string prior, int views) => Assert.Throws<StudioException>(() => models.Studio.Sample(prior, ["a red chair"], views, seed: 1, stop: TestContext.Current.CancellationToken));

    private byte[] Glb() => File.ReadAllBytes(Path.Combine(folder, "asset.glb"));
}
