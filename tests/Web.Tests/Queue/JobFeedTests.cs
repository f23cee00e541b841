using Maquette.Data.Jobs;
using Maquette.Generation;
using Maquette.Web.Features.Queue;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Maquette.Web.Tests.Queue;

public sealed class JobFeedTests
{
    private readonly JobFeed feed = new(TimeProvider.System, NullLogger<JobFeed>.Instance);
    private readonly Guid job = Guid.NewGuid();

    [Fact]
    public void Watching_TurnsFramesOn_AndLeavingTurnsThemOff()
    {
        var commands = new StudioCommands();
        using var early = feed.Watch(job);
        using var open = feed.Open(job, commands);
        Assert.True(commands.Watched);

        var late = feed.Watch(job);
        early.Dispose();
        Assert.True(commands.Watched);

        late.Dispose();
        Assert.False(commands.Watched);
    }

    [Fact]
    public void SlowWatcher_GetsOnlyTheNewestFrame_AndALateOneGetsItToo()
    {
        using var open = feed.Open(job, new StudioCommands());
        using var slow = feed.Watch(job);
        for (var step = 1; step <= 5; step++) feed.Publish(job, new JobEvent.Frame(step, 5, 0, [1]));
        using var late = feed.Watch(job);

        Assert.True(slow.Frames.TryRead(out var newest));
        Assert.Equal(5, newest.Step);
        Assert.False(slow.Frames.TryRead(out _));
        Assert.True(late.Frames.TryRead(out var shown));
        Assert.Equal(5, shown.Step);
    }

    [Fact]
    public async Task EndOfTheJob_EndsEveryWatch()
    {
        using var early = feed.Watch(job);
        feed.Announce(job, JobState.Succeeded);
        using var late = feed.Watch(job);

        await early.Frames.Completion.WaitAsync(TestContext.Current.CancellationToken);
        await late.Frames.Completion.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Listeners_HearChangesInOrder_WhateverAnotherListenerThrows()
    {
        var heard = new List<(JobState, string?)>();
        var all = new TaskCompletionSource();
        using var broken = feed.Subscribe(_ => throw new InvalidOperationException("A page has gone."));
        using var good = feed.Subscribe(live =>
        {
            heard.Add((live.State, live.Stage));
            if (live.State == JobState.Succeeded) all.SetResult();
            return Task.CompletedTask;
        });

        feed.Announce(job, JobState.Queued);
        using (feed.Open(job, new StudioCommands()))
            foreach (var stage in (string[])["shape", "colour"]) feed.Publish(job, new JobEvent.StageStarted(stage, 10));
        feed.Announce(job, JobState.Succeeded);
        await all.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal([(JobState.Queued, null), (JobState.Running, null), (JobState.Running, "shape"), (JobState.Running, "colour"), (JobState.Succeeded, (string?)"colour")], heard);
    }

    [Fact]
    public async Task MereSteps_AreToldSeldom_ButTheLatestKnowsThemAll()
    {
        var heard = 0;
        var ended = new TaskCompletionSource();
        using var listener = feed.Subscribe(live =>
        {
            heard++;
            if (live.State == JobState.Paused) ended.SetResult();
            return Task.CompletedTask;
        });
        for (var step = 1; step <= 1000; step++) Step(step);
        Assert.Equal(1000, feed.Latest(job)!.Step);
        feed.Announce(job, JobState.Paused);
        await ended.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.True(heard < 500, $"{heard} tellings of 1000 steps");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100_000)]
    public void Losses_OfARunOfAnyLength_SpanItInABoundedNumberOfPoints(int steps)
    {
        for (var step = 1; step <= steps; step++) Step(step);

        var points = feed.Losses(job);

        Assert.InRange(points.Count, Math.Min(steps, 200), 512);
        Assert.Equal(points.Select(point => point.Step).Order().Distinct(), points.Select(point => point.Step));
        Assert.InRange(points[0].Step, 1, 1 + steps / 100);
        Assert.InRange(points[^1].Step, steps - steps / 100, steps);
        Assert.All(points, point => Assert.Equal(1f / point.Step, point.Losses["sds"]));
    }

    [Fact]
    public void Losses_OfAResumedRun_GoOnFromItsCheckpoint()
    {
        for (var step = 1; step <= 50; step++) Step(step);
        for (var step = 31; step <= 60; step++) Step(step);

        Assert.Equal(Enumerable.Range(1, 60), feed.Losses(job).Select(point => point.Step));
    }

    private void Step(int step) =>
        feed.Publish(job, new JobEvent.Stepped("shape", step, 1000, new Dictionary<string, float> { ["sds"] = 1f / step }, TimeSpan.Zero, TimeSpan.Zero));
}
