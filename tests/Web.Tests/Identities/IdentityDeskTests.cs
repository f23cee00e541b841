using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Maquette.Data.Auditing;
using Maquette.Data.Identities;
using Maquette.Data.Jobs;
using Maquette.Diffusion;
using Maquette.Generation;
using Maquette.Generation.Identities;
using Maquette.Generation.Identities.Photos;
using Maquette.Scene.Imaging;
using Maquette.Web.Features.Accounts;
using Maquette.Web.Features.Gallery;
using Maquette.Web.Features.Identities;
using Maquette.Web.Features.Queue;
using Maquette.Web.Tests.Portal;
using Maquette.Web.Tests.Queue;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Web.Tests.Identities;

public sealed class IdentityDeskTests : IAsyncLifetime
{
    private readonly RunningPortal portal = new();
    private Visitor visitor = null!;
    private Actor ada = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private IdentityDesk Desk => portal.Services.GetRequiredService<IdentityDesk>();

    private IdentityQueries Identities => portal.Services.GetRequiredService<IdentityQueries>();

    private IdentityFolders Folders => portal.Services.GetRequiredService<IdentityFolders>();

    private Caller Caller => new(ada.MemberId, IsAdmin: false);

    private static IdentityForm Form => new() { Name = "Rusty", ClassNoun = "chair", Prior = "tiny", Allowed = true, KeepPhotos = true };

