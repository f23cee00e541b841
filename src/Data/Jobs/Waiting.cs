using Microsoft.EntityFrameworkCore;

namespace Maquette.Data.Jobs;

/// <summary>The waiting jobs as the database has them now, in the order they will run.</summary>
internal static class Waiting
{
    /// <summary>An owner who was not served for this long counts as never served.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    public static async Task<IReadOnlyList<WaitingJob>> ArrangedAsync(PortalDb db, DateTime now, CancellationToken stop)
    {
        var jobs = await db.Jobs
            .Where(IsClaimable(now))
            .Select(job => new WaitingJob(job.Id, job.OwnerId, job.Interrupted || job.State == JobState.Running, job.Priority, job.Rank, job.CreatedAt, job.Attempt))
            .ToListAsync(stop);
        if (jobs.Count < 2) return jobs;

        var since = now - Memory;
        var lastTurn = await db.Jobs
            .Where(job => job.ClaimedAt > since)
            .GroupBy(job => job.OwnerId)
            .Select(owner => new { owner.Key, Last = owner.Max(job => job.ClaimedAt) })
            .ToDictionaryAsync(owner => owner.Key, owner => owner.Last!.Value, stop);
        return QueueOrder.Arrange(jobs, lastTurn);
    }

    /// <summary>Queued, or running on a worker that has fallen silent.</summary>
    public static System.Linq.Expressions.Expression<Func<JobRow, bool>> IsClaimable(DateTime now) =>
        job => job.State == JobState.Queued || (job.State == JobState.Running && job.LeaseUntil < now);
}
