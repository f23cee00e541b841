using Maquette.Data.Auditing;
using Maquette.Data.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Maquette.Data.Identities;

/// <param name="Pictured">the person in the photos; null when they show none</param>
/// <param name="AllowedBy">who allowed this use of the photos</param>
/// <param name="Until">the moment from which the identity may not be used any more; null for no end</param>
public sealed record Consent(string? Pictured, string AllowedBy, DateTime? Until)
{
    public override string ToString() =>
        $"{(Pictured is null ? "No person is pictured" : $"Pictured: {Pictured}")}; allowed by {AllowedBy}, {(Until is { } end ? $"until {end:d MMM yyyy}" : "without an end")}.";
}

public sealed record NewIdentity(Guid Id, string OwnerId, string Name, string ClassNoun, string Prior, int Photos, bool KeepsPhotos, Consent Consent);

/// <summary>Who does something, as the audit will name them.</summary>
public sealed record Actor(string MemberId, string Name);

/// <summary>Changes to identities; what consent, trainings and deletion need is written to the audit in the same transaction.</summary>
public sealed class IdentityStore(IDbContextFactory<PortalDb> databases, TimeProvider time)
{
    /// <summary>An identity together with the job that teaches it.</summary>
    /// <returns>null when the name is taken; nothing was written</returns>
    public async Task<Guid?> CreateAsync(NewIdentity identity, NewJob training, Actor by, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(stop);
        db.Identities.Add(new IdentityRow
        {
            Id = identity.Id,
            OwnerId = identity.OwnerId,
            Name = identity.Name,
            ClassNoun = identity.ClassNoun,
            Prior = identity.Prior,
            Photos = identity.Photos,
            KeepsPhotos = identity.KeepsPhotos,
            Pictured = identity.Consent.Pictured,
            AllowedBy = identity.Consent.AllowedBy,
            ConsentUntil = identity.Consent.Until,
            CreatedAt = now.UtcDateTime,
        });
        var job = await JobStore.RowAsync(db, training with { Kind = JobKind.Identity, Identity = identity.Id }, now, stop);
        db.Jobs.Add(job);
        db.Audit.Add(Entry(by, AuditAction.IdentityCreated, identity.Id, identity.Name, $"{identity.Photos} photos of a {identity.ClassNoun}{(identity.KeepsPhotos ? ", kept whole" : "")}. {identity.Consent}"));
        try
        {
            await db.SaveChangesAsync(stop);
            return job.Id;
        }
        catch (DbUpdateException) when (NameIsTaken(identity.Name))
        {
            return null;
        }
    }

    /// <summary>Another training of an identity; one that is ready stays so until the new weights are there.</summary>
    /// <returns>null when a job teaches it already, or it does not exist</returns>
    public async Task<Guid?> TrainAsync(Guid id, NewJob training, Actor by, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (await db.Identities.AsNoTracking().SingleOrDefaultAsync(identity => identity.Id == id, stop) is not { } taught) return null;
        if (await db.Jobs.AnyAsync(job => job.IdentityId == id && job.Kind == JobKind.Identity && job.State != JobState.Canceled && job.State != JobState.Succeeded, stop)) return null;

        var row = await JobStore.RowAsync(db, training with { Kind = JobKind.Identity, Identity = id }, time.GetUtcNow(), stop);
        db.Jobs.Add(row);
        var consent = new Consent(taught.Pictured, taught.AllowedBy, taught.ConsentUntil);
        db.Audit.Add(Entry(by, AuditAction.IdentityTrainedAgain, id, taught.Name, $"From the same {Count(taught.Photos, "photo")} of a {taught.ClassNoun}, for the prior {taught.Prior}{(taught.ReadyAt is null ? "" : "; its weights of before serve until the new ones are there")}. {consent}"));
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return row.Id;
    }

    /// <returns>false when there is no such identity</returns>
    public async Task<bool> ChangeConsentAsync(Guid id, Consent consent, Actor by, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var before = await db.Identities.Where(identity => identity.Id == id).Select(identity => new { identity.Name, Consent = new Consent(identity.Pictured, identity.AllowedBy, identity.ConsentUntil) }).SingleOrDefaultAsync(stop);
        if (before is null) return false;

        await db.Identities.Where(identity => identity.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(identity => identity.Pictured, consent.Pictured)
            .SetProperty(identity => identity.AllowedBy, consent.AllowedBy)
            .SetProperty(identity => identity.ConsentUntil, consent.Until), stop);
        db.Audit.Add(Entry(by, AuditAction.ConsentChanged, id, before.Name, $"Now: {consent} Before: {before.Consent}"));
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    /// <summary>Deletes the row and, when asked, those of its assets, and ends every job that cannot run without it. Their files are the caller's to remove.</summary>
    /// <returns>null when there is no such identity</returns>
    public async Task<DeletedIdentity?> DeleteAsync(Guid id, bool withAssets, Actor by, CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var name = await db.Identities.Where(identity => identity.Id == id).Select(identity => identity.Name).SingleOrDefaultAsync(stop);
        if (name is null) return null;

        var assets = await db.Assets.Where(asset => asset.IdentityId == id).Select(asset => asset.Id).ToListAsync(stop);
        var jobs = db.Jobs.Where(job => job.IdentityId == id);
        var running = await jobs.Where(job => job.State == JobState.Running).Select(job => job.Id).ToListAsync(stop);
        var ended = await jobs.Where(job => job.State == JobState.Queued || job.State == JobState.Paused || job.State == JobState.Failed).Select(job => job.Id).ToListAsync(stop);
        await db.Jobs.Where(job => ended.Contains(job.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(job => job.State, JobState.Canceled)
            .SetProperty(job => job.Wish, JobWish.None)
            .SetProperty(job => job.FinishedAt, now), stop);
        await db.Jobs.Where(job => running.Contains(job.Id)).ExecuteUpdateAsync(set => set.SetProperty(job => job.Wish, JobWish.Cancel), stop);
        if (withAssets) await db.Assets.Where(asset => asset.IdentityId == id).ExecuteDeleteAsync(stop);
        await db.Identities.Where(identity => identity.Id == id).ExecuteDeleteAsync(stop);

        var fate = assets.Count == 0 ? "It had no assets." : withAssets ? $"Its {Count(assets.Count, "asset")} went with it." : $"Its {Count(assets.Count, "asset")} stayed.";
        var canceled = ended.Count + running.Count;
        db.Audit.Add(Entry(by, AuditAction.IdentityDeleted, id, name, $"Photos, crops and weights were removed. {fate}{(canceled > 0 ? $" {Count(canceled, "unfinished job")} canceled." : "")}"));
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return new DeletedIdentity(name, withAssets ? assets : [], ended, running);
    }

    private bool NameIsTaken(string name)
    {
        using var db = databases.CreateDbContext();
        return db.Identities.Any(identity => identity.Name == name);
    }

    private AuditRow Entry(Actor by, string action, Guid subject, string name, string details) => new()
    {
        At = time.GetUtcNow().UtcDateTime,
        MemberId = by.MemberId,
        MemberName = by.Name,
        Action = action,
        Subject = $"{subject:D}",
        SubjectName = name,
        Details = details,
    };

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}

/// <param name="Assets">whose rows went too</param>
/// <param name="Canceled">jobs that waited, were paused or had failed</param>
/// <param name="Canceling">jobs that run and were told to stop</param>
public sealed record DeletedIdentity(string Name, IReadOnlyList<Guid> Assets, IReadOnlyList<Guid> Canceled, IReadOnlyList<Guid> Canceling);
