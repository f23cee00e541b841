using System.Net;
using Maquette.Web.Tests.Portal;
using Xunit;

namespace Maquette.Web.Tests.Pages;

public sealed class PageTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/queue")]
    [InlineData("/gallery")]
    [InlineData("/history")]
    [InlineData("/methods")]
    [InlineData("/methods/draft")]
    [InlineData("/members")]
    [InlineData("/priors")]
    [InlineData("/account")]
    [InlineData("/assets/00000000-0000-0000-0000-000000000001")]
    [InlineData("/jobs/00000000-0000-0000-0000-000000000001")]
    [InlineData("/no/such/page")]
    public async Task Page_NobodySignedIn_LeadsToTheSignIn(string page)
    {
        await Visitor.AdministratorAsync(portal);

        var answer = await new Visitor(portal).Http.GetAsync(page, Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/sign-in?returnUrl=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/queue", ">Queue</h1>")]
    [InlineData("/gallery", ">Gallery</h1>")]
    [InlineData("/history", "No prompts yet")]
    [InlineData("/methods", ">Methods</h1>")]
    [InlineData("/methods/mvdream", "Presets and parameters")]
    [InlineData("/methods/cubism", "There is no such recipe")]
    [InlineData("/members", "Add a member")]
    [InlineData("/priors", "Import a checkpoint")]
    [InlineData("/account", "Change password")]
    [InlineData("/assets/00000000-0000-0000-0000-000000000001", "This asset does not exist")]
    [InlineData("/jobs/00000000-0000-0000-0000-000000000001", "This job does not exist")]
    [InlineData("/", "Make a 3D asset out of words")]
    public async Task Page_Member_IsWholeInTheFirstAnswer(string page, string expected)
    {
        var visitor = await Visitor.AdministratorAsync(portal);

        var html = await visitor.Http.GetStringAsync(page, Stop);

        Assert.Contains(expected, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asset_PromptWithMarkup_IsShownAsText()
    {
        var visitor = await Visitor.AdministratorAsync(portal);
        var id = await TestAssets.AddAsync(portal, "<img src=x onerror=alert(1)>");

        var html = await visitor.Http.GetStringAsync($"/assets/{id}", Stop);

        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownAddress_Member_IsAFriendly404()
    {
        var visitor = await Visitor.AdministratorAsync(portal);

        var answer = await visitor.Http.GetAsync("/no/such/page", Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("nothing at this address", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryAnswer_CarriesTheSecurityHeaders()
    {
        var answer = await new Visitor(portal).Http.GetAsync("/health", Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'self' 'unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/app.css")]
    [InlineData("/Maquette.Web.styles.css")]
    [InlineData("/_content/Radzen.Blazor/css/default-base.css")]
    public async Task StaticFile_NobodySignedIn_IsServed(string address)
    {
        var answer = await new Visitor(portal).Http.GetAsync(address, Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True((await answer.Content.ReadAsByteArrayAsync(Stop)).Length > 1000);
    }

    [Fact]
    public async Task SignOut_ByLink_DoesNothing()
    {
        var visitor = await Visitor.AdministratorAsync(portal);

        Assert.NotEqual(HttpStatusCode.Redirect, (await visitor.Http.GetAsync("/sign-out", Stop)).StatusCode);
        using var empty = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Http.PostAsync("/sign-out", empty, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync("/gallery", Stop)).StatusCode);
    }
}
