using Maquette.Data;
using Maquette.Data.Assets;
using Microsoft.EntityFrameworkCore;

namespace Maquette.Web.Features.Gallery;

/// <summary>The team's assets, a page at a time.</summary>
public sealed class GalleryShelves(IDbContextFactory<PortalDb> databases)
{
    public const int PageSize = 24;

    /// <param name="search">words that must all stand in the prompt; empty for everything</param>
    /// <param name="leastStars">mean rating at least this; 0 for everything</param>
    /// <param name="page">from 1</param>
    public async Task<GalleryPageData> PageAsync(string search, int leastStars, GalleryOrder order, int page, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var assets = db.Assets.AsNoTracking();
        foreach (var word in search.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var pattern = $"%{word.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_")}%";
            assets = assets.Where(asset => EF.Functions.Like(asset.Prompt.ToLower(), pattern, @"\"));
        }

        if (leastStars > 0) assets = assets.Where(asset => asset.Ratings.Average(rating => (double?)rating.Stars) >= leastStars);

        var total = await assets.CountAsync(stop);
        var heads = Heads(assets, order);
        var cardCount = await heads.CountAsync(stop);
        var last = Math.Max(1, (cardCount + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, last);
        var cards = await Ordered(heads, order)
            .Skip((shown - 1) * PageSize).Take(PageSize)
            .Select(asset => new GalleryCard(asset.Id, asset.JobId, asset.Prompt, asset.Recipe, asset.Owner!.DisplayName, asset.CreatedAt, asset.Ratings.Average(rating => (double?)rating.Stars), asset.PromptMatch))
            .ToListAsync(stop);
        return new GalleryPageData(await WithSiblingsAsync(db, cards, stop), total, shown, last);
    }

    /// <summary>Of the objects of one job only the one that hangs first in this order; the others hang with it.</summary>
    private static IQueryable<AssetRow> Heads(IQueryable<AssetRow> assets, GalleryOrder order) => order switch
    {
        GalleryOrder.Match => assets.Where(asset => !assets.Any(other => other.JobId == asset.JobId
            && ((other.PromptMatch ?? -1) > (asset.PromptMatch ?? -1) || ((other.PromptMatch ?? -1) == (asset.PromptMatch ?? -1) && other.Place < asset.Place)))),
        GalleryOrder.Rating => assets.Where(asset => !assets.Any(other => other.JobId == asset.JobId
            && ((other.Ratings.Average(rating => (double?)rating.Stars) ?? 0) > (asset.Ratings.Average(rating => (double?)rating.Stars) ?? 0)
                || ((other.Ratings.Average(rating => (double?)rating.Stars) ?? 0) == (asset.Ratings.Average(rating => (double?)rating.Stars) ?? 0) && other.Place < asset.Place)))),
        _ => assets.Where(asset => !assets.Any(other => other.JobId == asset.JobId && other.Place < asset.Place)),
    };

    private static async Task<IReadOnlyList<GalleryCard>> WithSiblingsAsync(PortalDb db, List<GalleryCard> cards, CancellationToken stop)
    {
        Guid[] jobs = [.. cards.Select(card => card.Job)];
        var all = await db.Assets.Where(asset => jobs.Contains(asset.JobId)).OrderBy(asset => asset.Place).Select(asset => new { asset.JobId, asset.Id }).ToListAsync(stop);
        var byJob = all.ToLookup(asset => asset.JobId, asset => asset.Id);
        return cards.ConvertAll(card => card with { Siblings = [.. byJob[card.Job]] });
    }

    private static IQueryable<AssetRow> Ordered(IQueryable<AssetRow> assets, GalleryOrder order)
    {
        // Whether there is a value comes first: databases disagree on where null sorts.
        var sorted = order switch
        {
            GalleryOrder.Newest => assets.OrderByDescending(asset => asset.CreatedAt),
            GalleryOrder.Rating => assets
                .OrderByDescending(asset => asset.Ratings.Count > 0)
                .ThenByDescending(asset => asset.Ratings.Average(rating => (double?)rating.Stars))
                .ThenByDescending(asset => asset.CreatedAt),
            GalleryOrder.Match => assets
                .OrderByDescending(asset => asset.PromptMatch != null)
                .ThenByDescending(asset => asset.PromptMatch)
                .ThenByDescending(asset => asset.CreatedAt),
            _ => throw new NotSupportedException($"The gallery is not ordered by {order}."),
        };
        return sorted.ThenByDescending(asset => asset.Id);
    }
}

/// <param name="Stars">mean of all ratings; null without any</param>
/// <param name="PromptMatch">0…100; null when it could not be told</param>
/// <param name="Job">that made it, and its siblings</param>
public sealed record GalleryCard(Guid Id, Guid Job, string Prompt, string Recipe, string OwnerName, DateTime CreatedAt, double? Stars, int? PromptMatch)
{
    /// <summary>All objects of its job in their order, itself among them.</summary>
    public IReadOnlyList<Guid> Siblings { get; init; } = [];
}

/// <param name="Total">assets that fit, siblings counted one by one</param>
/// <param name="Page">the page shown, which is the last one when a later one was asked for</param>
public sealed record GalleryPageData(IReadOnlyList<GalleryCard> Cards, int Total, int Page, int LastPage);
