using Maquette.Data.Assets;
using Microsoft.EntityFrameworkCore;

namespace Maquette.Data.Jobs;

/// <summary>The workers' side of the job table. Every write names its attempt; a superseded attempt changes nothing.</summary>
public sealed class JobLeases(IDbContextFactory<PortalDb> databases, TimeProvider time)
{
    /// <summary>How long a worker may be silent before its job is given to another.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>A job that ends its process this often is not tried again.</summary>
    public const int MostLostAttempts = 3;

    /// <summary>Takes the job that is next by <see cref="QueueOrder"/>, or none.</summary>
    /// <param name="device">where it will run, for people to read</param>
    /// <param name="leaseOwner">the process that will run it</param>
    public Task<JobClaim?> ClaimAsync(string device, string leaseOwner, CancellationToken stop) => ClaimAsync(device, leaseOwner, [], stop);

    /// <param name="lost">gets the jobs that were to be canceled and whose workers died: they are canceled now, and their files are the caller's to remove</param>
    public async Task<JobClaim?> ClaimAsync(string device, string leaseOwner, ICollection<LostJob> lost, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        await EndLostAsync(db, lost, stop);
        while (true)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var waiting = await Waiting.ArrangedAsync(db, now, stop);
            if (waiting.Count == 0) return null;

            var next = waiting[0];
            var claimed = await db.Jobs
                .Where(Waiting.IsClaimable(now))
                .Where(job => job.Id == next.Id && job.Attempt == next.Attempt)
                .ExecuteUpdateAsync(row => row
                    .SetProperty(job => job.LostAttempts, job => job.State == JobState.Running ? job.LostAttempts + 1 : job.LostAttempts)
                    .SetProperty(job => job.State, JobState.Running)
                    .SetProperty(job => job.Wish, JobWish.None)
                    .SetProperty(job => job.Interrupted, false)
                    .SetProperty(job => job.Attempt, next.Attempt + 1)
                    .SetProperty(job => job.Device, device)
                    .SetProperty(job => job.LeaseOwner, leaseOwner)
                    .SetProperty(job => job.LeaseUntil, now + Lease)
                    .SetProperty(job => job.StartedAt, job => job.StartedAt ?? now)
                    .SetProperty(job => job.ClaimedAt, now), stop);
            if (claimed == 0) continue;   // another worker was faster

            return await db.Jobs
                .Where(job => job.Id == next.Id)
                .Select(job => new JobClaim(job.Id, next.Attempt + 1, job.OwnerId, job.Request, job.RequestVersion, job.Kind, job.IdentityId))
                .SingleAsync(stop);
        }
    }

    /// <summary>Says that the attempt lives and how far it is.</summary>
    /// <returns>what a person wants of the job, or null when the attempt is superseded and must stop</returns>
    public async Task<JobWish?> PulseAsync(JobClaim claim, JobProgressRow progress, CancellationToken stop)
    {
        var until = time.GetUtcNow().UtcDateTime + Lease;
        await using var db = await databases.CreateDbContextAsync(stop);
        var alive = await Current(db, claim).ExecuteUpdateAsync(row => row
            .SetProperty(job => job.LeaseUntil, until)
            .SetProperty(job => job.Stage, progress.Stage)
            .SetProperty(job => job.Step, progress.Step)
            .SetProperty(job => job.Total, progress.Total)
            .SetProperty(job => job.Message, progress.Message), stop);
        return alive == 0 ? null : await Current(db, claim).Select(job => (JobWish?)job.Wish).SingleOrDefaultAsync(stop);
    }

    /// <summary>Whether this attempt may still write. Synchronous: the engine asks on its own thread, before every file.</summary>
    public bool IsCurrent(JobClaim claim)
    {
        using var db = databases.CreateDbContext();
        return Current(db, claim).Any();
    }

    /// <summary>Ends an attempt, with the asset's row in the same transaction. A job whose identity was deleted meanwhile is canceled, however far it came.</summary>
    /// <returns>the job's new state, or null when the attempt is superseded; then nothing was written</returns>
    public async Task<JobState?> EndAsync(JobClaim claim, JobEnd end, CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);

        var row = await Current(db, claim).AsNoTracking().SingleOrDefaultAsync(stop);
        if (row is null) return null;

        var orphaned = claim.Identity is not null && row.IdentityId is null;
        var state = orphaned ? JobState.Canceled : StateAfter(end, row.Wish);
        var error = state == JobState.Failed ? (end as JobEnd.Failed)?.Error : null;
        DateTime? finished = state is JobState.Paused or JobState.Queued ? null : now;
        var ended = await Current(db, claim).ExecuteUpdateAsync(set => set
            .SetProperty(job => job.State, state)
            .SetProperty(job => job.Wish, JobWish.None)
            .SetProperty(job => job.Interrupted, state == JobState.Queued)
            .SetProperty(job => job.LeaseOwner, (string?)null)
            .SetProperty(job => job.LeaseUntil, (DateTime?)null)
            .SetProperty(job => job.LostAttempts, 0)
            .SetProperty(job => job.Error, error)
            .SetProperty(job => job.FinishedAt, finished), stop);
        if (ended == 0) return null;

        if (end is JobEnd.Succeeded made && state == JobState.Succeeded)
        {
            db.Assets.Add(Asset(row, new(row.Id, 1, made.Folder, made.Vertices, made.Faces, made.Bytes, made.PromptMatch), now));
            db.Assets.AddRange(made.Siblings.Select(sibling => Asset(row, sibling, now)));
            await db.SaveChangesAsync(stop);
            await db.Jobs.Where(job => job.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(job => job.AssetId, row.Id), stop);
        }

        if (end is JobEnd.Trained && state == JobState.Succeeded)
            await db.Identities.Where(identity => identity.Id == row.IdentityId).ExecuteUpdateAsync(set => set.SetProperty(identity => identity.ReadyAt, now), stop);

        await transaction.CommitAsync(stop);
        return state;
    }

    /// <summary>A job that is handed back does not go on against a person's wish.</summary>
    private static JobState StateAfter(JobEnd end, JobWish wish) => (end, wish) switch
    {
        (JobEnd.Succeeded or JobEnd.Trained, _) => JobState.Succeeded,
        (JobEnd.Failed, _) => JobState.Failed,
        (JobEnd.Canceled, _) or (JobEnd.HandedBack, JobWish.Cancel) => JobState.Canceled,
        (JobEnd.Paused, _) or (JobEnd.HandedBack, JobWish.Pause) => JobState.Paused,
        (JobEnd.HandedBack, _) => JobState.Queued,
        _ => throw new NotSupportedException($"A job does not end as {end.GetType().Name}."),
    };

    private static AssetRow Asset(JobRow job, MadeSibling made, DateTime now) => new()
    {
        Id = made.Id,
        JobId = job.Id,
        Place = made.Place,
        OwnerId = job.OwnerId,
        Prompt = job.Prompt,
        Recipe = job.Recipe,
        Prior = job.Prior,
        Seed = job.Seed,
        IdentityId = job.IdentityId,
        Folder = made.Folder,
        Vertices = made.Vertices,
        Faces = made.Faces,
        Bytes = made.Bytes,
        PromptMatch = made.PromptMatch,
        CreatedAt = now,
    };

    /// <summary>Attempts that ended without a word, and are not to be tried again.</summary>
    private async Task EndLostAsync(PortalDb db, ICollection<LostJob> canceled, CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var lost = db.Jobs.Where(job => job.State == JobState.Running && job.LeaseUntil < now);

        foreach (var found in await lost.Where(job => job.Wish == JobWish.Cancel).Select(job => new LostJob(job.Id, job.Kind, job.IdentityId)).ToListAsync(stop))
        {
            var ended = await lost.Where(job => job.Id == found.Job && job.Wish == JobWish.Cancel).ExecuteUpdateAsync(set => set
                .SetProperty(job => job.State, JobState.Canceled)
                .SetProperty(job => job.FinishedAt, now), stop);
            if (ended > 0) canceled.Add(found);   // else another worker was faster
        }
        await lost.Where(job => job.Wish == JobWish.Pause).ExecuteUpdateAsync(set => set
            .SetProperty(job => job.State, JobState.Paused), stop);
        await lost.Where(job => job.LostAttempts >= MostLostAttempts - 1).ExecuteUpdateAsync(set => set
            .SetProperty(job => job.State, JobState.Failed)
            .SetProperty(job => job.FinishedAt, now)
            .SetProperty(job => job.Error, $"The server went down {MostLostAttempts} times while it ran this job. Try smaller settings, or resume it from its last checkpoint."), stop);
    }

    private static IQueryable<JobRow> Current(PortalDb db, JobClaim claim) =>
        db.Jobs.Where(job => job.Id == claim.Job && job.Attempt == claim.Attempt && job.State == JobState.Running);
}
