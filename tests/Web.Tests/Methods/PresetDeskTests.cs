using Maquette.Data;
using Maquette.Data.Presets;
using Maquette.Generation;
using Maquette.Web.Features.Accounts;
using Maquette.Web.Features.Methods;
using Maquette.Web.Features.Queue;
using Maquette.Web.Tests.Portal;
using Maquette.Web.Tests.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Maquette.Web.Tests.Methods;

public sealed class PresetDeskTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static readonly RecipeOverrides Quick = new() { Steps = 40, GuidanceScale = 7.5f };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private PresetDesk Desk => portal.Services.GetRequiredService<PresetDesk>();

    /// <summary>Ada, an administrator, and a member of that name.</summary>
    private async Task<(string Ada, string Other)> MembersAsync(string other)
    {
        await Visitor.AdministratorAsync(portal);
        var members = portal.Services.GetRequiredService<Members>();
        Assert.Empty(await members.AddAsync(other, Visitor.Password, admin: false, Stop));
        var all = await members.ListAsync(Stop);
        return (all.Single(member => member.Name == "ada").Id, all.Single(member => member.Name == other).Id);
    }

    private async Task<TeamPreset> OneAsync(string member, string name) => (await Desk.ListAsync(member, Stop)).Single(preset => preset.Name == name);

    [Fact]
    public async Task Preset_OfAMember_IsSharedRenamedChangedAndDeletedByThemOrAnAdmin()
    {
        var (ada, bob) = await MembersAsync("bob");
        var (id, problem) = await Desk.AddAsync(bob, " quick ", false, "draft", "draft", Quick, Stop);
        Assert.Null(problem);
        Assert.Equal(Quick, (await OneAsync(bob, "quick")).Values);
        Assert.DoesNotContain(await Desk.ListAsync(ada, Stop), preset => preset.Name == "quick");

        Assert.Null(await Desk.RenameAsync(new(bob, false), id!.Value, "quicker", true, Stop));
        Assert.Equal(("bob", Quick, null), ((await OneAsync(ada, "quicker")).Saved.OwnerName, (await OneAsync(ada, "quicker")).Values, (await OneAsync(ada, "quicker")).Problem));

        Assert.Null(await Desk.StoreAsync(new(bob, false), id.Value, "draft", new() { Steps = 9 }, Stop));
        Assert.Equal(new RecipeOverrides { Steps = 9 }, (await OneAsync(ada, "quicker")).Values);

        Assert.Null(await Desk.DeleteAsync(new(ada, true), id.Value, Stop));
        Assert.Contains("deleted meanwhile", await Desk.RenameAsync(new(bob, false), id.Value, "x", true, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preset_OfSomebodyElse_IsNotChangedByAMember()
    {
        var (ada, carl) = await MembersAsync("carl");
        var (id, _) = await Desk.AddAsync(ada, "team's", true, "draft", "draft", Quick, Stop);
        var caller = new Caller(carl, IsAdmin: false);

        foreach (var refusal in new[] { await Desk.RenameAsync(caller, id!.Value, "mine", false, Stop), await Desk.StoreAsync(caller, id.Value, "draft", new() { Steps = 9 }, Stop), await Desk.DeleteAsync(caller, id.Value, Stop) })
            Assert.Contains("Only its owner or an admin", refusal, StringComparison.Ordinal);
        Assert.Equal(Quick, (await OneAsync(carl, "team's")).Values);
    }

    [Theory]
    [InlineData("", "Give the preset a name")]
    [InlineData("DRAFT", "recipe's own preset")]
    [InlineData("a\tb", "not text")]
    [InlineData("a name that nobody could ever want to read because it is so long", "the most is 60")]
    public async Task Add_ANameThatCannotBe_IsRefusedInASentence(string name, string expected)
    {
        await Visitor.AdministratorAsync(portal);

        Assert.Contains(expected, (await Desk.AddAsync("nobody", name, false, "draft", "draft", Quick, Stop)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_NumbersThatCannotBe_AreRefusedInASentence()
    {
        var (ada, _) = await MembersAsync("dora");
        async Task<string?> ProblemAsync(string recipe, string own, RecipeOverrides values) => (await Desk.AddAsync(ada, "odd", false, recipe, own, values, Stop)).Problem;

        Assert.Contains("steps is 1", await ProblemAsync("draft", "draft", new() { Steps = 1 }), StringComparison.Ordinal);
        Assert.Contains("Nothing is changed", await ProblemAsync("draft", "draft", new()), StringComparison.Ordinal);
        Assert.Contains("means nothing", await ProblemAsync("dreamfusion", "draft", new() { GuidanceRescale = 0.2f }), StringComparison.Ordinal);
        Assert.Contains("no such recipe", await ProblemAsync("draft", "huge", Quick), StringComparison.Ordinal);
        Assert.Null(await ProblemAsync("draft", "draft", Quick));
        Assert.Contains("already", await ProblemAsync("draft", "draft", Quick), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preset_ThatNoLongerFits_IsToldKeptAndCanBeRenamed()
    {
        var (ada, _) = await MembersAsync("emil");
        var visitor = await Visitor.AdministratorAsync(portal);
        var store = portal.Services.GetRequiredService<PresetStore>();
        async Task<Guid> OldAsync(string recipe, string name, string own, string numbers) => (await store.AddAsync(ada, recipe, new(name, true, own, numbers), Stop))!.Value;
        await OldAsync("draft", "too many", "draft", """{"steps":900000}""");
        var strange = await OldAsync("draft", "strange", "draft", """{"temperature":3}""");
        await OldAsync("cubism", "gone", "draft", """{"steps":9}""");
        await OldAsync("mvdream", "baseless", "giant", """{"steps":9}""");

        Assert.Contains("steps is 900,000", (await OneAsync(ada, "too many")).Problem, StringComparison.Ordinal);
        Assert.Contains("cannot be read", (await OneAsync(ada, "strange")).Problem, StringComparison.Ordinal);
        Assert.Contains("no recipe 'cubism'", (await OneAsync(ada, "gone")).Problem, StringComparison.Ordinal);
        Assert.Contains("no preset 'giant'", (await OneAsync(ada, "baseless")).Problem, StringComparison.Ordinal);

        Assert.Null(await Desk.RenameAsync(new(ada, true), strange, "stranger", true, Stop));
        Assert.Equal("""{"temperature":3}""", (await OneAsync(ada, "stranger")).Saved.Overrides);

        foreach (var page in new[] { "/methods", "/methods/draft", "/methods/mvdream", "/" })
            Assert.Contains("</html>", await visitor.Http.GetStringAsync(page, Stop), StringComparison.Ordinal);
        var html = System.Net.WebUtility.HtmlDecode(await visitor.Http.GetStringAsync("/methods", Stop));
        Assert.Contains("The number of steps is 900,000", html, StringComparison.Ordinal);
        Assert.Contains("{\"temperature\":3}", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreatePage_OfAPreset_IsFilledWithItsNumbers()
    {
        var (ada, _) = await MembersAsync("fay");
        var visitor = await Visitor.AdministratorAsync(portal);
        if (!Directory.Exists(Path.Combine(portal.ModelsFolder, "tiny"))) TinyPrior.Write(portal.ModelsFolder, "tiny");
        var (id, _) = await Desk.AddAsync(ada, "bold", true, "mvdream", "full", new() { GuidanceScale = 70.5f }, Stop);

        var html = System.Net.WebUtility.HtmlDecode(await visitor.Http.GetStringAsync($"/?preset={id}", Stop));

        Assert.Matches("<input id=\"override-guidance\"[^>]*value=\"70.5\"", html);
        Assert.Contains("By ada, on full.", html, StringComparison.Ordinal);
        Assert.Contains("as bold has it", html, StringComparison.Ordinal);

        var named = await visitor.Http.GetStringAsync("/?recipe=dreamfusion&base=full", Stop);
        Assert.Matches("value=\"dreamfusion\" checked", named);
        Assert.DoesNotContain("override-rescale", named, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MethodTimes_PlainFinishedJobs_GiveTheirMedian()
    {
        await using var queue = await QueueHost.StartAsync((_, folder, _, _, _, _) => QueueHost.Finish(folder));
        async Task RunAsync(GenerationRequest request)
        {
            await queue.Desk.SubmitAsync("ann", request, QueueHost.Stop);
            await queue.Worker.RunNextAsync("device", QueueHost.Stop);
        }

        foreach (var prompt in new[] { "a", "b", "c" }) await RunAsync(new() { Prompt = prompt });
        await RunAsync(new() { Prompt = "d", Overrides = Quick });
        await RunAsync(new() { Prompt = "e", Recipe = "mvdream", Preset = "full" });
        await using (var db = queue.Open())
        {
            var took = new Dictionary<string, int> { ["a"] = 30, ["b"] = 50, ["c"] = 400, ["d"] = 1, ["e"] = 60 };
            foreach (var job in await db.Jobs.AsNoTracking().ToListAsync(QueueHost.Stop))
            {
                var end = job.StartedAt!.Value.AddSeconds(took[job.Prompt]);
                await db.Jobs.Where(row => row.Id == job.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.FinishedAt, end), QueueHost.Stop);
            }
        }

        var times = await new MethodTimes(queue.Get<IDbContextFactory<PortalDb>>()).AllAsync(QueueHost.Stop);

        Assert.Equal(new Dictionary<(string, string), MethodTime>
        {
            [("draft", "draft")] = new(TimeSpan.FromSeconds(50), 3),
            [("mvdream", "full")] = new(TimeSpan.FromSeconds(60), 1),
        }, times);
    }
}
