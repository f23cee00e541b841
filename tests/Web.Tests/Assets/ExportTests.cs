using System.IO.Compression;
using System.Net;
using System.Numerics;
using Maquette.Data.Assets;
using Maquette.Generation.Extraction;
using Maquette.Scene.Export;
using Maquette.Scene.Meshes;
using Maquette.Web.Features.Asset;
using Maquette.Web.Tests.Portal;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Maquette.Web.Tests.Assets;

public sealed class ExportTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<Guid> AddAsync(string prompt)
    {
        var id = await TestAssets.AddAsync(portal, prompt);
        await using var file = File.Create(portal.Services.GetRequiredService<AssetFiles>().PathOf(id, "asset.glb"));
        GlbWriter.Write(file, Ball());
        return id;
    }

    private static Mesh Ball()
    {
        var values = Enumerable.Range(0, 21 * 21 * 21).Select(i => 0.7f - new Vector3(i % 21 - 10, i / 21 % 21 - 10, i / 441 - 10).Length() / 10).ToArray();
        return MarchingTetrahedra.Extract(values, 20, -1, 1, 0);
    }

    [Fact]
    public async Task Export_NobodySignedIn_Answers401()
    {
        await Visitor.AdministratorAsync(portal);
        var id = await AddAsync("a ball");

        Assert.Equal(HttpStatusCode.Unauthorized, (await new Visitor(portal).Http.GetAsync($"/api/assets/{id}/export?format=obj", Stop)).StatusCode);
        Assert.False(Directory.Exists(portal.Services.GetRequiredService<AssetFiles>().PathOf(id, AssetExports.Folder)));
    }

    [Theory]
    [InlineData("format=glb&faces=500", "model/gltf-binary", ".glb")]
    [InlineData("format=obj&texture=512", "application/zip", ".obj.zip")]
    [InlineData("format=ply", "application/octet-stream", ".ply")]
    [InlineData("format=stl&faces=2000&texture=", "model/stl", ".stl")]
    [InlineData("format=usdz&faces=&texture=0", "model/vnd.usdz+zip", ".usdz")]
    public async Task Export_Member_GetsTheFormatWithANameOutOfThePrompt(string query, string type, string ending)
    {
        var visitor = await Visitor.AdministratorAsync(portal);
        var id = await AddAsync("a blue ball");

        var answer = await visitor.Http.GetAsync($"/api/assets/{id}/export?{query}", Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"a-blue-ball-{id.ToString("N")[^6..]}{ending}", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.True((await answer.Content.ReadAsByteArrayAsync(Stop)).Length > 1000);
    }

    [Fact]
    public async Task Export_AskedForTwiceAndAtOnce_IsMadeOnce()
    {
        var visitor = await Visitor.AdministratorAsync(portal);
        var id = await AddAsync("a ball");
        var address = $"/api/assets/{id}/export?format=obj&faces=500&texture=512";

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => visitor.Http.GetAsync(address, Stop)));
        var later = await visitor.Http.GetAsync(address, Stop);

        Assert.All(answers.Append(later), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single(answers.Append(later).Select(answer => answer.Headers.ETag).Distinct());
        Assert.Single(Directory.GetFiles(portal.Services.GetRequiredService<AssetFiles>().PathOf(id, AssetExports.Folder)));
        using var archive = new ZipArchive(await later.Content.ReadAsStreamAsync(Stop));
        Assert.Equal(["model.obj", "model.mtl", "model.png"], archive.Entries.Select(entry => entry.Name));
    }

    [Theory]
    [InlineData("format=fbx")]
    [InlineData("format=glb&faces=501")]
    [InlineData("format=glb&faces=-500")]
    [InlineData("format=glb&faces=many")]
    [InlineData("format=glb&texture=100000")]
    public async Task Export_WhatIsNotOffered_Answers400(string query)
    {
        var visitor = await Visitor.AdministratorAsync(portal);

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Http.GetAsync($"/api/assets/{await AddAsync("a ball")}/export?{query}", Stop)).StatusCode);
    }

    [Fact]
    public async Task Export_UnknownAsset_Answers404()
    {
        var visitor = await Visitor.AdministratorAsync(portal);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.GetAsync($"/api/assets/{Guid.NewGuid()}/export?format=stl", Stop)).StatusCode);
    }

    [Fact]
    public async Task Export_ModelThatIsNone_SaysSoWithoutTheServersPaths()
    {
        var visitor = await Visitor.AdministratorAsync(portal);
        var id = await TestAssets.AddAsync(portal, "a broken ball");

        var answer = await visitor.Http.GetAsync($"/api/assets/{id}/export?format=stl", Stop);

        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("no binary glTF", text);
        Assert.DoesNotContain(portal.DataFolder, text);
    }

    [Fact]
    public async Task Page_Asset_OffersEveryFormatAndShowsItsQuality()
    {
        var visitor = await Visitor.AdministratorAsync(portal);
        var id = await AddAsync("a ball");
        await File.WriteAllTextAsync(portal.Services.GetRequiredService<AssetFiles>().PathOf(id, "receipt.json"), """
            {"mesh":{"vertices":3,"faces":1,"extractedFaces":9,"components":7,"watertight":false,"manifold":false,"nonManifoldEdges":4,"nonManifoldVertices":5,
             "selfIntersections":6,"degenerateFaces":0,"size":[0.5,1.25,2],"area":3,"texture":{"width":512,"height":512,"texelsPerMetre":321,"leastTexelsPerMetre":200,"used":0.7,"overlap":0}}}
            """, Stop);

        var html = WebUtility.HtmlDecode(await visitor.Http.GetStringAsync($"/assets/{id}", Stop));

        Assert.All(ExportChoices.Formats, format => Assert.Contains($"<option value=\"{format.Name}\"", html));
        Assert.Contains("1.25 × 0.50 × 2.00 m", html);
        Assert.Contains("no: 4 edges, 5 vertices", html);
        Assert.Contains("321 texels/m", html);
    }

    [Fact]
    public void Choices_AreWithinWhatTheEngineTakes() =>
        Assert.All(ExportChoices.Faces.SelectMany(faces => ExportChoices.Textures.Select(texture => new ExportOptions { Faces = faces, Texture = texture })), options => Assert.Empty(options.Problems()));
}
