using System.Net;
using System.Text.RegularExpressions;
using Maquette.Web.Features.Accounts;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Maquette.Web.Tests.Portal;

/// <summary>Somebody with a browser that keeps cookies and follows no redirect by itself.</summary>
public sealed partial class Visitor(RunningPortal portal)
{
    public const string Password = "correct horse battery";

    public HttpClient Http { get; } = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost:5080") });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Fills a page's form in and sends it, as a browser does.</summary>
    public async Task<HttpResponseMessage> SendFormAsync(string page, string form, params (string Name, string Value)[] fields)
    {
        var html = await Http.GetStringAsync(page, Stop);
        var token = AntiforgeryToken().Match(html).Groups[1].Value;
        var all = fields.Select(field => KeyValuePair.Create($"Form.{field.Name}", field.Value))
            .Append(KeyValuePair.Create("_handler", form))
            .Append(KeyValuePair.Create("__RequestVerificationToken", WebUtility.HtmlDecode(token)));
        using var content = new FormUrlEncodedContent(all);
        return await Http.PostAsync(page, content, Stop);
    }

    public Task<HttpResponseMessage> SetUpAsync(string token, string name = "ada") =>
        SendFormAsync("/setup", "setup", ("Token", token), ("Name", name), ("Password", Password));

    public Task<HttpResponseMessage> SignInAsync(string name, string password, string page = "/sign-in") =>
        SendFormAsync(page, "sign-in", ("Name", name), ("Password", password));

    /// <summary>The administrator "ada", signed in once a portal: signing in is limited.</summary>
    public static async Task<Visitor> AdministratorAsync(RunningPortal portal)
    {
        if (portal.Administrator is { } known) return known;
        var visitor = new Visitor(portal);
        Assert.Empty(await portal.Services.GetRequiredService<Members>().CreateAdministratorAsync("ada", Password, Stop));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync("ada", Password)).StatusCode);
        return portal.Administrator = visitor;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex AntiforgeryToken();
}