    public async ValueTask InitializeAsync()
    {
        TinyPrior.Write(portal.ModelsFolder, "tiny");
        visitor = await Visitor.AdministratorAsync(portal);
        ada = new((await portal.Services.GetRequiredService<Members>().ListAsync(Stop)).Single().Id, "ada");
        portal.Training = (_, _, _, _, _, _) => StudioOutcome.Finished;
        portal.Body = (_, folder, _, _, _, _) => QueueHost.Finish(folder);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Identity_OfThreePhotos_IsTrainedFromItsFolder()
    {
        IdentityRequest? asked = null;
        string[] files = [];
        portal.Training = (request, folder, _, _, _, _) =>
        {
            (asked, files) = (request, [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)]);
            return StudioOutcome.Finished;
        };
        await TestPhotos.AddAsync(visitor, 3);

        var made = Assert.IsType<Creation.Made>(await Desk.CreateAsync(Form, ada, Stop));
        await ReadyAsync(made.Identity);

        Assert.Equal(("rusty", "chair", "tiny"), (asked!.Name, asked.ClassNoun, asked.Prior));
        Assert.Equal(["crops/01.png", "crops/02.png", "crops/03.png", "crops/crops.json", "photos/01.webp", "photos/02.webp", "photos/03.webp"], files);
        Assert.Empty(portal.Services.GetRequiredService<PhotoDrafts>().Of(ada.MemberId).Photos);
        Assert.Empty(Directory.GetFileSystemEntries(Folders.Staging));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync($"/api/identities/{made.Identity}/crops/2.png", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.GetAsync($"/api/identities/{made.Identity}/crops/3.png", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.GetAsync($"/api/identities/{made.Identity}/photos/01.webp", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await new Visitor(portal).Http.GetAsync($"/api/identities/{made.Identity}/crops/0.png", Stop)).StatusCode);
    }

    [Fact]
    public async Task Identity_ThatCannotBe_IsRefusedAndKeepsThePhotos()
    {
        await TestPhotos.AddAsync(visitor, 2);
        Assert.Contains(Problems(await Desk.CreateAsync(Form, ada, Stop)), problem => problem.Contains('3'));

        await TestPhotos.AddAsync(visitor, 2);
        Assert.Contains(Problems(await Desk.CreateAsync(Edited(form => form.Name = "red"), ada, Stop)), problem => problem.Contains("ordinary word"));
        Assert.Contains(Problems(await Desk.CreateAsync(Edited(form => form.Allowed = false), ada, Stop)), problem => problem.Contains("Confirm"));
        Assert.Contains(Problems(await Desk.CreateAsync(Edited(form => form.ShowsPerson = true), ada, Stop)), problem => problem.Contains("who is pictured"));

        Assert.Empty(await Identities.ListAsync(Stop));
        Assert.Equal(4, portal.Services.GetRequiredService<PhotoDrafts>().Of(ada.MemberId).Photos.Count);
        Assert.DoesNotContain(Directory.GetDirectories(Path.Combine(portal.DataFolder, "identities")), folder => Guid.TryParse(Path.GetFileName(folder), out _));
    }

    [Fact]
    public async Task Photo_WhoseSquareMissesTheSubject_IsNamedBeforeTheTraining()
    {
        await TestPhotos.AddAsync(visitor, 3);
        var draft = portal.Services.GetRequiredService<PhotoDrafts>().Of(ada.MemberId);
        var missed = draft.Photos[1];
        draft.Change(missed.Id, photo => photo with { Square = new PhotoSquare(0, 0, 20) });
        Assert.StartsWith("The square of 'ball-1.png' shows nothing", Assert.Single(Problems(await Desk.CreateAsync(Form, ada, Stop))), StringComparison.Ordinal);

        draft.Change(missed.Id, photo => photo with { KeepsBackground = true });

        Assert.IsType<Creation.Made>(await Desk.CreateAsync(Form, ada, Stop));
    }

    [Fact]
    public async Task Photo_ThatTheReviewRefuses_IsNeitherTrainedOnNorCounted()
    {
        await TestPhotos.AddAsync(visitor, 3);
        await TestPhotos.SendAsync(visitor, TestPhotos.Ball(0), "again.png");

        var made = Assert.IsType<Creation.Made>(await Desk.CreateAsync(Form, ada, Stop));

        Assert.Equal(3, (await Identities.FindAsync(made.Identity, Stop))!.Photos);
        Assert.Equal(["ball-0.png", "ball-1.png", "ball-2.png"], PhotoFolder.Read(Folders.PathOf(made.Identity)).Select(crop => crop.Source));
    }

    [Fact]
    public async Task Name_ThatIsTaken_IsRefused()
    {
        await MakeAsync();
        await TestPhotos.AddAsync(visitor, 3);

        Assert.Contains(Problems(await Desk.CreateAsync(Form, ada, Stop)), problem => problem.Contains("'rusty' already"));
        Assert.Single(await Identities.ListAsync(Stop));
    }

    [Fact]
    public async Task Prompt_ThatNamesIt_MakesAnAssetOfIt()
    {
        var id = await MakeAsync();
        GenerationRequest? asked = null;
        portal.Body = (request, folder, _, _, _, _) =>
        {
            asked = request;
            return QueueHost.Finish(folder);
        };

        var job = await SubmitAsync("a red <rusty> chair");
        await EndsAsync(job, JobState.Succeeded);

        Assert.Equal($"{id:D}", asked!.Identity);
        Assert.Equal(job, Assert.Single(await Identities.AssetsAsync(id, Stop)).Id);
        var shelves = portal.Services.GetRequiredService<GalleryShelves>();
        Assert.Equal("rusty", Assert.Single((await shelves.PageAsync("", 0, "rusty", GalleryOrder.Newest, 1, Stop)).Cards).Identity);
        Assert.Equal(["rusty"], await shelves.IdentitiesAsync(Stop));
        Assert.Equal(0, (await shelves.PageAsync("", 0, "other", GalleryOrder.Newest, 1, Stop)).Total);
        Assert.Contains("&lt;rusty&gt;", await visitor.Http.GetStringAsync("/gallery?identity=rusty", Stop), StringComparison.Ordinal);
        Assert.Matches("aria-label=\"Identities\"", await visitor.Http.GetStringAsync("/?prior=tiny&prompt=a+red+chair", Stop));
    }

    [Fact]
    public async Task Prompt_ThatNamesNobodyOrAnEndedConsent_IsRefusedAtTheDoor()
    {
        var id = await MakeAsync();
        Assert.Contains("There is no identity <dusty>: write <rusty>", await RefusalAsync("a <dusty> chair"), StringComparison.Ordinal);

        var yesterday = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-1);
        await portal.Services.GetRequiredService<IdentityStore>().ChangeConsentAsync(id, new Consent("Bob", "Bob", yesterday), ada, Stop);

        Assert.Contains($"ended on {yesterday:d MMM yyyy}", await RefusalAsync("a <rusty> chair"), StringComparison.Ordinal);
        var page = WebUtility.HtmlDecode(await visitor.Http.GetStringAsync($"/identities/{id}", Stop));
        Assert.Contains("The consent for <rusty> ended", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Quick look", page, StringComparison.Ordinal);
        Assert.Contains("ended on", await Desk.TrainAsync((await Identities.FindAsync(id, Stop))!, Form, Caller, ada, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identity_WhosePriorChanged_IsSaidToBeSoEverywhereAtOnce()
    {
        var id = await MakeAsync();
        var prior = Path.Combine(portal.ModelsFolder, "tiny");
        File.Copy(Path.Combine(prior, "unet", "diffusion_pytorch_model.safetensors"), Folders.PathOf(id, IdentityFiles.Weights));
        var hash = portal.Services.GetRequiredService<Studio>().PriorHash("tiny");
        await File.WriteAllTextAsync(Folders.PathOf(id, IdentityCard.FileName), $$"""{"name":"rusty","classNoun":"chair","identifier":"zqaa","prior":{"id":"tiny","tensorHash":"{{hash}}"},"photos":3,"state":"ready"}""", Stop);
        Assert.Equal((true, false, true), (await PageAsync("/identities", ">Ready<"), await PageAsync($"/identities/{id}", "another version"), await PageAsync("/?prior=tiny&prompt=a+chair", "Put <rusty>")));

        using (var package = ModelPackage.Load(prior))
        {
            using (no_grad()) package.UNet.parameters().First().mul_(2);
            package.Save(prior, ScalarType.Float32);
        }

        Assert.Equal((false, true), (await PageAsync("/identities", ">Ready<"), await PageAsync("/identities", "Taught on another version of the prior. Train again.")));
        Assert.Equal((true, true, false), (await PageAsync($"/identities/{id}", "<rusty> was taught on another version of the prior tiny"), await PageAsync($"/identities/{id}", "Train again</a>"), await PageAsync($"/identities/{id}", "Quick look")));
        Assert.True(await PageAsync("/?prior=tiny&prompt=a+chair", "<rusty> · prior changed"));
        Assert.Contains("train it again", await RefusalAsync("a <rusty> chair"), StringComparison.Ordinal);
    }

    private async Task<bool> PageAsync(string address, string words) => WebUtility.HtmlDecode(await visitor.Http.GetStringAsync(address, Stop)).Contains(words, StringComparison.Ordinal);

    [Fact]
    public async Task Identity_Deleted_LeavesNoFilesAndIsInTheAudit()
    {
        var id = await MakeAsync();
        var asset = await SubmitAsync("a <rusty> chair");
        await EndsAsync(asset, JobState.Succeeded);
        var line = (await Identities.FindAsync(id, Stop))!;

        Assert.Contains("owner", await Desk.DeleteAsync(line, false, new Caller("somebody", IsAdmin: false), ada, Stop));
        Assert.Null(await Desk.DeleteAsync(line, withAssets: true, Caller, ada, Stop));

        Assert.False(Directory.Exists(Folders.PathOf(id)));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.GetAsync($"/api/assets/{asset}/asset.glb", Stop)).StatusCode);
        Assert.Contains("does not exist", await visitor.Http.GetStringAsync($"/identities/{id}", Stop), StringComparison.Ordinal);
        var audit = WebUtility.HtmlDecode(await visitor.Http.GetStringAsync("/audit", Stop));
        Assert.Contains(AuditAction.IdentityDeleted, audit, StringComparison.Ordinal);
        Assert.Contains("Its 1 asset went with it.", audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identity_WhoseFolderCannotGo_LosesItsAssetsAllTheSameAndSaysSo()
    {
        var id = await MakeAsync();
        var asset = await SubmitAsync("a <rusty> chair");
        await EndsAsync(asset, JobState.Succeeded);
        await File.WriteAllTextAsync(Path.Combine(portal.DataFolder, "identities", $".{id:D}"), "in the way", Stop);

        var told = await Desk.DeleteAsync((await Identities.FindAsync(id, Stop))!, withAssets: true, Caller, ada, Stop);

        Assert.StartsWith("<rusty> is deleted, but some of its files", told, StringComparison.Ordinal);
        Assert.Null(await Identities.FindAsync(id, Stop));
        Assert.False(Directory.Exists(Path.Combine(portal.DataFolder, "assets", $"{asset:D}")));
    }

    [Fact]
    public async Task Look_OfAnIdentity_GoesWithIt()
    {
        var line = (await Identities.FindAsync(await MakeAsync(), Stop))!;
        var picture = ImageCodec.EncodePng(ContactSheet.Arrange([new Bitmap(8, 8, 3, new byte[192])], 1));
        var deletes = false;
        using var sampler = new IdentitySampler((_, _, _, _) =>
        {
            if (deletes) Desk.DeleteAsync(line, withAssets: false, Caller, ada, Stop).GetAwaiter().GetResult();
            return picture;
        }, portal.Services.GetRequiredService<IdentityDoor>(), Identities, NullLogger<IdentitySampler>.Instance);
        var drawn = Assert.IsType<Look.Drawn>(await sampler.DrawAsync(line, "a <rusty> chair", 1, Stop));
        Assert.Equal((1, 8), (drawn.Tiles.Columns, drawn.Tiles.Side));
        Assert.NotNull(sampler.Find(line.Id, drawn.Id));

        deletes = true;
        Assert.Contains("deleted", Assert.IsType<Look.Refused>(await sampler.DrawAsync(line, "a <rusty> chair", 2, Stop)).Because, StringComparison.Ordinal);

        Assert.Null(sampler.Find(line.Id, drawn.Id));
    }

    [Fact]
    public async Task Identity_DeletedWhileItLearns_LeavesNothing()
    {
        using var begun = new SemaphoreSlim(0);
        portal.Training = (_, folder, _, _, _, stop) =>
        {
            begun.Release();
            stop.WaitHandle.WaitOne(TimeSpan.FromMinutes(1));
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "checkpoint.safetensors"), "late");
            throw new OperationCanceledException(stop);
        };
        await TestPhotos.AddAsync(visitor, 3);
        var id = Assert.IsType<Creation.Made>(await Desk.CreateAsync(Form, ada, Stop)).Identity;
        await begun.WaitAsync(Stop);
        var line = (await Identities.FindAsync(id, Stop))!;

        Assert.Null(await Desk.DeleteAsync(line, withAssets: false, Caller, ada, Stop));
        await EndsAsync(line.Job!.Value, JobState.Canceled);

        for (var tries = 0; Directory.Exists(Folders.PathOf(id)) && tries < 100; tries++) await Task.Delay(50, Stop);
        Assert.False(Directory.Exists(Folders.PathOf(id)));
    }

    [Fact]
    public async Task Training_Canceled_CanBeBegunAgain()
    {
        portal.Training = (_, _, _, _, _, _) => throw new StudioException("The disk is full.");
        await TestPhotos.AddAsync(visitor, 3);
        var id = Assert.IsType<Creation.Made>(await Desk.CreateAsync(Form, ada, Stop)).Identity;
        var job = (await Identities.FindAsync(id, Stop))!.Job!.Value;
        await EndsAsync(job, JobState.Failed);
        Assert.Contains("The disk is full.", await visitor.Http.GetStringAsync($"/identities/{id}", Stop), StringComparison.Ordinal);

        portal.Training = (_, _, _, _, _, _) => StudioOutcome.Finished;
        Assert.IsType<Answer.Done>(await portal.Services.GetRequiredService<JobDesk>().ResumeAsync(job, Caller, Stop));
        await ReadyAsync(id);
    }

    [Fact]
    public async Task Training_OfAReadyIdentity_TakesOtherNumbersAndLeavesItReady()
    {
        var id = await MakeAsync();
        var line = (await Identities.FindAsync(id, Stop))!;
        await File.WriteAllTextAsync(Folders.PathOf(id, "weights.safetensors"), "weights", Stop);
        IdentityRequest? asked = null;
        using var begun = new SemaphoreSlim(0);
        portal.Training = (request, _, _, _, _, stop) =>
        {
            asked = request;
            begun.Release();
            stop.WaitHandle.WaitOne(TimeSpan.FromMinutes(1));
            throw new OperationCanceledException(stop);
        };
        var form = await Desk.FormOfAsync(line, Stop);
        form.Steps = 0;
        Assert.Contains("number of steps", await Desk.TrainAsync(line, form, Caller, ada, Stop));
        form.Steps = 7;

        Assert.Null(await Desk.TrainAsync(line, form, Caller, ada, Stop));
        await begun.WaitAsync(Stop);
        Assert.Equal("It is being taught already.", await Desk.TrainAsync(line, form, Caller, ada, Stop));
        line = (await Identities.FindAsync(id, Stop))!;
        await portal.Services.GetRequiredService<JobDesk>().CancelAsync(line.Job!.Value, Caller, Stop);
        await EndsAsync(line.Job.Value, JobState.Canceled);

        Assert.Equal(("rusty", 7), (asked!.Name, asked.Steps));
        Assert.Equal((IdentityStanding.Ready, true), (line.Standing, File.Exists(Folders.PathOf(id, "weights.safetensors"))));
    }

    private static IdentityForm Edited(Action<IdentityForm> edit)
    {
        var form = Form;
        edit(form);
        return form;
    }

    private static IReadOnlyList<string> Problems(Creation creation) => Assert.IsType<Creation.Refused>(creation).Because;

    private async Task<Guid> MakeAsync()
    {
        await TestPhotos.AddAsync(visitor, 3);
        var made = Assert.IsType<Creation.Made>(await Desk.CreateAsync(Form, ada, Stop));
        await ReadyAsync(made.Identity);
        return made.Identity;
    }

    private async Task ReadyAsync(Guid id)
    {
        while ((await Identities.FindAsync(id, Stop))!.Standing != IdentityStanding.Ready) await Task.Delay(30, Stop);
    }

    private async Task EndsAsync(Guid job, JobState state)
    {
        while ((await portal.Services.GetRequiredService<JobQueries>().JobAsync(job, Stop))!.State != state) await Task.Delay(30, Stop);
    }

    private async Task<Guid> SubmitAsync(string prompt)
    {
        var answer = await visitor.Http.PostAsJsonAsync("/api/jobs", new { prompt, prior = "tiny" }, Stop);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("id").GetGuid();
    }

    private async Task<string> RefusalAsync(string prompt)
    {
        var answer = await visitor.Http.PostAsJsonAsync("/api/jobs", new { prompt, prior = "tiny" }, Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("errors").GetProperty("request")[0].GetString()!;
    }
}
