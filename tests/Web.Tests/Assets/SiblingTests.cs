using System.Net;
using Maquette.Data.Assets;
using Maquette.Web.Features.Accounts;
using Maquette.Web.Features.Asset;
using Maquette.Web.Features.Gallery;
using Maquette.Web.Tests.Portal;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Maquette.Web.Tests.Assets;

public sealed class SiblingTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private GalleryShelves Shelves => portal.Services.GetRequiredService<GalleryShelves>();

    private AssetShelf Shelf => portal.Services.GetRequiredService<AssetShelf>();

    private async Task<Guid[]> FamilyAsync(string prompt, params int?[] matches)
    {
        await Visitor.AdministratorAsync(portal);
        var first = await TestAssets.AddAsync(portal, prompt, matches[0]);
        var family = new List<Guid> { first };
        for (var place = 2; place <= matches.Length; place++) family.Add(await TestAssets.AddAsync(portal, prompt, matches[place - 1], first, place));
        return [.. family];
    }

    [Fact]
    public async Task Gallery_ObjectsOfOneJob_HangAsOneCardWithTheirSiblings()
    {
        var family = await FamilyAsync("a lilac harp", 20, 90, 40);
        var alone = await TestAssets.AddAsync(portal, "a lilac harp", 50);

        var newest = await Shelves.PageAsync("lilac harp", 0, GalleryOrder.Newest, 1, Stop);
        Assert.Equal((4, 1), (newest.Total, newest.LastPage));
        Assert.Equal([alone, family[0]], newest.Cards.Select(card => card.Id));
        Assert.Equal(family, newest.Cards[1].Siblings);
        Assert.Equal([alone], newest.Cards[0].Siblings);
    }

    [Fact]
    public async Task Gallery_ByMatchOrRating_ShowsTheBestOfAJob()
    {
        var family = await FamilyAsync("a grey harp", 20, 90, null);
        var alone = await TestAssets.AddAsync(portal, "a grey harp", 50);
        var member = (await portal.Services.GetRequiredService<Members>().ListAsync(Stop))[0].Id;
        await Shelf.RateAsync(family[2], member, 5, Stop);

        Assert.Equal([family[1], alone], (await Shelves.PageAsync("grey harp", 0, GalleryOrder.Match, 1, Stop)).Cards.Select(card => card.Id));
        Assert.Equal([family[2], alone], (await Shelves.PageAsync("grey harp", 0, GalleryOrder.Rating, 1, Stop)).Cards.Select(card => card.Id));
        Assert.Equal([family[2]], (await Shelves.PageAsync("grey harp", 4, GalleryOrder.Newest, 1, Stop)).Cards.Select(card => card.Id));
    }

    [Fact]
    public async Task AssetPage_OfASibling_ShowsTheOthersAndItsJob()
    {
        var visitor = await Visitor.AdministratorAsync(portal);
        var family = await FamilyAsync("a teal harp", 20, 90);

        var html = WebUtility.HtmlDecode(await visitor.Http.GetStringAsync($"/assets/{family[1]}", Stop));

        Assert.Contains("object 2 of 2", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/assets/{family[0]}\"", html, StringComparison.Ordinal);
        Assert.Contains($"/?again={family[0]}", html, StringComparison.Ordinal);
        Assert.Contains($"/jobs/{family[0]}", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync($"/api/assets/{family[1]}/asset.glb", Stop)).StatusCode);

        var alone = await visitor.Http.GetStringAsync($"/assets/{await TestAssets.AddAsync(portal, "a teal lyre")}", Stop);
        Assert.DoesNotContain("aria-label=\"Siblings\"", alone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeepOnly_OneOfThree_LeavesItAlone()
    {
        var family = await FamilyAsync("a rose harp", 1, 2, 3);
        var kept = (await Shelf.FindAsync(family[1], "ada", Stop))!;

        await Shelf.KeepOnlyAsync(kept, Stop);

        Assert.Equal([family[1]], (await Shelf.SiblingsAsync(family[0], Stop)).Select(sibling => sibling.Id));
        var files = portal.Services.GetRequiredService<AssetFiles>();
        Assert.Equal([false, true, false], family.Select(id => Directory.Exists(files.PathOf(id))));
        Assert.Equal([family[1]], Assert.Single((await Shelves.PageAsync("rose harp", 0, GalleryOrder.Newest, 1, Stop)).Cards).Siblings);
    }
}
