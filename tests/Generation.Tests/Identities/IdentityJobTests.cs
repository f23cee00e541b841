using System.Text.Json;
using Maquette.Diffusion;
using Maquette.Generation.Identities;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Generation.Tests.Identities;

public sealed class IdentityJobTests : IDisposable
{
    private readonly TinyModels models;
    private readonly string shelf = Directory.CreateTempSubdirectory("identities-").FullName;

    public IdentityJobTests(TinyModels models)
    {
        this.models = models;
        Spoil("tiny", _ => { });
        TinyPhotos.WriteTo(Folder);
    }

    private readonly string own = Directory.CreateTempSubdirectory("own-models-").FullName;

    private string Folder => Path.Combine(shelf, "one");

    private static IdentityRequest Request => new() { Name = "rusty", ClassNoun = "chair", Prior = "tiny", Steps = 6, SampleEvery = 3, BatchSize = 2, LearningRate = 1e-2, Seed = 3 };

    private Studio Studio => new(own) { Identities = shelf };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private StudioOutcome Train(IdentityRequest request, Events? events = null, StudioCommands? commands = null, Func<bool>? mayWrite = null, string? folder = null) =>
        Studio.TrainIdentity(request, folder ?? Folder, events ?? new(), commands ?? new(), mayWrite ?? (() => true), Stop);

    private byte[] File(string name, string? folder = null) => System.IO.File.ReadAllBytes(Path.Combine(folder ?? Folder, name));

