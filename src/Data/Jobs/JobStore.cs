using Microsoft.EntityFrameworkCore;

namespace Maquette.Data.Jobs;

/// <param name="Request">the engine's request as JSON</param>
/// <param name="Priority">higher runs first</param>
/// <param name="Identity">the identity that it teaches, or that its prompt names</param>
public sealed record NewJob(
    string OwnerId, string Request, int RequestVersion, string Prompt, string Recipe, string Prior, long Seed, int Priority = 0,
    JobKind Kind = JobKind.Generate, Guid? Identity = null);

/// <summary>The members' side of the job table: a job in, and what a person may do to it. Each command is one conditional update.</summary>
public sealed class JobStore(IDbContextFactory<PortalDb> databases, TimeProvider time)
{
    public async Task<Guid> SubmitAsync(NewJob job, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var row = await RowAsync(db, job, time.GetUtcNow(), stop);
        db.Jobs.Add(row);
        await db.SaveChangesAsync(stop);
        return row.Id;
    }

    /// <summary>A job as it enters the queue, behind all others of its owner.</summary>
    internal static async Task<JobRow> RowAsync(PortalDb db, NewJob job, DateTimeOffset now, CancellationToken stop)
    {
        var last = await db.Jobs.Where(row => row.OwnerId == job.OwnerId).MaxAsync(row => (long?)row.Rank, stop) ?? 0;
        return new JobRow
        {
            Id = Guid.CreateVersion7(now),
            OwnerId = job.OwnerId,
            Kind = job.Kind,
            Request = job.Request,
            RequestVersion = job.RequestVersion,
            Prompt = job.Prompt,
            Recipe = job.Recipe,
            Prior = job.Prior,
            Seed = job.Seed,
            Priority = job.Priority,
            Rank = last + 1,
            IdentityId = job.Identity,
            CreatedAt = now.UtcDateTime,
        };
    }

    /// <summary>A waiting or paused job ends at once; a running one when its worker hears of it.</summary>
    /// <returns>the state right after, or null when there was nothing to cancel any more</returns>
    public Task<JobState?> CancelAsync(Guid id, CancellationToken stop) => AskAsync(id, JobWish.Cancel, JobState.Canceled, stop);

    /// <summary>A waiting job is held; a running one writes a checkpoint and stops.</summary>
    /// <returns>the state right after, or null when there was nothing to pause</returns>
    public Task<JobState?> PauseAsync(Guid id, CancellationToken stop) => AskAsync(id, JobWish.Pause, JobState.Paused, stop);

    /// <summary>Queues a paused or failed job again; it goes on from its checkpoint.</summary>
    /// <returns>false when it is neither</returns>
    public async Task<bool> ResumeAsync(Guid id, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Jobs
            .Where(job => job.Id == id && (job.State == JobState.Paused || job.State == JobState.Failed))
            .ExecuteUpdateAsync(set => set
                .SetProperty(job => job.State, JobState.Queued)
                .SetProperty(job => job.Wish, JobWish.None)
                .SetProperty(job => job.LostAttempts, 0)
                .SetProperty(job => job.Error, (string?)null)
                .SetProperty(job => job.FinishedAt, (DateTime?)null), stop) > 0;
    }

    /// <summary>Exchanges a waiting job with the one its owner has right before it.</summary>
    /// <returns>false when it does not wait, or is its owner's first already</returns>
    public async Task<bool> MoveUpAsync(Guid id, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var moved = await db.Jobs.Where(job => job.Id == id).Select(job => new { job.OwnerId, job.Priority }).SingleOrDefaultAsync(stop);
        if (moved is null) return false;

        var own = await db.Jobs
            .Where(job => job.OwnerId == moved.OwnerId && job.Priority == moved.Priority && job.State == JobState.Queued)
            .OrderBy(job => job.Rank).ThenBy(job => job.CreatedAt).ThenBy(job => job.Id)
            .Select(job => new { job.Id, job.Rank })
            .ToListAsync(stop);
        var place = own.FindIndex(job => job.Id == id);
        if (place < 1) return false;

        var before = own[place - 1];
        var rank = own[place].Rank == before.Rank ? before.Rank - 1 : before.Rank;   // equal ranks: two submits at the same moment
        await db.Jobs.Where(job => job.Id == before.Id).ExecuteUpdateAsync(set => set.SetProperty(job => job.Rank, own[place].Rank), stop);
        await db.Jobs.Where(job => job.Id == id).ExecuteUpdateAsync(set => set.SetProperty(job => job.Rank, rank), stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    private async Task<JobState?> AskAsync(Guid id, JobWish wish, JobState atOnce, CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;
        DateTime? finished = atOnce == JobState.Canceled ? now : null;
        await using var db = await databases.CreateDbContextAsync(stop);
        var changed = await db.Jobs
            .Where(job => job.Id == id && (job.State == JobState.Queued || job.State == JobState.Running || (job.State == JobState.Paused && atOnce != JobState.Paused)))
            .ExecuteUpdateAsync(set => set
                .SetProperty(job => job.Wish, job => job.State == JobState.Running ? wish : JobWish.None)
                .SetProperty(job => job.FinishedAt, job => job.State == JobState.Running ? job.FinishedAt : finished)
                .SetProperty(job => job.State, job => job.State == JobState.Running ? JobState.Running : atOnce), stop);
        return changed == 0 ? null : await db.Jobs.Where(job => job.Id == id).Select(job => (JobState?)job.State).SingleAsync(stop);
    }
}
