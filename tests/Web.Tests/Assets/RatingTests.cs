using Maquette.Web.Features.Asset;
using Maquette.Web.Features.Gallery;
using Maquette.Web.Features.Accounts;
using Maquette.Web.Tests.Portal;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Maquette.Web.Tests.Assets;

public sealed class RatingTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rating_TwoMembersAndAChangeOfMind_IsTheMeanOfTheNewest()
    {
        await Visitor.AdministratorAsync(portal);
        var members = portal.Services.GetRequiredService<Members>();
        await members.AddAsync("bea", Visitor.Password, admin: false, Stop);
        var ids = (await members.ListAsync(Stop)).Select(member => member.Id).ToArray();
        var asset = await TestAssets.AddAsync(portal, "a green lamp");
        var shelf = portal.Services.GetRequiredService<AssetShelf>();

        await shelf.RateAsync(asset, ids[0], 1, Stop);
        await shelf.RateAsync(asset, ids[0], 5, Stop);
        await shelf.RateAsync(asset, ids[1], 2, Stop);

        var details = await shelf.FindAsync(asset, ids[0], Stop);
        Assert.Equal((3.5, 2, 5), (details!.Stars!.Value, details.Ratings, details.OwnStars));
    }

    [Fact]
    public async Task Gallery_SearchAndRating_FindsWhatHasBoth()
    {
        await Visitor.AdministratorAsync(portal);
        var shelves = portal.Services.GetRequiredService<GalleryShelves>();
        var shelf = portal.Services.GetRequiredService<AssetShelf>();
        var member = (await portal.Services.GetRequiredService<Members>().ListAsync(Stop))[0].Id;
        var liked = await TestAssets.AddAsync(portal, "a PURPLE rocket, 100% metal");
        await TestAssets.AddAsync(portal, "a purple rocket, 1000 metal");
        await shelf.RateAsync(liked, member, 4, Stop);

        Assert.Equal(2, (await shelves.PageAsync("rocket purple", 0, null, GalleryOrder.Newest, 1, Stop)).Total);
        Assert.Equal(liked, Assert.Single((await shelves.PageAsync("100%", 0, null, GalleryOrder.Newest, 1, Stop)).Cards).Id);
        Assert.Equal(liked, Assert.Single((await shelves.PageAsync("rocket", 4, null, GalleryOrder.Newest, 1, Stop)).Cards).Id);
        Assert.Empty((await shelves.PageAsync("rocket", 5, null, GalleryOrder.Newest, 1, Stop)).Cards);
    }
}
