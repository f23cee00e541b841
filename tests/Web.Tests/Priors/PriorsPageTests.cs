using System.Net;
using Maquette.Web.Features.Accounts;
using Maquette.Web.Features.Priors;
using Maquette.Web.Tests.Portal;
using Maquette.Web.Tests.Queue;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Maquette.Web.Tests.Priors;

public sealed class PriorsPageTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_OrdinaryMember_IsClosedAndNotInTheMenu()
    {
        await Visitor.AdministratorAsync(portal);
        await portal.Services.GetRequiredService<Members>().AddAsync("dora", Visitor.Password, admin: false, Stop);
        var visitor = new Visitor(portal);
        await visitor.SignInAsync("dora", Visitor.Password);

        Assert.NotEqual(HttpStatusCode.OK, (await visitor.Http.GetAsync("/priors", Stop)).StatusCode);
        Assert.DoesNotContain("href=\"/priors\"", await visitor.Http.GetStringAsync("/gallery", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Administrator_SeesEveryPriorAndWhatIsWrongWithIt()
    {
        var visitor = await Visitor.AdministratorAsync(portal);
        TinyPrior.Write(portal.ModelsFolder, "tiny");
        Directory.CreateDirectory(Path.Combine(portal.ModelsFolder, "half-copied"));

        var html = WebUtility.HtmlDecode(await visitor.Http.GetStringAsync("/priors", Stop));

        Assert.Contains("Multi-view pixel model", html, StringComparison.Ordinal);
        Assert.Contains("Knows nothing.", html, StringComparison.Ordinal);
        Assert.Contains(">Default</span>", html, StringComparison.Ordinal);
        Assert.Contains(">Broken</span>", html, StringComparison.Ordinal);
        Assert.Contains("model_index.json", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/priors\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/checkpoints/sd-v2.1 base.safetensors", "sd-v2.1-base")]
    [InlineData("/checkpoints/stable-diffusion-v1.5", "stable-diffusion-v1.5")]
    [InlineData("/checkpoints/.hidden", "hidden")]
    [InlineData("/checkpoints/日本.pt", "prior")]
    [InlineData("/checkpoints/tiny.pt", "tiny-2")]
    public void Name_OfACheckpoint_IsOneThatAPriorMayHave(string source, string expected) => Assert.Equal(expected, ImportOrder.NameFor(source, ["tiny"]));
}
