using System.Collections.Concurrent;
using Maquette.Data.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Maquette.Data.Tests;

public sealed class JobLeasesTests
{
    private static readonly JobProgressRow Halfway = new("shape", 50, 100, "half done");

    [Fact]
    public async Task Claim_ByEightWorkersAtOnce_GivesEachJobOnce()
    {
        await using var installation = await Installation.StartAsync("ann", "bob", "cid");
        string[] owners = ["ann", "bob", "cid"];
        var submitted = new List<Guid>();
        for (var i = 0; i < 120; i++) submitted.Add(await installation.SubmitAsync(owners[i % 3]));

        var claimed = new ConcurrentBag<JobClaim>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            while (await installation.Leases.ClaimAsync($"device {worker}", $"worker {worker}", Installation.Stop) is { } claim) claimed.Add(claim);
        })));

        Assert.Equal(submitted.Order(), claimed.Select(claim => claim.Job).Order());
        Assert.All(claimed, claim => Assert.Equal(1, claim.Attempt));
    }

    [Fact]
    public async Task Claim_OfTwoSubmits_TakesTheOlderFirst()
    {
        await using var installation = await Installation.StartAsync("ann");
        var first = await installation.SubmitAsync("ann", "first");
        var second = await installation.SubmitAsync("ann", "second");

        Assert.Equal(first, (await installation.ClaimAsync()).Job);
        Assert.Equal(second, (await installation.ClaimAsync()).Job);
        Assert.Null(await installation.Leases.ClaimAsync("device", "worker", Installation.Stop));
    }

    [Fact]
    public async Task Claim_WhenOneMemberFilledTheQueue_ServesTheOtherInTurn()
    {
        await using var installation = await Installation.StartAsync("ann", "bob");
        for (var i = 0; i < 5; i++) await installation.SubmitAsync("ann");
        installation.Clock.Advance(TimeSpan.FromSeconds(1));
        var late = await installation.SubmitAsync("bob");

        await installation.ClaimAsync();
        installation.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(late, (await installation.ClaimAsync()).Job);
    }

    [Fact]
    public async Task Attempt_ThatFellSilent_IsSupersededAndWritesNothingMore()
    {
        await using var installation = await Installation.StartAsync("ann");
        var job = await installation.SubmitAsync("ann");
        var old = await installation.ClaimAsync("first worker");
        installation.Clock.Advance(JobLeases.Lease + TimeSpan.FromSeconds(1));

        var next = await installation.ClaimAsync("second worker");

        Assert.Equal((job, old.Attempt + 1), (next.Job, next.Attempt));
        Assert.False(installation.Leases.IsCurrent(old));
        Assert.Null(await installation.Leases.PulseAsync(old, Halfway, Installation.Stop));
        Assert.Null(await installation.Leases.EndAsync(old, JobEnds.Made(job), Installation.Stop));
        Assert.Null(await installation.Leases.EndAsync(old, new JobEnd.Failed("late"), Installation.Stop));

        var row = await installation.RowAsync(job);
        Assert.Equal((JobState.Running, 0, (string?)null), (row.State, row.Step, row.Error));
        await using var db = installation.Open();
        Assert.Empty(await db.Assets.ToListAsync(Installation.Stop));

        Assert.True(installation.Leases.IsCurrent(next));
        Assert.Equal(JobState.Succeeded, await installation.Leases.EndAsync(next, JobEnds.Made(job), Installation.Stop));
    }

    [Fact]
    public async Task Attempt_ThatPulses_IsNotTakenOver()
    {
        await using var installation = await Installation.StartAsync("ann");
        await installation.SubmitAsync("ann");
        var claim = await installation.ClaimAsync();
        for (var i = 0; i < 4; i++)
        {
            installation.Clock.Advance(JobLeases.Lease * 0.9);
            Assert.Equal(JobWish.None, await installation.Leases.PulseAsync(claim, Halfway, Installation.Stop));
        }

        Assert.Null(await installation.Leases.ClaimAsync("device", "another", Installation.Stop));
    }

    [Fact]
    public async Task Job_ThatKillsItsServerAgainAndAgain_FailsWithAReason()
    {
        await using var installation = await Installation.StartAsync("ann");
        var job = await installation.SubmitAsync("ann");
        for (var i = 0; i < JobLeases.MostLostAttempts; i++)
        {
            await installation.ClaimAsync();
            installation.Clock.Advance(JobLeases.Lease + TimeSpan.FromSeconds(1));
        }

        Assert.Null(await installation.Leases.ClaimAsync("device", "worker", Installation.Stop));
        var row = await installation.RowAsync(job);
        Assert.Equal(JobState.Failed, row.State);
        Assert.Contains("went down 3 times", row.Error);
    }

    [Theory]
    [InlineData(JobWish.Cancel, JobState.Canceled)]
    [InlineData(JobWish.Pause, JobState.Paused)]
    public async Task Wish_OfAJobWhoseWorkerDied_IsFulfilledWithoutIt(JobWish wish, JobState expected)
    {
        await using var installation = await Installation.StartAsync("ann");
        var job = await installation.SubmitAsync("ann");
        await installation.ClaimAsync();
        await AskAsync(installation, job, wish);
        installation.Clock.Advance(JobLeases.Lease + TimeSpan.FromSeconds(1));

        Assert.Null(await installation.Leases.ClaimAsync("device", "worker", Installation.Stop));
        Assert.Equal(expected, (await installation.RowAsync(job)).State);
    }

    [Theory]
    [InlineData(JobWish.None, JobState.Queued)]
    [InlineData(JobWish.Cancel, JobState.Canceled)]
    [InlineData(JobWish.Pause, JobState.Paused)]
    public async Task HandingBack_WithAWishOpen_FollowsTheWish(JobWish wish, JobState expected)
    {
        await using var installation = await Installation.StartAsync("ann");
        var job = await installation.SubmitAsync("ann");
        var claim = await installation.ClaimAsync();
        await AskAsync(installation, job, wish);

        Assert.Equal(expected, await installation.Leases.EndAsync(claim, new JobEnd.HandedBack(), Installation.Stop));

        Assert.Equal(expected, (await installation.RowAsync(job)).State);
    }

    [Fact]
    public async Task HandedBackJob_AfterTheRestart_GoesOnBeforeAllOthers()
    {
        await using var installation = await Installation.StartAsync("ann", "bob");
        var interrupted = await installation.SubmitAsync("ann");
        var claim = await installation.ClaimAsync();
        await installation.SubmitAsync("bob", priority: 5);
        await installation.Leases.EndAsync(claim, new JobEnd.HandedBack(), Installation.Stop);

        await installation.StartHostAsync();
        var next = await installation.ClaimAsync();

        Assert.Equal((interrupted, 2), (next.Job, next.Attempt));
    }

    [Fact]
    public async Task Success_Writes_JobAndAssetTogether()
    {
        await using var installation = await Installation.StartAsync("ann");
        var job = await installation.SubmitAsync("ann", "a blue mug");
        var claim = await installation.ClaimAsync();
        await installation.Leases.PulseAsync(claim, Halfway, Installation.Stop);

        Assert.Equal(JobState.Succeeded, await installation.Leases.EndAsync(claim, JobEnds.Made(job), Installation.Stop));

        var line = await installation.Queries.JobAsync(job, Installation.Stop);
        Assert.Equal((JobState.Succeeded, job, 50), (line!.State, line.AssetId, line.Step));
        await using var db = installation.Open();
        var asset = await db.Assets.SingleAsync(Installation.Stop);
        Assert.Equal(("a blue mug", "ann", 12, $"assets/{job:D}"), (asset.Prompt, asset.OwnerId, asset.Faces, asset.Folder));
    }

    private static async Task AskAsync(Installation installation, Guid job, JobWish wish)
    {
        if (wish == JobWish.Cancel) await installation.Store.CancelAsync(job, Installation.Stop);
        if (wish == JobWish.Pause) await installation.Store.PauseAsync(job, Installation.Stop);
    }
}
