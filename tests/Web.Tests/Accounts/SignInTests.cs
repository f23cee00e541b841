using System.Net;
using Maquette.Web.Features.Accounts;
using Maquette.Web.Tests.Portal;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Maquette.Web.Tests.Accounts;

public sealed class SignInTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIn_WrongPasswordOrUnknownName_GivesTheSameAnswer()
    {
        await Visitor.AdministratorAsync(portal);
        var visitor = new Visitor(portal);

        var wrong = await (await visitor.SignInAsync("ada", "not the password")).Content.ReadAsStringAsync(Stop);
        var unknown = await (await visitor.SignInAsync("nobody", "not the password")).Content.ReadAsStringAsync(Stop);

        Assert.Contains("do not fit together", wrong, StringComparison.Ordinal);
        Assert.Contains("do not fit together", unknown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Http.GetAsync("/", Stop)).StatusCode);
    }

    [Fact]
    public async Task DisabledMember_OldSessionAndPassword_NoLongerWork()
    {
        await Visitor.AdministratorAsync(portal);
        var members = portal.Services.GetRequiredService<Members>();
        Assert.Empty(await members.AddAsync("bob", Visitor.Password, admin: false, Stop));
        var bob = (await members.ListAsync(Stop)).Single(member => member.Name == "bob");
        var visitor = new Visitor(portal);
        var first = await visitor.SignInAsync("bob", Visitor.Password);
        Assert.EndsWith("/account", first.Headers.Location!.ToString(), StringComparison.Ordinal);   // the password was given to him

        Assert.Empty(await members.AllowAsync(bob.Id, allowed: false, Stop));

        Assert.Equal(HttpStatusCode.OK, (await new Visitor(portal).SignInAsync("bob", Visitor.Password)).StatusCode);
    }

    [Fact]
    public async Task LastAdministrator_Disabled_IsRefused()
    {
        await Visitor.AdministratorAsync(portal);
        var members = portal.Services.GetRequiredService<Members>();
        var ada = (await members.ListAsync(Stop)).Single(member => member.Name == "ada");

        Assert.NotEmpty(await members.AllowAsync(ada.Id, allowed: false, Stop));
    }

    [Fact]
    public async Task MembersPage_OrdinaryMember_IsClosed()
    {
        await Visitor.AdministratorAsync(portal);
        await portal.Services.GetRequiredService<Members>().AddAsync("carl", Visitor.Password, admin: false, Stop);
        var visitor = new Visitor(portal);
        await visitor.SignInAsync("carl", Visitor.Password);

        var answer = await visitor.Http.GetAsync("/members", Stop);

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/gallery", "/gallery")]
    [InlineData("/assets/1?x=2", "/assets/1?x=2")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("https://elsewhere.test/", "/")]
    [InlineData("//elsewhere.test", "/")]
    [InlineData("/\\elsewhere.test", "/")]
    [InlineData("/\t/elsewhere.test", "/")]
    public void LocalOrHome_Address_StaysOnThePortal(string? address, string expected) => Assert.Equal(expected, SignIn.LocalOrHome(address));

    [Fact]
    public void TemporaryPassword_Made_PassesTheRulesAndIsNeverTheSame()
    {
        var passwords = Enumerable.Range(0, 200).Select(_ => TemporaryPasswords.Make()).ToHashSet();

        Assert.Equal(200, passwords.Count);
        Assert.All(passwords, password => Assert.Equal(14, password.Length));
    }
}
