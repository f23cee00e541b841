using Maquette.Data.Assets;
using Maquette.Data.Jobs;
using Maquette.Generation;
using Maquette.Web.Features.Queue;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Maquette.Web.Tests.Queue;

public sealed class GenerationWorkerTests
{
    [Fact]
    public async Task FinishedJob_BecomesAnAsset_WithItsCountsAndWithoutItsCheckpoint()
    {
        await using var queue = await QueueHost.StartAsync((request, folder, events, _, mayWrite, _) =>
        {
            Assert.True(mayWrite());
            File.WriteAllText(Path.Combine(folder, AssetFiles.Checkpoint), "state");
            events.Report(new JobEvent.Stepped("shape", 3, 3, new Dictionary<string, float>(), TimeSpan.Zero, TimeSpan.Zero));
            return QueueHost.Finish(folder);
        });
        var job = await queue.SubmitAsync("a red chair");

        Assert.True(await queue.Worker.RunNextAsync("device", QueueHost.Stop));
        Assert.False(await queue.Worker.RunNextAsync("device", QueueHost.Stop));

        Assert.Equal(JobState.Succeeded, (await queue.RowAsync(job)).State);
        await using var db = queue.Open();
        var asset = await db.Assets.SingleAsync(QueueHost.Stop);
        Assert.Equal((job, "a red chair", 8, 12, QueueHost.Cube().Length), (asset.Id, asset.Prompt, asset.Vertices, asset.Faces, asset.Bytes));
        Assert.Equal(["asset.glb"], Directory.EnumerateFileSystemEntries(queue.Files.PathOf(job)).Select(Path.GetFileName));
        Assert.Equal((JobState.Succeeded, 3), (queue.Feed.Latest(job)!.State, queue.Feed.Latest(job)!.Step));
    }

    [Fact]
    public async Task FinishedJob_WithAJudgedReceipt_KeepsItsPromptMatch()
    {
        await using var queue = await QueueHost.StartAsync((_, folder, _, _, _, _) =>
        {
            File.WriteAllText(Path.Combine(folder, "receipt.json"), """{"promptMatch":{"score":64,"judge":"ab"}}""");
            return QueueHost.Finish(folder);
        });
        await queue.SubmitAsync("a red chair");

        await queue.Worker.RunNextAsync("device", QueueHost.Stop);

        await using var db = queue.Open();
        Assert.Equal(64, (await db.Assets.SingleAsync(QueueHost.Stop)).PromptMatch);
    }

