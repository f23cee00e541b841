using Maquette.Data.Identities;
using Maquette.Data.Jobs;
using Maquette.Generation;
using Maquette.Generation.Identities;
using Maquette.Web.Features.Identities;
using Maquette.Web.Features.Queue;
using Maquette.Web.Tests.Portal;
using Maquette.Web.Tests.Queue;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Maquette.Web.Tests.Identities;

public sealed class IdentityTrainingTests
{
    private static readonly RunJob Nothing = (_, folder, _, _, _, _) => QueueHost.Finish(folder);
    private static readonly IdentityRequest Request = new() { Name = "rusty", ClassNoun = "robot", Method = IdentityMethod.Lora, SamplePrompts = ["a <rusty> robot"] };

    [Fact]
    public async Task Training_Paused_KeepsItsCheckpointAndGoesOn()
    {
        await using var queue = await QueueHost.StartAsync(Nothing);
        queue.Training = (_, folder, _, _, _, _) =>
        {
            File.WriteAllText(Path.Combine(folder, "checkpoint.safetensors"), "state");
            return StudioOutcome.Paused;
        };
        var (identity, job) = await CreateAsync(queue);

        await queue.Worker.RunNextAsync("device", QueueHost.Stop);
        Assert.Equal(JobState.Paused, (await queue.RowAsync(job)).State);
        var kept = File.Exists(queue.Get<IdentityFolders>().PathOf(identity, "checkpoint.safetensors"));
        queue.Training = (_, _, _, _, _, _) => StudioOutcome.Finished;
        await queue.Desk.ResumeAsync(job, QueueHost.Ann, QueueHost.Stop);
        await queue.Worker.RunNextAsync("device", QueueHost.Stop);

        Assert.True(kept);
        Assert.Equal(IdentityStanding.Ready, (await queue.Get<IdentityQueries>().FindAsync(identity, QueueHost.Stop))!.Standing);
        Assert.False(File.Exists(queue.Get<IdentityFolders>().PathOf(identity, "checkpoint.safetensors")));
    }

    [Fact]
    public async Task Training_WithTheEngine_DrawsWhenAskedAndTakesWhatItHasLearnt()
    {
        using var prior = new TinyPrior();
        await using var queue = await QueueHost.StartAsync(Nothing);
        Guid job = default;
        queue.Training = (request, folder, events, commands, mayWrite, stop) => prior.Studio.TrainIdentity(request, folder, new Watching(events, told =>
        {
            if (told is not JobEvent.Stepped { Step: 3 }) return;
            Assert.IsType<Answer.Refused>(queue.Desk.FinishAsync(job, new Caller("bob", IsAdmin: false), stop).GetAwaiter().GetResult());
            Assert.IsType<Answer.Done>(queue.Desk.SampleAsync(job, QueueHost.Ann, stop).GetAwaiter().GetResult());
            Assert.IsType<Answer.Done>(queue.Desk.FinishAsync(job, QueueHost.Ann, stop).GetAwaiter().GetResult());
        }), commands, mayWrite, stop);
        (var identity, job) = await CreateAsync(queue, new IdentityRequest { Name = "rusty", ClassNoun = "chair", Prior = "tiny", Steps = 10_000, SampleEvery = 10_000, BatchSize = 1 });
        var folder = queue.Get<IdentityFolders>().PathOf(identity);
        CropFolder.Write(folder, [.. Enumerable.Range(0, 3).Select(number => TestPhotos.Ball(number, side: 32))]);

        await queue.Worker.RunNextAsync("device", QueueHost.Stop);

        var row = await queue.RowAsync(job);
        Assert.Equal((JobState.Succeeded, (string?)null, 3), (row.State, row.Error, row.Step));
        Assert.Equal([0, 3], SampleNotes.Read(folder)!.Grids.Select(grid => grid.Step));
        Assert.Equal(["samples/000000.png", "samples/000003.png"], queue.Feed.Latest(job)!.Snapshots);
        Assert.Equal([1, 2, 3], CurveFile.Read(Path.Combine(folder, IdentityFiles.Curve)).Select(point => point.Step));
        var known = new IdentityShelf(Path.GetDirectoryName(folder)!).Find($"{identity:D}")!;
        Assert.Equal((true, "rusty", 3), (known.Ready, known.Name, known.Steps));
    }

    [Fact]
    public async Task Job_WhoseConsentEndedWhileItWaited_FailsWithTheReason()
    {
        await using var queue = await QueueHost.StartAsync(Nothing);
        var (identity, _) = await CreateAsync(queue);
        await queue.Worker.RunNextAsync("device", QueueHost.Stop);
        var job = Assert.IsType<Submission.Accepted>(await queue.Desk.SubmitAsync("ann", new GenerationRequest { Prompt = "a <rusty> robot" }, QueueHost.Stop)).Job;

        await queue.Get<IdentityStore>().ChangeConsentAsync(identity, new Consent(null, "Ann", TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-1)), new Actor("ann", "Ann"), QueueHost.Stop);
        await queue.Worker.RunNextAsync("device", QueueHost.Stop);

