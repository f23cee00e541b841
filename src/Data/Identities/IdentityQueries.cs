using Maquette.Data.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Maquette.Data.Identities;

/// <summary>What pages ask of the identities.</summary>
public sealed class IdentityQueries(IDbContextFactory<PortalDb> databases)
{
    /// <summary>All of the team's, newest first.</summary>
    public async Task<IReadOnlyList<IdentityLine>> ListAsync(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await Lines(db, db.Identities.OrderByDescending(identity => identity.CreatedAt)).ToListAsync(stop);
    }

    public async Task<IdentityLine?> FindAsync(Guid id, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await Lines(db, db.Identities.Where(identity => identity.Id == id)).SingleOrDefaultAsync(stop);
    }

    /// <summary>The unfinished jobs that teach it or whose prompts name it, oldest first.</summary>
    public async Task<IReadOnlyList<JobLine>> UnfinishedAsync(Guid id, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await JobQueries.Lines(db.Jobs
            .Where(job => job.IdentityId == id && (job.State == JobState.Queued || job.State == JobState.Running || job.State == JobState.Paused || job.State == JobState.Failed))
            .OrderBy(job => job.CreatedAt)).ToListAsync(stop);
    }

    /// <summary>The assets whose prompts name it, newest first.</summary>
    public async Task<IReadOnlyList<IdentityAsset>> AssetsAsync(Guid id, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Assets
            .Where(asset => asset.IdentityId == id)
            .OrderByDescending(asset => asset.CreatedAt)
            .Select(asset => new IdentityAsset(asset.Id, asset.Prompt, asset.OwnerId, asset.Owner!.DisplayName, asset.CreatedAt))
            .ToListAsync(stop);
    }

    /// <summary>The request of its newest training, as JSON; null when there is none.</summary>
    public async Task<string?> RequestAsync(Guid id, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Jobs
            .Where(job => job.IdentityId == id && job.Kind == JobKind.Identity)
            .OrderByDescending(job => job.CreatedAt).ThenByDescending(job => job.Rank)
            .Select(job => job.Request)
            .FirstOrDefaultAsync(stop);
    }

    private static IQueryable<IdentityLine> Lines(PortalDb db, IQueryable<IdentityRow> identities) => identities.Select(identity => new IdentityLine(
        identity.Id, identity.Name, identity.ClassNoun, identity.Prior, identity.OwnerId, identity.Owner!.DisplayName, identity.Photos, identity.KeepsPhotos,
        identity.Pictured, identity.AllowedBy, identity.ConsentUntil, identity.CreatedAt, identity.ReadyAt,
        db.Assets.Count(asset => asset.IdentityId == identity.Id),
        db.Jobs.Where(job => job.IdentityId == identity.Id && job.Kind == JobKind.Identity).OrderByDescending(job => job.CreatedAt).ThenByDescending(job => job.Rank).Select(job => (Guid?)job.Id).FirstOrDefault(),
        db.Jobs.Where(job => job.IdentityId == identity.Id && job.Kind == JobKind.Identity).OrderByDescending(job => job.CreatedAt).ThenByDescending(job => job.Rank).Select(job => (JobState?)job.State).FirstOrDefault()));
}

/// <summary>An asset whose prompt names an identity.</summary>
public sealed record IdentityAsset(Guid Id, string Prompt, string OwnerId, string OwnerName, DateTime CreatedAt);
