using System.Net;
using Maquette.Web.Features.Accounts;
using Maquette.Web.Tests.Portal;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Maquette.Web.Tests.Accounts;

public sealed class SetupTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Setup_WrongThenRightToken_MakesOneAdministratorAndCloses()
    {
        await using var portal = new RunningPortal();
        var visitor = new Visitor(portal);
        var members = portal.Services.GetRequiredService<Members>();
        var token = portal.Services.GetRequiredService<SetupToken>().Value;

        var refused = await visitor.SetUpAsync(new string('0', token.Length));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("not the token", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.False(await members.AnyAsync(Stop));

        var created = await visitor.SetUpAsync(token);
        Assert.Equal(HttpStatusCode.Redirect, created.StatusCode);
        Assert.True(Assert.Single(await members.ListAsync(Stop)).Admin);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync("/members", Stop)).StatusCode);

        var second = await new Visitor(portal).Http.GetAsync($"/setup?token={token}", Stop);
        Assert.Equal("/sign-in", second.Headers.Location?.ToString().Replace("http://localhost:5080", "", StringComparison.Ordinal));
        Assert.NotEmpty(await members.CreateAdministratorAsync("eve", Visitor.Password, Stop));
    }

    [Fact]
    public void SetupToken_TwoStarts_Differ() => Assert.NotEqual(new SetupToken().Value, new SetupToken().Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x")]
    public void SetupToken_SomethingElse_DoesNotMatch(string? given) => Assert.False(new SetupToken().Matches(given));
}
