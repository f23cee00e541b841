using System.Net;
using Maquette.Web.Tests.Portal;
using Xunit;

namespace Maquette.Web.Tests.Accounts;

public sealed class SignInLimitTests
{
    [Fact]
    public async Task SignIn_ManyTriesFromOneAddress_AreRefused()
    {
        await using var portal = new RunningPortal();
        await Visitor.AdministratorAsync(portal);
        var visitor = new Visitor(portal);

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++) answers.Add((await visitor.SignInAsync($"nobody{i}", "wrong password")).StatusCode);

        Assert.Equal(HttpStatusCode.OK, answers[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }
}
