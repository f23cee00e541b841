using Maquette.Data.Assets;
using Maquette.Data.Jobs;
using Maquette.Generation;
using Maquette.Web.Features.Queue;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Maquette.Web.Tests.Queue;

/// <summary>The worker with the real engine at its smallest: an untrained prior of 16 pixels and a handful of steps.</summary>
public sealed class EngineTests : IDisposable
{
    private static readonly GenerationRequest Request = new()
    {
        Prompt = "a red chair",
        Prior = "tiny",
        Seed = 7,
        Overrides = new() { Steps = 6, Resolution = 16, MeshResolution = 24 },
    };

    private readonly TinyPrior prior = new();

    public void Dispose() => prior.Dispose();

    [Fact]
    public async Task WatchedJob_PausedAndResumed_BecomesAnAsset()
    {
        QueueHost? queue = null;
        Guid job = default;
        await using var _ = queue = await QueueHost.StartAsync((request, folder, events, commands, mayWrite, stop) =>
        {
            if (!File.Exists(Path.Combine(folder, AssetFiles.Checkpoint)))
                Assert.IsType<Answer.Done>(queue!.Desk.PauseAsync(job, QueueHost.Ann, stop).GetAwaiter().GetResult());
            return prior.Studio.Run(request, folder, events, commands, mayWrite, stop);
        });
        job = Assert.IsType<Submission.Accepted>(await queue.Desk.SubmitAsync("ann", Request, QueueHost.Stop)).Job;
        using var watch = queue.Feed.Watch(job);

        await queue.Worker.RunNextAsync("device", QueueHost.Stop);
        Assert.Equal((JobState.Paused, null), ((await queue.RowAsync(job)).State, (await queue.RowAsync(job)).Error));
        Assert.True(File.Exists(queue.Files.PathOf(job, AssetFiles.Checkpoint)));

        Assert.IsType<Answer.Done>(await queue.Desk.ResumeAsync(job, QueueHost.Ann, QueueHost.Stop));
        await queue.Worker.RunNextAsync("device", QueueHost.Stop);

        var row = await queue.RowAsync(job);
        Assert.Equal((JobState.Succeeded, (string?)null, 2), (row.State, row.Error, row.Attempt));
        Assert.True(watch.Frames.TryRead(out var frame) && frame.Image.Length > 0);
        Assert.Equal(6, queue.Feed.Latest(job)!.Step);
        Assert.Contains(queue.Feed.Losses(job), point => point.Step == 6);
        await using var db = queue.Open();
        var asset = await db.Assets.SingleAsync(QueueHost.Stop);
        Assert.True(asset.Vertices > 0 && asset.Faces > 0);
        Assert.All(["asset.glb", "receipt.json", "thumb.webp", "turntable.webp"], name => Assert.True(File.Exists(queue.Files.PathOf(job, name))));
        Assert.False(File.Exists(queue.Files.PathOf(job, AssetFiles.Checkpoint)));
    }

    [Fact]
    public async Task JobOfAPriorThatIsGone_Fails_WithTheEnginesSentence()
    {
        await using var queue = await QueueHost.StartAsync(prior.Studio.Run);
        var job = Assert.IsType<Submission.Accepted>(await queue.Desk.SubmitAsync("ann", Request with { Prior = "gone" }, QueueHost.Stop)).Job;

        await queue.Worker.RunNextAsync("device", QueueHost.Stop);

        var row = await queue.RowAsync(job);
        Assert.Equal(JobState.Failed, row.State);
        Assert.Contains("gone", row.Error);
        Assert.False(Directory.Exists(queue.Files.PathOf(job)));
    }
}