    [Theory]
    [InlineData(IdentityMethod.Full)]
    [InlineData(IdentityMethod.Lora)]
    public void Train_AWholeRun_LeavesAReadyIdentity(IdentityMethod method)
    {
        var events = new Events();
        Assert.Equal(StudioOutcome.Finished, Train(Request with { Method = method }, events));

        var found = new IdentityShelf(shelf).Find("rusty")!;
        Assert.True(found.Ready, found.Problem);
        Assert.Equal(("one", "chair", "tiny", 3, 6, method, "zqaa"), (found.Id, found.ClassNoun, found.Prior, found.Photos, found.Steps, found.Method, found.Identifier));
        Assert.Equal(["curve.csv", "identity.json", "receipt.json", "settings.json", "weights.safetensors"], Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["000000.png", "000003.png", "000006.png", "samples.json"], Directory.GetFiles(Path.Combine(Folder, "samples")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(7, System.IO.File.ReadAllLines(Path.Combine(Folder, "curve.csv")).Length);
        Assert.Equal(Enumerable.Range(1, 6), events.Of<JobEvent.Stepped>().Select(step => step.Step));
        Assert.All(events.Of<JobEvent.Stepped>(), step => Assert.True(step.Losses["ldm"] > 0 && step.Total == 6));
        Assert.Equal(["samples/000000.png", "samples/000003.png", "samples/000006.png"], events.Of<JobEvent.Snapshot>().Select(told => told.File));

        using var receipt = JsonDocument.Parse(File("receipt.json"));
        Assert.Equal(found.WeightsHash, receipt.RootElement.GetProperty("weightsHash").GetString());
        Assert.Equal("a photo of a zqaa chair", receipt.RootElement.GetProperty("caption").GetString());
        Assert.Equal(found.PriorHash, receipt.RootElement.GetProperty("prior").GetProperty("tensorHash").GetString());
    }

    [Theory]
    [InlineData(IdentityMethod.Full)]
    [InlineData(IdentityMethod.Lora)]
    public void Train_PausedAndResumed_GivesTheWeightsOfAnUnbrokenRun(IdentityMethod method)
    {
        var (request, other) = (Request with { Method = method }, Path.Combine(shelf, ".other"));
        TinyPhotos.WriteTo(other);
        Train(request, folder: other);

        var commands = new StudioCommands();
        Assert.Equal(StudioOutcome.Paused, Train(request, new(told => { if (told is JobEvent.Stepped { Step: 4 }) commands.Send(StudioCommand.Pause); }), commands));
        Assert.False(new IdentityShelf(shelf).Find("rusty")!.Ready);
        var events = new Events();
        Assert.Equal(StudioOutcome.Finished, Train(request, events));

        Assert.Contains(events.Of<JobEvent.Noted>(), note => note.Text.Contains("step 4", StringComparison.Ordinal));
        Assert.Equal(File("weights.safetensors", other), File("weights.safetensors"));
        Assert.Equal(File("samples/000006.png", other), File("samples/000006.png"));
        Assert.Equal(7, System.IO.File.ReadAllLines(Path.Combine(Folder, "curve.csv")).Length);
    }

    [Fact]
    public void Train_OtherPhotosThanTheCheckpoints_BeginsAnew()
    {
        var commands = new StudioCommands();
        Train(Request, new(told => { if (told is JobEvent.Stepped { Step: 2 }) commands.Send(StudioCommand.Pause); }), commands);
        CropFolder.Write(Folder, [.. TinyPhotos.All.Reverse()]);
        var events = new Events();
        Train(Request, events);
        Assert.Contains(events.Of<JobEvent.Noted>(), note => note.Text.Contains("set of photos", StringComparison.Ordinal));
        Assert.Equal(6, events.Of<JobEvent.Stepped>().Count());
    }

    [Fact]
    public void Train_FinishAndSampleCommands_AreObeyed()
    {
        var commands = new StudioCommands();
        var events = new Events(told =>
        {
            if (told is JobEvent.Stepped { Step: 1 }) commands.Send(StudioCommand.Sample);
            if (told is JobEvent.Stepped { Step: 2 }) commands.Send(StudioCommand.Finish);
        });
        Assert.Equal(StudioOutcome.Finished, Train(Request, events, commands));
        Assert.Equal(["samples/000000.png", "samples/000001.png", "samples/000002.png"], events.Of<JobEvent.Snapshot>().Select(told => told.File));
        Assert.Equal(2, new IdentityShelf(shelf).Find("rusty")!.Steps);
    }

    [Fact]
    public void Train_StoppedWhileItDraws_LeavesItsCheckpoint()
    {
        using var stop = new CancellationTokenSource();
        var events = new Events(told => { if (told is JobEvent.Stepped { Step: 3 }) stop.Cancel(); });   // the third step is followed by samples
        Assert.Throws<OperationCanceledException>(() => Studio.TrainIdentity(Request, Folder, events, new(), () => true, stop.Token));
        Assert.Equal(3, events.Of<JobEvent.Checkpointed>().Single().Step);
    }

    [Fact]
    public void Train_AnotherWorkerHasTheJob_WritesNothingMore()
    {
        var steps = 0;
        Assert.Equal(StudioOutcome.Superseded, Train(Request, new(told => { if (told is JobEvent.Stepped) steps++; }), mayWrite: () => steps < 3));
        Assert.False(System.IO.File.Exists(Path.Combine(Folder, "weights.safetensors")));
    }

    [Fact]
    public void Train_TooFewPhotos_IsRefused()
    {
        CropFolder.Write(Folder, [.. TinyPhotos.All.Take(2)]);
        Assert.Contains("at least 3", Assert.Throws<StudioException>(() => Train(Request)).Message);
    }

    [Fact]
    public void Train_ANameThatIsTaken_IsRefused()
    {
        Train(Request with { Steps = 1 });
        var second = Path.Combine(shelf, "two");
        TinyPhotos.WriteTo(second);
        Assert.Contains("already", Assert.Throws<StudioException>(() => Train(Request, folder: second)).Message);
        Train(Request with { Name = "shiny", Steps = 1 }, folder: second);
        Assert.Equal("zqab", new IdentityShelf(shelf).Find("shiny")!.Identifier);
    }

    [Fact]
    public void Train_APriorOfNoNumbers_FailsWithTheStepAndTheCause()
    {
        Spoil("spoilt", parameter => parameter.fill_(float.NaN));
        var events = new Events();
        var error = Assert.Throws<StudioException>(() => Train(Request with { Prior = "spoilt" }, events));
        Assert.Contains("twice (step 1 of 6)", error.Message);
        Assert.Contains("learning rate", error.Message);
        Assert.Contains(events.Of<JobEvent.Noted>(), note => note.Text.Contains("other random numbers", StringComparison.Ordinal));
    }

    [Fact]
    public void Train_PausedBeforeAStepIsTakenAgain_MayTakeItAgainAfterwards()
    {
        Spoil("spoilt", parameter => parameter.fill_(float.NaN));
        var commands = new StudioCommands();
        Assert.Equal(StudioOutcome.Paused, Train(Request with { Prior = "spoilt" }, new(told => { if (told is JobEvent.Noted { Text: var text } && text.Contains("taken again", StringComparison.Ordinal)) commands.Send(StudioCommand.Pause); }), commands));

        var events = new Events();
        Assert.Throws<StudioException>(() => Train(Request with { Prior = "spoilt" }, events));

        Assert.Contains(events.Of<JobEvent.Noted>(), note => note.Text.Contains("other random numbers", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(IdentityMethod.Full)]
    [InlineData(IdentityMethod.Lora)]
    public void Use_TheIdentity_ChangesWhatIsDrawnAndTheReceiptNamesIt(IdentityMethod method)
    {
        Train(Request with { Method = method });
        byte[] Draw(string prompt, string? identity) => Studio.Sample("tiny", [prompt], views: 4, seed: 1, steps: 3, identity: identity, stop: Stop);
        Assert.NotEqual(Draw("a zqaa chair", null), Draw("a <rusty> chair", "one"));
        Assert.Equal(Draw("a <rusty> chair", "rusty"), Draw("a <rusty> chair", "one"));

        var asset = Path.Combine(shelf, ".asset");
        Assert.Equal(StudioOutcome.Finished, Studio.Run(TinyModels.Request with { Prompt = "a <rusty> chair", Identity = "one" }, asset, new Events(), new(), () => true, Stop));
        using var receipt = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(asset, "receipt.json")));
        var used = receipt.RootElement.GetProperty("identity");
        Assert.Equal(("one", "rusty"), (used.GetProperty("id").GetString(), used.GetProperty("name").GetString()));
        Assert.Equal(new IdentityShelf(shelf).Find("one")!.WeightsHash, used.GetProperty("weightsHash").GetString());
    }

    [Fact]
    public void Use_WithAnotherPrior_IsRefusedNamingBoth()
    {
        Train(Request with { Steps = 1 });
        Spoil("cousin", parameter => parameter.mul_(2));
        var problem = Assert.Single(Studio.Check(TinyModels.Request with { Prompt = "a <rusty> chair", Identity = "one", Prior = "cousin" }));
        Assert.Contains("'tiny'", problem);
        Assert.Contains("'cousin'", problem);
    }

    [Fact]
    public void Use_AfterThePriorsWeightsChanged_IsRefusedByTheirHash()
    {
        Spoil("changing", _ => { });
        Train(Request with { Prior = "changing", Steps = 1 });
        Spoil("changing", parameter => parameter.mul_(2));
        var error = Assert.Throws<StudioException>(() => Studio.Sample("changing", ["a <rusty> chair"], views: 1, seed: 1, steps: 1, identity: "one", stop: Stop));
        Assert.Contains("another version of the prior 'changing'", error.Message);
    }

    [Theory]
    [InlineData("a chair", "does not say <rusty>")]
    [InlineData("a <rusty> <other> chair", "one identity")]
    public void Use_APromptThatDoesNotFit_IsRefused(string prompt, string reason)
    {
        Train(Request with { Steps = 1 });
        Assert.Contains(reason, Assert.Single(Studio.Check(TinyModels.Request with { Prompt = prompt, Identity = "one" })));
    }

    [Fact]
    public void PriorImages_AreDrawnOnceAndKept()
    {
        var events = new Events();
        Train(Request with { Steps = 1, PriorImages = 3 }, events);
        Assert.Equal(3, Directory.GetFiles(Path.Combine(Folder, "prior"), "*.png").Length);
        Assert.True(events.Of<JobEvent.Stepped>().Single().Losses["class"] > 0);
    }

    [Fact]
    public void Shelf_BrokenOnes_AreListedWithTheirProblem()
    {
        Train(Request with { Steps = 1 });
        System.IO.File.WriteAllBytes(Path.Combine(Folder, "weights.safetensors"), [1, 2, 3]);
        Directory.CreateDirectory(Path.Combine(shelf, "bad"));
        System.IO.File.WriteAllText(Path.Combine(shelf, "bad", "identity.json"), "{ no");

        var all = new IdentityShelf(shelf).All();

        Assert.Equal(2, all.Count);
        Assert.All(all, item => Assert.False(item.Ready));
        Assert.All(all, item => Assert.NotNull(item.Problem));
        Assert.Contains("cannot be used", Assert.Single(Studio.Check(TinyModels.Request with { Prompt = "a <rusty> chair", Identity = "one" })));
    }

    [Fact]
    public void Remove_TakesAllOfIt()
    {
        Train(Request with { Steps = 1 });
        var all = new IdentityShelf(shelf);
        all.Remove(all.Find("rusty")!);
        Assert.Empty(Directory.GetFileSystemEntries(shelf));
    }

    /// <summary>A package like "tiny" with other weights, beside it in a folder of this test.</summary>
    private void Spoil(string name, Action<Tensor> change)
    {
        using var package = AwakePrior.Load(models);
        using (no_grad()) change(package.UNet.parameters().First());
        package.Save(Path.Combine(own, name), ScalarType.Float32);
    }

    public void Dispose()
    {
        Directory.Delete(shelf, recursive: true);
        Directory.Delete(own, recursive: true);
    }
}
