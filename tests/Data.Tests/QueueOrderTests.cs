using FsCheck;
using FsCheck.Fluent;
using Maquette.Data.Jobs;

namespace Maquette.Data.Tests;

public sealed class QueueOrderTests
{
    private static readonly DateTime Noon = new(2026, 5, 4, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Dictionary<string, DateTime> NobodyServed = [];
    private int made;

    [Fact]
    public void Owners_WithManyAndFewJobs_TakeTurns()
    {
        var order = QueueOrder.Arrange([Job("ann", 1), Job("ann", 2), Job("ann", 3), Job("bob", 1), Job("cid", 1), Job("cid", 2)], NobodyServed);

        Assert.Equal(["ann1", "bob1", "cid1", "ann2", "cid2", "ann3"], order.Select(Name));
    }

    [Fact]
    public void Owner_ServedLongestAgo_IsNext()
    {
        var served = new Dictionary<string, DateTime> { ["ann"] = Noon, ["bob"] = Noon.AddMinutes(-5) };

        var order = QueueOrder.Arrange([Job("ann", 1), Job("bob", 1), Job("cid", 1)], served);

        Assert.Equal(["cid1", "bob1", "ann1"], order.Select(Name));
    }

    [Fact]
    public void Priority_OfALateJob_GoesBeforeTurns()
    {
        var order = QueueOrder.Arrange([Job("ann", 1), Job("bob", 1), Job("ann", 2) with { Priority = 1 }], NobodyServed);

        Assert.Equal(["ann2", "bob1", "ann1"], order.Select(Name));
    }

    [Fact]
    public void InterruptedJob_GoesOn_BeforeAnyPriority()
    {
        var order = QueueOrder.Arrange([Job("ann", 1) with { Priority = 9 }, Job("bob", 1) with { Interrupted = true }], NobodyServed);

        Assert.Equal(["bob1", "ann1"], order.Select(Name));
    }

    [Fact]
    public void Arrange_OfAnyQueue_KeepsEachJobOnceAndNoOwnerTwiceWhileAnotherWaits() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(byte Owner, byte Rank)[]>(), entries =>
        {
            var jobs = entries.Select(entry => Job($"owner{entry.Owner % 4}", entry.Rank)).ToList();

            var order = QueueOrder.Arrange(jobs, NobodyServed);

            Assert.Equal(jobs.Select(job => job.Id).Order(), order.Select(job => job.Id).Order());
            foreach (var owner in order.GroupBy(job => job.OwnerId))
                Assert.Equal(owner.Select(job => job.Rank).Order(), owner.Select(job => job.Rank));

            var left = jobs.GroupBy(job => job.OwnerId).ToDictionary(owner => owner.Key, owner => owner.Count());
            var served = left.ToDictionary(owner => owner.Key, _ => 0);
            foreach (var job in order)
            {
                Assert.All(left.Where(owner => owner.Value > 0), owner => Assert.True(served[job.OwnerId] <= served[owner.Key]));
                left[job.OwnerId]--;
                served[job.OwnerId]++;
            }
        }).QuickCheckThrowOnFailure();

    /// <summary>Each one made a moment after the one before.</summary>
    private WaitingJob Job(string owner, long rank) => new(Guid.NewGuid(), owner, false, 0, rank, Noon.AddSeconds(made++), 0);

    private static string Name(WaitingJob job) => job.OwnerId + job.Rank;
}
