using System.Text.Json;
using Maquette.Data;
using Maquette.Data.Assets;
using Microsoft.EntityFrameworkCore;

namespace Maquette.Web.Features.Asset;

/// <summary>One asset: looked at, rated, deleted.</summary>
public sealed class AssetShelf(IDbContextFactory<PortalDb> databases, AssetFiles files, TimeProvider time)
{
    public async Task<AssetDetails?> FindAsync(Guid id, string memberId, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Assets.Where(asset => asset.Id == id).Select(asset => new AssetDetails(
            asset.Id, asset.JobId, asset.Place, asset.Prompt, asset.Recipe, asset.Prior, asset.Seed, asset.OwnerId, asset.Owner!.DisplayName, asset.CreatedAt,
            asset.Vertices, asset.Faces, asset.Bytes,
            asset.Ratings.Average(rating => (double?)rating.Stars),
            asset.Ratings.Count,
            asset.Ratings.Where(rating => rating.MemberId == memberId).Select(rating => rating.Stars).FirstOrDefault(),
            asset.PromptMatch)).SingleOrDefaultAsync(stop);
    }

    /// <summary>All objects of a job that there still are, in their order; the asked one, too.</summary>
    public async Task<IReadOnlyList<AssetSibling>> SiblingsAsync(Guid job, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Assets.Where(asset => asset.JobId == job).OrderBy(asset => asset.Place)
            .Select(asset => new AssetSibling(asset.Id, asset.Place, asset.PromptMatch, asset.Ratings.Average(rating => (double?)rating.Stars))).ToListAsync(stop);
    }

    /// <summary>The prompt of an asset that exists; files of anything else are nobody's business.</summary>
    public async Task<string?> PromptAsync(Guid id, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Assets.Where(asset => asset.Id == id).Select(asset => asset.Prompt).SingleOrDefaultAsync(stop);
    }

    /// <summary>What the engine wrote down about the making; null when the file is missing or unreadable.</summary>
    public async Task<JsonElement?> ReceiptAsync(Guid id, CancellationToken stop)
    {
        try
        {
            await using var file = File.OpenRead(files.PathOf(id, "receipt.json"));
            return await JsonSerializer.DeserializeAsync<JsonElement>(file, cancellationToken: stop);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <param name="stars">1…5; 0 takes the rating back</param>
    public async Task RateAsync(Guid id, string memberId, int stars, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)stars, 5u, nameof(stars));
        await using var db = await databases.CreateDbContextAsync(stop);
        await db.Ratings.Where(rating => rating.AssetId == id && rating.MemberId == memberId).ExecuteDeleteAsync(stop);
        if (stars == 0 || !await db.Assets.AnyAsync(asset => asset.Id == id, stop)) return;
        db.Ratings.Add(new RatingRow { AssetId = id, MemberId = memberId, Stars = stars, RatedAt = time.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Deletes all other objects of an asset's job.</summary>
    public async Task KeepOnlyAsync(AssetDetails kept, CancellationToken stop)
    {
        foreach (var sibling in await SiblingsAsync(kept.Job, stop))
            if (sibling.Id != kept.Id) await files.DeleteAssetAsync(sibling.Id, stop);
    }

    public Task<bool> DeleteAsync(Guid id, CancellationToken stop) => files.DeleteAssetAsync(id, stop);
}