    [Fact]
    public async Task FinishedJobOfThreeObjects_BecomesThreeAssets_EachInAFolderOfItsOwn()
    {
        await using var queue = await QueueHost.StartAsync((_, folder, _, _, _, _) =>
        {
            foreach (var place in (int[])[2, 3])
            {
                var sibling = Directory.CreateDirectory(Path.Combine(folder, Siblings.Folder(place))).FullName;
                File.WriteAllBytes(Path.Combine(sibling, "asset.glb"), QueueHost.Cube());
                File.WriteAllText(Path.Combine(sibling, "receipt.json"), $$$"""{"promptMatch":{"score":{{{10 * place}}}}}""");
            }

            return QueueHost.Finish(folder);
        });
        var job = await queue.SubmitAsync("a red chair");

        await queue.Worker.RunNextAsync("device", QueueHost.Stop);

        Assert.Equal(JobState.Succeeded, (await queue.RowAsync(job)).State);
        await using var db = queue.Open();
        var assets = await db.Assets.OrderBy(asset => asset.Place).ToListAsync(QueueHost.Stop);
        Assert.Equal([(job, 1, null), (job, 2, 20), (job, 3, 30)], assets.Select(asset => (asset.JobId, asset.Place, asset.PromptMatch)));
        Assert.Equal([job, AssetFiles.SiblingOf(job, 2), AssetFiles.SiblingOf(job, 3)], assets.Select(asset => asset.Id));
        Assert.All(assets, asset => Assert.Equal((12, QueueHost.Cube().Length), (asset.Faces, File.ReadAllBytes(queue.Files.PathOf(asset.Id, "asset.glb")).Length)));
        Assert.Empty(Directory.EnumerateDirectories(queue.Files.PathOf(job)));
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "studio", "Choose another prior." },
        { "disk", "The server's disk is full" },
        { "bug", "InvalidOperationException" },
        { "no mesh", "cannot be read" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task FailedJob_TellsWhy_KeepsItsCheckpointAndLeavesTheNextToRun(string fault, string told)
    {
        await using var queue = await QueueHost.StartAsync((request, folder, _, _, _, _) =>
        {
            if (request.Prompt != "fails") return QueueHost.Finish(folder);

            File.WriteAllText(Path.Combine(folder, AssetFiles.Checkpoint), "state");
            File.WriteAllText(Path.Combine(folder, "thumb.webp"), "half");
            return fault switch
            {
                "studio" => throw new StudioException("The prior lacks unet.conv_in.weight. Choose another prior."),
                "disk" => Overflow(),
                "bug" => throw new InvalidOperationException("It cannot be."),
                _ => StudioOutcome.Finished,
            };
        });
        var failing = await queue.SubmitAsync("fails");
        var next = await queue.SubmitAsync("works");

        await queue.Worker.RunNextAsync("device", QueueHost.Stop);
        await queue.Worker.RunNextAsync("device", QueueHost.Stop);

        var row = await queue.RowAsync(failing);
        Assert.Equal((JobState.Failed, (string?)null), (row.State, row.LeaseOwner));
        Assert.Contains(told, row.Error);
        Assert.Equal([AssetFiles.Checkpoint], Directory.EnumerateFileSystemEntries(queue.Files.PathOf(failing)).Select(Path.GetFileName));
        Assert.Equal(JobState.Succeeded, (await queue.RowAsync(next)).State);
    }

    [Theory]
    [InlineData(true)]    // this process runs it: at once
    [InlineData(false)]   // another process took the command: with the next pulse
    public async Task Cancel_OfARunningJob_StopsItAndRemovesItsFiles(bool atTheDesk)
    {
        var started = new TaskCompletionSource();
        await using var queue = await QueueHost.StartAsync(UntilStopped(started));
        var job = await queue.SubmitAsync("a red chair");
        var run = queue.Worker.RunNextAsync("device", QueueHost.Stop);
        await started.Task;

        if (atTheDesk) Assert.IsType<Answer.Done>(await queue.Desk.CancelAsync(job, QueueHost.Ann, QueueHost.Stop));
        else await queue.Store.CancelAsync(job, QueueHost.Stop);
        await run;

        Assert.Equal(JobState.Canceled, (await queue.RowAsync(job)).State);
        Assert.False(Directory.Exists(queue.Files.PathOf(job)));
    }

    [Fact]
    public async Task Shutdown_OfTheServer_HandsTheJobBackAndTheNextWorkerGoesOnFromItsFiles()
    {
        var started = new TaskCompletionSource();
        var untilStopped = UntilStopped(started);
        var found = "";
        await using var queue = await QueueHost.StartAsync((request, folder, events, commands, mayWrite, stop) =>
        {
            if (!started.Task.IsCompleted) return untilStopped(request, folder, events, commands, mayWrite, stop);

            found = File.ReadAllText(Path.Combine(folder, AssetFiles.Checkpoint));
            return QueueHost.Finish(folder);
        });
        var job = await queue.SubmitAsync("a red chair");
        using var shutdown = new CancellationTokenSource();
        var run = queue.Worker.RunNextAsync("device", shutdown.Token);
        await started.Task;

        await shutdown.CancelAsync();
        await run;
        Assert.Equal(JobState.Queued, (await queue.RowAsync(job)).State);

        await queue.Worker.RunNextAsync("device", QueueHost.Stop);
        var row = await queue.RowAsync(job);
        Assert.Equal((JobState.Succeeded, 2, "state"), (row.State, row.Attempt, found));
    }

    [Fact]
    public async Task SupersededAttempt_Stops_AndTouchesNeitherRowNorFiles()
    {
        var started = new TaskCompletionSource();
        Func<bool>? mayWrite = null;
        var untilStopped = UntilStopped(started);
        await using var queue = await QueueHost.StartAsync((request, folder, events, commands, may, stop) =>
        {
            mayWrite = may;
            return untilStopped(request, folder, events, commands, may, stop);
        });
        var job = await queue.SubmitAsync("a red chair");
        var run = queue.Worker.RunNextAsync("device", QueueHost.Stop);
        await started.Task;
        Assert.True(mayWrite!());

        await using (var db = queue.Open())   // what a claim by another worker leaves
            await db.Jobs.ExecuteUpdateAsync(set => set.SetProperty(row => row.Attempt, 2).SetProperty(row => row.LeaseOwner, "another"), QueueHost.Stop);
        await run;

        Assert.False(mayWrite());
        var after = await queue.RowAsync(job);
        Assert.Equal((JobState.Running, 2, "another"), (after.State, after.Attempt, after.LeaseOwner));
        Assert.True(File.Exists(queue.Files.PathOf(job, AssetFiles.Checkpoint)));
    }

    [Fact]
    public async Task Progress_OfARunningJob_ReachesItsRow()
    {
        var started = new TaskCompletionSource();
        var untilStopped = UntilStopped(started);
        await using var queue = await QueueHost.StartAsync((request, folder, events, commands, mayWrite, stop) =>
        {
            events.Report(new JobEvent.StageStarted("shape", 200));
            events.Report(new JobEvent.Noted("The prior never saw the word 'zeppelin'."));
            events.Report(new JobEvent.Stepped("shape", 120, 200, new Dictionary<string, float> { ["sds"] = 0.5f }, TimeSpan.FromSeconds(12), TimeSpan.FromSeconds(8)));
            return untilStopped(request, folder, events, commands, mayWrite, stop);
        });
        var job = await queue.SubmitAsync("a zeppelin");
        var run = queue.Worker.RunNextAsync("device", QueueHost.Stop);
        await started.Task;
        while ((await queue.RowAsync(job)).Step == 0) await Task.Delay(20, QueueHost.Stop);

        var line = await queue.Queries.JobAsync(job, QueueHost.Stop);
        Assert.Equal(("shape", 120, 200, "The prior never saw the word 'zeppelin'."), (line!.Stage, line.Step, line.Total, line.Message));
        var live = queue.Feed.Latest(job)!;
        Assert.Equal((JobState.Running, TimeSpan.FromSeconds(8), 0.5f), (live.State, live.Remaining, live.Losses["sds"]));

        await queue.Desk.CancelAsync(job, QueueHost.Ann, QueueHost.Stop);
        await run;
    }

    /// <summary>Writes a checkpoint, says that it runs, and runs until it is stopped.</summary>
    private static RunJob UntilStopped(TaskCompletionSource started) => (_, folder, _, _, _, stop) =>
    {
        File.WriteAllText(Path.Combine(folder, AssetFiles.Checkpoint), "state");
        started.TrySetResult();
        stop.WaitHandle.WaitOne();
        throw new OperationCanceledException(stop);
    };

    /// <summary>Writes to a device that is always full.</summary>
    private static StudioOutcome Overflow()
    {
        File.WriteAllBytes("/dev/full", new byte[64]);
        return StudioOutcome.Finished;
    }
}
