using System.Net;
using System.Net.Http.Headers;
using Maquette.Web.Features.Asset;
using Maquette.Web.Tests.Portal;
using Xunit;

namespace Maquette.Web.Tests.Assets;

public sealed class AssetFileTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_NobodySignedIn_Answer401()
    {
        await Visitor.AdministratorAsync(portal);
        var id = await TestAssets.AddAsync(portal, "a red chair");

        var answer = await new Visitor(portal).Http.GetAsync($"/api/assets/{id}/asset.glb", Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Model_Member_GetsItWithANameOutOfThePrompt()
    {
        var visitor = await Visitor.AdministratorAsync(portal);
        var id = await TestAssets.AddAsync(portal, "A Red Chair / \"éa\"");

        var answer = await visitor.Http.GetAsync($"/api/assets/{id}/asset.glb", Stop);

        Assert.Equal(TestAssets.Model, await answer.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal("model/gltf-binary", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"a-red-chair-a-{id.ToString("N")[^6..]}.glb", answer.Content.Headers.ContentDisposition?.FileName);
    }

    [Fact]
    public async Task Model_RangeAndKnownTag_GivePartAnd304()
    {
        var visitor = await Visitor.AdministratorAsync(portal);
        var address = $"/api/assets/{await TestAssets.AddAsync(portal, "a duck")}/asset.glb";

        using var part = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(100, 199) } };
        var partial = await visitor.Http.SendAsync(part, Stop);
        Assert.Equal(HttpStatusCode.PartialContent, partial.StatusCode);
        Assert.Equal(TestAssets.Model[100..200], await partial.Content.ReadAsByteArrayAsync(Stop));

        using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { partial.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await visitor.Http.SendAsync(again, Stop)).StatusCode);
    }

    [Theory]
    [InlineData("checkpoint.safetensors")]
    [InlineData("..%2f..%2fportal.db")]
    [InlineData("%2e%2e/%2e%2e/portal.db")]
    [InlineData("..%5c..%5cportal.db")]
    [InlineData("ASSET.GLB")]
    [InlineData("/etc/passwd")]
    [InlineData("%2fetc%2fpasswd")]
    public async Task Files_NameThatIsNone_AreNotFound(string name)
    {
        var visitor = await Visitor.AdministratorAsync(portal);
        var id = await TestAssets.AddAsync(portal, "a mug");

        var answer = await visitor.Http.GetAsync($"/api/assets/{id}/{name}", Stop);

        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{answer.StatusCode}");
    }

    [Fact]
    public async Task Files_FolderWithoutARow_AreNotFound()
    {
        var visitor = await Visitor.AdministratorAsync(portal);
        var id = Guid.NewGuid();
        Directory.CreateDirectory(Path.Combine(portal.DataFolder, "assets", id.ToString("D")));
        await File.WriteAllTextAsync(Path.Combine(portal.DataFolder, "assets", id.ToString("D"), "asset.glb"), "half done", Stop);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.GetAsync($"/api/assets/{id}/asset.glb", Stop)).StatusCode);
    }

    [Theory]
    [InlineData("a red chair", "a-red-chair")]
    [InlineData("   ", "asset")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("日本", "asset")]
    public void DownloadName_Prompt_IsPlain(string prompt, string expected)
    {
        var id = Guid.Parse("00000000-0000-0000-0000-000000abcdef");

        Assert.Equal($"{expected}-abcdef.glb", DownloadName.Of(prompt, id, ".glb"));
    }
}
