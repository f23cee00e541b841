using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Maquette.Data;
using Maquette.Data.Accounts;
using Maquette.Data.Jobs;
using Maquette.Generation;
using Maquette.Web.Features.Queue;
using Maquette.Web.Tests.Portal;
using Maquette.Web.Tests.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Maquette.Web.Tests.Create;

public sealed class CreatePageTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The page of a job to be used again, as text; its prior knows "a red chair front side back overhead view" and no other words.</summary>
    private async Task<string> PageAsync(string prompt, string prior = "tiny")
    {
        var visitor = await Visitor.AdministratorAsync(portal);
        if (!Directory.Exists(Path.Combine(portal.ModelsFolder, "tiny"))) TinyPrior.Write(portal.ModelsFolder, "tiny");
        var request = new GenerationRequest { Prompt = prompt, Prior = prior };
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Stop);
        var owner = await db.Users.Select(user => user.Id).FirstAsync(Stop);
        var job = await portal.Services.GetRequiredService<JobStore>().SubmitAsync(new NewJob(owner, RequestJson.Write(request), 1, prompt, "draft", prior, 0), Stop);
        await portal.Services.GetRequiredService<JobStore>().CancelAsync(job, Stop);
        return WebUtility.HtmlDecode(await visitor.Http.GetStringAsync($"/?again={job}", Stop));
    }

    [Fact]
    public async Task Page_WordsThePriorNeverSaw_AreNamedWithNearOnes()
    {
        var html = await PageAsync("a red chiar with a zeppelin");

        Assert.Contains("never saw the words", html, StringComparison.Ordinal);
        Assert.Contains(">chiar</strong>", html, StringComparison.Ordinal);
        Assert.Contains(">zeppelin</strong>", html, StringComparison.Ordinal);
        Assert.Matches("<button[^>]*>chair</button>", html);
        Assert.Matches("<em[^>]*>chiar</em>", html);
        Assert.DoesNotMatch("<em[^>]*>zeppelin</em>", html);
    }

    [Fact]
    public async Task Page_WordsThePriorKnows_AreNotTalkedAbout() => Assert.DoesNotContain("never saw", await PageAsync("a red chair"), StringComparison.Ordinal);

    [Fact]
    public async Task Job_WithoutAPrior_GetsTheDefault()
    {
        var visitor = await Visitor.AdministratorAsync(portal);
        if (!Directory.Exists(Path.Combine(portal.ModelsFolder, "tiny"))) TinyPrior.Write(portal.ModelsFolder, "tiny");
        if (!Directory.Exists(Path.Combine(portal.ModelsFolder, "other"))) TinyPrior.Write(portal.ModelsFolder, "other");
        await portal.Services.GetRequiredService<Settings>().SetAsync(Settings.DefaultPrior, "tiny", Stop);

        Assert.Equal("tiny", await PriorOfAsync("""{"prompt":"a red chair"}"""));
        Assert.Equal("other", await PriorOfAsync("""{"prompt":"a red chair","Prior":"other"}"""));

        async Task<string?> PriorOfAsync(string request)
        {
            using var body = new StringContent(request, System.Text.Encoding.UTF8, "application/json");
            var answer = await visitor.Http.PostAsync("/api/jobs", body, Stop);
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            var job = await visitor.Http.GetFromJsonAsync<JsonElement>(answer.Headers.Location, Stop);
            return job.GetProperty("prior").GetString();
        }
    }
}
