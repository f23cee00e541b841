using System.Collections.Concurrent;
using Maquette.Data.Assets;
using Maquette.Data.Jobs;
using Maquette.Generation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Maquette.Web.Tests.Queue;

public sealed class DispatchTests
{
    [Fact]
    public async Task SubmittedJobs_RunOneAtATimeInOrder_AndAFailureDoesNotStopThem()
    {
        var ran = new ConcurrentQueue<string>();
        var (running, most) = (0, 0);
        await using var queue = await QueueHost.StartAsync((request, folder, _, _, _, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            ran.Enqueue(request.Prompt);
            Thread.Sleep(30);
            Interlocked.Decrement(ref running);
            return request.Prompt == "second" ? throw new StudioException("It cannot be made.") : QueueHost.Finish(folder);
        }, dispatches: true);

        var jobs = new List<Guid>();
        foreach (var prompt in (string[])["first", "second", "third"]) jobs.Add(await queue.SubmitAsync(prompt));

        await queue.ReachesAsync(jobs[0], JobState.Succeeded);
        await queue.ReachesAsync(jobs[1], JobState.Failed);
        await queue.ReachesAsync(jobs[2], JobState.Succeeded);
        Assert.Equal(["first", "second", "third"], ran);
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task StoppedServer_StartedAgain_ResumesTheInterruptedJobBeforeOthers()
    {
        var started = new TaskCompletionSource();
        var first = await QueueHost.StartAsync((_, folder, _, _, _, stop) =>
        {
            File.WriteAllText(Path.Combine(folder, AssetFiles.Checkpoint), "state");
            started.TrySetResult();
            stop.WaitHandle.WaitOne();
            throw new OperationCanceledException(stop);
        }, dispatches: true);
        var interrupted = await first.SubmitAsync("interrupted");
        await started.Task;
        var waiting = await first.SubmitAsync("waiting", member: "bob");
        await first.StopAsync();

        var ran = new ConcurrentQueue<(string, bool)>();
        await using var second = await QueueHost.StartAsync((request, folder, _, _, _, _) =>
        {
            ran.Enqueue((request.Prompt, File.Exists(Path.Combine(folder, AssetFiles.Checkpoint))));
            return QueueHost.Finish(folder);
        }, dispatches: true, first.Folder);
        await second.ReachesAsync(waiting, JobState.Succeeded);

        Assert.Equal([("interrupted", true), ("waiting", false)], ran);
        Assert.Equal((JobState.Succeeded, 2), ((await second.RowAsync(interrupted)).State, (await second.RowAsync(interrupted)).Attempt));
    }

    [Fact]
    public async Task Dispatch_OfTheEmbeddedPortal_IsKeptInTheSameDatabase()
    {
        await using var queue = await QueueHost.StartAsync((_, folder, _, _, _, _) => QueueHost.Finish(folder), dispatches: true);
        await using var db = queue.Open();

        var jobs = await db.Database.SqlQueryRaw<string>("SELECT JOB_NAME AS Value FROM QRTZ_JOB_DETAILS WHERE IS_DURABLE AND IS_NONCONCURRENT").ToListAsync(QueueHost.Stop);

        Assert.Equal(["this machine"], jobs);
    }
}