        var row = await queue.RowAsync(job);
        Assert.Equal(JobState.Failed, row.State);
        Assert.StartsWith("The consent for <rusty> ended", row.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Training_CanceledWhilePaused_LeavesNoCheckpoint()
    {
        await using var queue = await QueueHost.StartAsync(Nothing);
        queue.Training = (_, folder, _, _, _, _) =>
        {
            File.WriteAllText(Path.Combine(folder, "checkpoint.safetensors"), "state");
            return StudioOutcome.Paused;
        };
        var (identity, job) = await CreateAsync(queue);
        await queue.Worker.RunNextAsync("device", QueueHost.Stop);
        var kept = File.Exists(queue.Get<IdentityFolders>().PathOf(identity, "checkpoint.safetensors"));

        Assert.IsType<Answer.Done>(await queue.Desk.CancelAsync(job, QueueHost.Ann, QueueHost.Stop));

        Assert.Equal((true, false), (kept, File.Exists(queue.Get<IdentityFolders>().PathOf(identity, "checkpoint.safetensors"))));
        Assert.Equal(JobState.Canceled, (await queue.RowAsync(job)).State);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Training_CanceledAndLost_LeavesNoCheckpoint(bool again)
    {
        await using var queue = await QueueHost.StartAsync(Nothing);
        var folders = queue.Get<IdentityFolders>();
        var (identity, job) = await CreateAsync(queue);
        if (again)
        {
            await queue.Worker.RunNextAsync("device", QueueHost.Stop);
            job = (await queue.Get<IdentityStore>().TrainAsync(identity, new NewJob("ann", RequestJson.Write(Request), 1, "Learn <rusty>", "identity", Request.Prior, 0), new Actor("ann", "Ann"), QueueHost.Stop))!.Value;
        }
        await queue.Get<JobLeases>().ClaimAsync("device", "a worker that dies", QueueHost.Stop);
        foreach (var file in (string[])["checkpoint.safetensors", "weights.safetensors"]) File.WriteAllText(folders.PathOf(identity, file), "state");
        await queue.Store.CancelAsync(job, QueueHost.Stop);
        await using (var db = queue.Open())
            await db.Jobs.Where(row => row.Id == job).ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, DateTime.UnixEpoch), QueueHost.Stop);

        Assert.False(await queue.Worker.RunNextAsync("device", QueueHost.Stop));

        Assert.Equal(JobState.Canceled, (await queue.RowAsync(job)).State);
        Assert.Equal(JobState.Canceled, queue.Feed.Latest(job)!.State);
        Assert.Equal((false, again), (File.Exists(folders.PathOf(identity, "checkpoint.safetensors")), File.Exists(folders.PathOf(identity, "weights.safetensors"))));
    }

    [Fact]
    public async Task Job_WhoseIdentityIsDeletedWhileItIsHandedIn_IsRefusedWithASentence()
    {
        await using var queue = await QueueHost.StartAsync(Nothing);
        var (identity, _) = await CreateAsync(queue);
        await queue.Worker.RunNextAsync("device", QueueHost.Stop);
        queue.Check = _ =>
        {
            queue.Get<IdentityStore>().DeleteAsync(identity, withAssets: true, new Actor("ann", "Ann"), QueueHost.Stop).GetAwaiter().GetResult();
            return [];
        };

        var refused = Assert.IsType<Submission.Refused>(await queue.Desk.SubmitAsync("ann", new GenerationRequest { Prompt = "a <rusty> robot" }, QueueHost.Stop));

        Assert.StartsWith("There is no identity <rusty>", Assert.Single(refused.Because), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Job_WhoseIdentityIsDeletedAsItEnds_LeavesNoAssetAndNoFolder()
    {
        Guid identity = default;
        QueueHost? host = null;
        await using var queue = host = await QueueHost.StartAsync((_, folder, _, _, _, _) =>
        {
            host!.Get<IdentityStore>().DeleteAsync(identity, withAssets: true, new Actor("ann", "Ann"), QueueHost.Stop).GetAwaiter().GetResult();
            QueueHost.Finish(Directory.CreateDirectory(Path.Combine(folder, Siblings.Folder(2))).FullName);
            return QueueHost.Finish(folder);
        });
        (identity, _) = await CreateAsync(queue);
        await queue.Worker.RunNextAsync("device", QueueHost.Stop);
        var job = Assert.IsType<Submission.Accepted>(await queue.Desk.SubmitAsync("ann", new GenerationRequest { Prompt = "a <rusty> robot" }, QueueHost.Stop)).Job;

        await queue.Worker.RunNextAsync("device", QueueHost.Stop);

        Assert.Equal((JobState.Canceled, (Guid?)null), ((await queue.RowAsync(job)).State, (await queue.RowAsync(job)).AssetId));
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(queue.Folder, "assets")));
    }

    [Fact]
    public void Request_WrittenAndRead_IsTheSame()
    {
        var read = RequestJson.ReadIdentity(RequestJson.Write(Request));

        Assert.Equal(Request with { SamplePrompts = [] }, read with { SamplePrompts = [] });
        Assert.Equal(Request.SamplePrompts, read.SamplePrompts);
        Assert.Contains("version 99", Assert.Throws<StudioException>(() => RequestJson.ReadIdentity("""{"version":99,"name":"a","classNoun":"b"}""")).Message);
    }

    private static async Task<(Guid Identity, Guid Job)> CreateAsync(QueueHost queue, IdentityRequest? asked = null)
    {
        var request = asked ?? Request;
        var id = Guid.NewGuid();
        queue.Get<IdentityFolders>().Adopt(queue.Get<IdentityFolders>().Stage(), id);
        var job = await queue.Get<IdentityStore>().CreateAsync(
            new NewIdentity(id, "ann", request.Name, request.ClassNoun, request.Prior, 3, KeepsPhotos: false, new Consent(null, "Ann", null)),
            new NewJob("ann", RequestJson.Write(request), 1, "Learn <rusty>", "identity", request.Prior, 0), new Actor("ann", "Ann"), QueueHost.Stop);
        return (id, job!.Value);
    }

    /// <summary>Passes events on, and looks at each.</summary>
    private sealed class Watching(IProgress<JobEvent> inner, Action<JobEvent> look) : IProgress<JobEvent>
    {
        public void Report(JobEvent value)
        {
            inner.Report(value);
            look(value);
        }
    }
}
