using System.Net;
using System.Text.Json;
using Maquette.Data.Assets;
using Maquette.Web.Features.Accounts;
using Maquette.Web.Features.Asset;
using Maquette.Web.Features.Gallery;
using Maquette.Web.Shared;
using Maquette.Web.Tests.Portal;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Maquette.Web.Tests.Assets;

public sealed class PromptMatchTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"promptMatch":{"score":87,"judge":"ab"}}""", 87, null)]
    [InlineData("""{"promptMatch":{"judge":"ab","reason":"The judge does not know 'zeppelin'."}}""", null, "The judge does not know 'zeppelin'.")]
    [InlineData("""{"promptMatch":{"score":0}}""", 0, null)]
    [InlineData("""{"promptMatch":{"score":101}}""", null, null)]
    [InlineData("""{"promptMatch":{"score":"87","reason":7}}""", null, null)]
    [InlineData("""{"promptMatch":null}""", null, null)]
    [InlineData("""{"prompt":"p"}""", null, null)]
    [InlineData("[1]", null, null)]
    public void Receipt_WhatItSays_IsReadAndNothingElse(string receipt, int? score, string? reason)
    {
        using var json = JsonDocument.Parse(receipt);

        Assert.Equal(new ReceiptMatch(score, reason), ReceiptMatch.Of(json.RootElement));
    }

    [Fact]
    public void Receipt_MissingOrHalfWritten_SaysNothing()
    {
        var path = Path.Combine(portal.DataFolder, "receipt.json");
        Assert.Equal(ReceiptMatch.None, ReceiptMatch.Read(path));
        Directory.CreateDirectory(portal.DataFolder);
        File.WriteAllText(path, """{"promptMatch":{"sco""");

        Assert.Equal(ReceiptMatch.None, ReceiptMatch.Read(path));
    }

    [Fact]
    public async Task Gallery_EveryOrder_PutsAssetsWithoutAValueLast()
    {
        var visitor = await Visitor.AdministratorAsync(portal);
        var (shelves, shelf) = (portal.Services.GetRequiredService<GalleryShelves>(), portal.Services.GetRequiredService<AssetShelf>());
        var member = (await portal.Services.GetRequiredService<Members>().ListAsync(Stop))[0].Id;
        var far = await TestAssets.AddAsync(portal, "a teal boat", promptMatch: 0);
        var old = await TestAssets.AddAsync(portal, "a teal boat");
        var near = await TestAssets.AddAsync(portal, "a teal boat", promptMatch: 93);
        var newest = await TestAssets.AddAsync(portal, "a teal boat");
        await shelf.RateAsync(old, member, 2, Stop);
        await shelf.RateAsync(far, member, 5, Stop);

        async Task<Guid[]> In(GalleryOrder order) => [.. (await shelves.PageAsync("teal boat", 0, null, order, 1, Stop)).Cards.Select(card => card.Id)];

        Assert.Equal([newest, near, old, far], await In(GalleryOrder.Newest));
        Assert.Equal([far, old, newest, near], await In(GalleryOrder.Rating));
        Assert.Equal([near, far, newest, old], await In(GalleryOrder.Match));

        var html = await visitor.Http.GetStringAsync("/gallery?search=teal%20boat&sort=match", Stop);
        Assert.True(html.IndexOf($"/assets/{near}", StringComparison.Ordinal) < html.IndexOf($"/assets/{newest}", StringComparison.Ordinal));
        Assert.Contains("closer to its prompt than 93 of 100 others", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, GalleryOrder.Newest)]
    [InlineData("rating", GalleryOrder.Rating)]
    [InlineData("match", GalleryOrder.Match)]
    [InlineData("price", GalleryOrder.Newest)]
    public void Order_WordOfAnAddress_IsUnderstood(string? word, GalleryOrder expected) => Assert.Equal(expected, GalleryOrders.Of(word));

    [Fact]
    public async Task Gallery_SecondPage_KeepsSearchAndOrder()
    {
        var visitor = await Visitor.AdministratorAsync(portal);
        for (var i = 0; i <= GalleryShelves.PageSize; i++) await TestAssets.AddAsync(portal, "an orange kite", promptMatch: i);

        var html = WebUtility.HtmlDecode(await visitor.Http.GetStringAsync("/gallery?search=kite&sort=match", Stop));

        Assert.Contains("search=kite&sort=match&page=2", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AssetPage_ScoreReasonOrNeither_IsToldInASentence()
    {
        var visitor = await Visitor.AdministratorAsync(portal);
        var judged = await TestAssets.AddAsync(portal, "a red chair", promptMatch: 87);
        var unknown = await TestAssets.AddAsync(portal, "a red zeppelin");
        await File.WriteAllTextAsync(portal.Services.GetRequiredService<AssetFiles>().PathOf(unknown, "receipt.json"), """{"promptMatch":{"reason":"The judge does not know 'zeppelin'."}}""", Stop);
        var old = await TestAssets.AddAsync(portal, "a red duck");

        async Task<string> Page(Guid id) => WebUtility.HtmlDecode(await visitor.Http.GetStringAsync($"/assets/{id}", Stop));

        Assert.Contains("Closer to its prompt than 87 of 100 others.", await Page(judged), StringComparison.Ordinal);
        Assert.Contains(">The judge does not know 'zeppelin'.</p>", await Page(unknown), StringComparison.Ordinal);
        Assert.Contains("before assets were compared", await Page(old), StringComparison.Ordinal);
    }
}
