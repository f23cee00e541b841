using Maquette.Data.Jobs;

namespace Maquette.Data.Tests;

public sealed class JobStoreTests
{
    [Fact]
    public async Task Cancel_OfAWaitingJob_EndsItAtOnce()
    {
        await using var installation = await Installation.StartAsync("ann");
        var job = await installation.SubmitAsync("ann");

        Assert.Equal(JobState.Canceled, await installation.Store.CancelAsync(job, Installation.Stop));

        Assert.Null(await installation.Leases.ClaimAsync("device", "worker", Installation.Stop));
        Assert.Equal(installation.Clock.Now, (await installation.RowAsync(job)).FinishedAt);
        Assert.Null(await installation.Store.CancelAsync(job, Installation.Stop));
    }

    [Fact]
    public async Task Cancel_OfARunningJob_IsHeardByItsWorker()
    {
        await using var installation = await Installation.StartAsync("ann");
        var job = await installation.SubmitAsync("ann");
        var claim = await installation.ClaimAsync();

        Assert.Equal(JobState.Running, await installation.Store.CancelAsync(job, Installation.Stop));

        Assert.Equal(JobWish.Cancel, await installation.Leases.PulseAsync(claim, new JobProgressRow(null, 1, 2, null), Installation.Stop));
    }

    [Fact]
    public async Task PausedJob_IsNotClaimed_UntilResumed()
    {
        await using var installation = await Installation.StartAsync("ann");
        var job = await installation.SubmitAsync("ann");
        Assert.Equal(JobState.Paused, await installation.Store.PauseAsync(job, Installation.Stop));
        Assert.Null(await installation.Leases.ClaimAsync("device", "worker", Installation.Stop));

        Assert.True(await installation.Store.ResumeAsync(job, Installation.Stop));

        Assert.Equal(job, (await installation.ClaimAsync()).Job);
        Assert.False(await installation.Store.ResumeAsync(job, Installation.Stop));
    }

    [Fact]
    public async Task FailedJob_Resumed_LosesItsError()
    {
        await using var installation = await Installation.StartAsync("ann");
        var job = await installation.SubmitAsync("ann");
        await installation.Leases.EndAsync(await installation.ClaimAsync(), new JobEnd.Failed("The disk is full."), Installation.Stop);
        Assert.Equal("The disk is full.", (await installation.RowAsync(job)).Error);

        Assert.True(await installation.Store.ResumeAsync(job, Installation.Stop));

        var row = await installation.RowAsync(job);
        Assert.Equal((JobState.Queued, (string?)null, (DateTime?)null), (row.State, row.Error, row.FinishedAt));
    }

    [Fact]
    public async Task MoveUp_AmongTheOwnersJobs_ChangesPlacesAndTheClaim()
    {
        await using var installation = await Installation.StartAsync("ann");
        var first = await installation.SubmitAsync("ann");
        var second = await installation.SubmitAsync("ann");
        var third = await installation.SubmitAsync("ann");

        Assert.True(await installation.Store.MoveUpAsync(third, Installation.Stop));
        Assert.True(await installation.Store.MoveUpAsync(third, Installation.Stop));
        Assert.False(await installation.Store.MoveUpAsync(third, Installation.Stop));

        var queue = await installation.Queries.QueueAsync(Installation.Stop);
        Assert.Equal([(third, 1), (first, 2), (second, 3)], queue.Select(line => (line.Id, line.Position!.Value)));
        Assert.Equal(third, (await installation.ClaimAsync()).Job);
    }

    [Fact]
    public async Task Queue_OfAllStates_ShowsRunningThenWaitingThenPaused()
    {
        await using var installation = await Installation.StartAsync("ann", "bob");
        var running = await installation.SubmitAsync("ann");
        await installation.ClaimAsync();
        var paused = await installation.SubmitAsync("ann");
        await installation.Store.PauseAsync(paused, Installation.Stop);
        var behind = await installation.SubmitAsync("ann");
        var next = await installation.SubmitAsync("bob");

        var queue = await installation.Queries.QueueAsync(Installation.Stop);

        Assert.Equal([(running, null), (next, 1), (behind, 2), (paused, (int?)null)], queue.Select(line => (line.Id, line.Position)));
        Assert.Equal(2, (await installation.Queries.JobAsync(behind, Installation.Stop))!.Position);
        Assert.Equal("bob", queue[1].OwnerName);
    }

    [Fact]
    public async Task History_OfAMember_HasEachPromptOnceNewestFirst()
    {
        await using var installation = await Installation.StartAsync("ann", "bob");
        foreach (var prompt in (string[])["a red chair", "a blue mug", "a red chair", "a Tall lamp"])
        {
            await installation.SubmitAsync("ann", prompt);
            installation.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        await installation.SubmitAsync("bob", "a duck");

        var all = await installation.Queries.HistoryAsync("ann", "", 10, Installation.Stop);
        var found = await installation.Queries.HistoryAsync("ann", "tall", 10, Installation.Stop);

        Assert.Equal(["a Tall lamp", "a red chair", "a blue mug"], all.Select(past => past.Prompt));
        Assert.Equal("""{"Prompt":"a Tall lamp"}""", Assert.Single(found).Request);
    }
}
