using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Maquette.Web.Tests.Portal;
using Xunit;

namespace Maquette.Web.Tests.Api;

public sealed class JobApiTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_GoodRequest_IsAcceptedAndCanBeAskedFor()
    {
        var visitor = await Visitor.AdministratorAsync(portal);

        var accepted = await visitor.Http.PostAsJsonAsync("/api/jobs", new { prompt = "a red chair", seed = 3, overrides = new { steps = 5 } }, Stop);

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        var job = await visitor.Http.GetFromJsonAsync<JsonElement>(accepted.Headers.Location, Stop);
        Assert.Equal(("a red chair", 3), (job.GetProperty("prompt").GetString(), job.GetProperty("seed").GetInt32()));
    }

    [Theory]
    [InlineData("""{"prompt":" "}""", "application/json", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"prompt":7}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"prompt":"a chair"}""", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task Post_BadRequest_IsAProblem(string body, string type, HttpStatusCode expected)
    {
        var visitor = await Visitor.AdministratorAsync(portal);
        using var content = new StringContent(body, Encoding.UTF8, type);

        var answer = await visitor.Http.PostAsync("/api/jobs", content, Stop);

        Assert.Equal((expected, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Post_PageOfAnotherSite_IsRefused()
    {
        var visitor = await Visitor.AdministratorAsync(portal);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/jobs") { Content = JsonContent.Create(new { prompt = "a chair" }) };
        request.Headers.Add("Origin", "https://elsewhere.test");

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Http.SendAsync(request, Stop)).StatusCode);
    }

    [Fact]
    public async Task Get_UnknownOrAnonymous_IsRefused()
    {
        var visitor = await Visitor.AdministratorAsync(portal);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.GetAsync($"/api/jobs/{Guid.NewGuid()}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await new Visitor(portal).Http.GetAsync($"/api/jobs/{Guid.NewGuid()}", Stop)).StatusCode);
    }
}
