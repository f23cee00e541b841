using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Maquette.Scene.Imaging;
using Xunit;

namespace Maquette.Generation.Tests;

public sealed class StudioTests(TinyModels models) : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"maquette-job-{Guid.NewGuid():N}");

    private static GenerationRequest Request => new() { Prompt = "a red chair", Prior = "tiny", Seed = 7, Overrides = new() { Steps = 8, Resolution = 16, MeshResolution = 24 } };

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private StudioOutcome Run(GenerationRequest request, string into, Events events, StudioCommands? commands = null, Func<bool>? mayWrite = null, CancellationTokenSource? stop = null) =>
        models.Studio.Run(request, into, events, commands ?? new(), mayWrite ?? (() => true), stop?.Token ?? TestContext.Current.CancellationToken);

    private string[] Files => [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Run_Draft_WritesTheWholeAssetAndNothingElse()
    {
        var events = new Events();
        Assert.Equal(StudioOutcome.Finished, Run(Request, folder, events));
        Assert.Equal(["asset.glb", "receipt.json", "snapshots/000001.webp", "snapshots/000002.webp", "snapshots/000004.webp", "snapshots/000008.webp", "thumb.webp", "turntable.webp"], Files);

        var steps = events.Of<JobEvent.Stepped>();
        Assert.Equal(Enumerable.Range(1, 8), steps.Select(step => step.Step));
        Assert.All(steps, step => Assert.True(step.Losses.ContainsKey("guidance") && step.Total == 8));
        Assert.Empty(events.Of<JobEvent.Frame>());
        Assert.Equal(4, events.Of<JobEvent.Snapshot>().Count());
    }

    [Fact]
    public void Run_Draft_ReceiptTellsHowItWasMade()
    {
        Run(Request, folder, new());
        using var receipt = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "receipt.json")));
        var root = receipt.RootElement;
        Assert.Equal("a red chair", root.GetProperty("request").GetProperty("prompt").GetString());
        Assert.Equal(7, root.GetProperty("request").GetProperty("seed").GetInt64());
        Assert.Equal(8, root.GetProperty("recipe").GetProperty("stages")[0].GetProperty("steps").GetInt32());
        Assert.Equal(64, root.GetProperty("prior").GetProperty("tensorHash").GetString()!.Length);
        Assert.True(root.GetProperty("timings").GetProperty("distil").GetDouble() > 0);
        Assert.All(["maquette", "libtorch", "runtime"], part => Assert.NotEqual("", root.GetProperty("versions").GetProperty(part).GetString()));
        foreach (var output in root.GetProperty("outputs").EnumerateObject())
            Assert.Equal(output.Value.GetString(), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, output.Name)))));

        var glb = Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(folder, "asset.glb")));
        Assert.Contains("tensorHash", glb);
        Assert.DoesNotContain("timings", glb);
    }

    [Fact]
    public void Run_SameSeed_GivesTheSameBytes_AnotherSeedDoesNot()
    {
        Assert.Equal(Glb(Request, "a"), Glb(Request, "b"));
        Assert.NotEqual(Glb(Request, "a"), Glb(Request with { Seed = 8 }, "c"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Run_PausedAndResumed_GivesTheBytesOfAnUninterruptedRun(int pauseAfter)
    {
        var whole = Glb(Request, "whole");
        var commands = new StudioCommands();
        var into = Path.Combine(folder, "parts");
        var first = new Events(told => { if (told is JobEvent.Stepped step && step.Step == pauseAfter) commands.Send(StudioCommand.Pause); });
        Assert.Equal(StudioOutcome.Paused, Run(Request, into, first, commands));
        Assert.Equal(pauseAfter, first.Of<JobEvent.Checkpointed>().Single().Step);

        var second = new Events();
        Assert.Equal(StudioOutcome.Finished, Run(Request, into, second));
        Assert.Equal(pauseAfter + 1, second.Of<JobEvent.Stepped>().First().Step);
        Assert.Equal(whole, File.ReadAllBytes(Path.Combine(into, "asset.glb")));
        Assert.False(File.Exists(Path.Combine(into, "checkpoint.safetensors")));
    }

    [Fact]
    public void Run_Stopped_LeavesACheckpointToGoOnFrom()
    {
        using var stop = new CancellationTokenSource();
        var events = new Events(told => { if (told is JobEvent.Stepped { Step: 3 }) stop.Cancel(); });
        Assert.Throws<OperationCanceledException>(() => Run(Request, folder, events, stop: stop));
        Assert.Contains("checkpoint.safetensors", Files);
        Assert.DoesNotContain("receipt.json", Files);

        var again = new Events();
        Run(Request, folder, again);
        Assert.Equal(4, again.Of<JobEvent.Stepped>().First().Step);
    }

    [Fact]
    public void Run_CheckpointOfAnotherRequest_StartsFromTheBeginning()
    {
        var commands = new StudioCommands();
        commands.Send(StudioCommand.Pause);
        Run(Request, folder, new(), commands);
        var events = new Events();
        Run(Request with { Seed = 8 }, folder, events);
        Assert.Equal(1, events.Of<JobEvent.Stepped>().First().Step);
        Assert.Contains("from the beginning", events.Of<JobEvent.Noted>().Single().Text);
    }

    [Fact]
    public void Run_DamagedCheckpoint_StartsFromTheBeginningAndSaysSo()
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "checkpoint.safetensors"), [1, 2, 3]);
        var events = new Events();
        Assert.Equal(StudioOutcome.Finished, Run(Request, folder, events));
        Assert.Contains("checkpoint.safetensors", events.Of<JobEvent.Noted>().Single().Text);
    }

    [Fact]
    public void Run_AnotherWorkerHasTheJob_WritesNothing()
    {
        Assert.Equal(StudioOutcome.Superseded, Run(Request, folder, new(), mayWrite: () => false));
        Assert.Empty(Files);
    }

    [Fact]
    public void Run_Watched_SendsPictures()
    {
        var commands = new StudioCommands { Watched = true };
        var events = new Events();
        Run(Request, folder, events, commands);
        var frame = events.Of<JobEvent.Frame>().First();
        var picture = ImageCodec.Decode(frame.Image);
        Assert.Equal((256, 256), (picture.Width, picture.Height));
        Assert.True(picture.Bytes.Distinct().Count() > 10, "an object differs from its background");
    }

    [Fact]
    public void Run_UnknownWord_IsSaidAndNotRefused()
    {
        var events = new Events();
        Run(Request with { Prompt = "a red zeppelin" }, folder, events);
        Assert.Contains("'zeppelin'", events.Of<JobEvent.Noted>().Single().Text);
    }

    [Fact]
    public void Run_FolderCannotBeMade_FailsBeforeTheFirstStep()
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "taken");
        File.WriteAllText(file, "");
        var events = new Events();
        Assert.Contains(file, Assert.Throws<StudioException>(() => Run(Request, file, events)).Message);
        Assert.Empty(events.Of<JobEvent.Stepped>());
    }

    [Fact]
    public void Run_BadRequest_IsRefused() => Assert.Contains("prompt is empty", Assert.Throws<StudioException>(() => Run(Request with { Prompt = "" }, folder, new())).Message);

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
        Assert.Equal(["zeppelin"], models.Studio.UnknownWords("tiny", "a red zeppelin"));
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

    private byte[] Glb(GenerationRequest request, string name)
    {
        var into = Path.Combine(folder, name);
        Run(request, into, new());
        return File.ReadAllBytes(Path.Combine(into, "asset.glb"));
    }
}
