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
    /// <param name="identity">name of the identity that prompts must have; null for everything</param>
    /// <param name="page">from 1</param>
    public async Task<GalleryPageData> PageAsync(string search, int leastStars, string? identity, GalleryOrder order, int page, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var assets = db.Assets.AsNoTracking();
        foreach (var word in search.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var pattern = $"%{word.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_")}%";
            assets = assets.Where(asset => EF.Functions.Like(asset.Prompt.ToLower(), pattern, @"\"));
        }

        if (leastStars > 0) assets = assets.Where(asset => asset.Ratings.Average(rating => (double?)rating.Stars) >= leastStars);

        if (identity is not null) assets = assets.Where(asset => asset.Identity!.Name == identity);

        var total = await assets.CountAsync(stop);
        var last = Math.Max(1, (total + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, last);
        var cards = await Ordered(assets, order)
            .Skip((shown - 1) * PageSize).Take(PageSize)
            .Select(asset => new GalleryCard(asset.Id, asset.Prompt, asset.Recipe, asset.Owner!.DisplayName, asset.CreatedAt, asset.Ratings.Average(rating => (double?)rating.Stars), asset.PromptMatch, asset.Identity!.Name))
            .ToListAsync(stop);
        return new GalleryPageData(cards, total, shown, last);
    }

    /// <summary>Names of the identities that any asset shows.</summary>
    public async Task<IReadOnlyList<string>> IdentitiesAsync(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Assets.Where(asset => asset.IdentityId != null).Select(asset => asset.Identity!.Name).Distinct().OrderBy(name => name).ToListAsync(stop);
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
/// <param name="Identity">name of the identity that it shows; null without one</param>
public sealed record GalleryCard(Guid Id, string Prompt, string Recipe, string OwnerName, DateTime CreatedAt, double? Stars, int? PromptMatch, string? Identity);

/// <param name="Page">the page shown, which is the last one when a later one was asked for</param>
public sealed record GalleryPageData(IReadOnlyList<GalleryCard> Cards, int Total, int Page, int LastPage);
