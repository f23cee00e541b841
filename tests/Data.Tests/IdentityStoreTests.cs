using Maquette.Data.Auditing;
using Maquette.Data.Identities;
using Maquette.Data.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Maquette.Data.Tests;

public sealed class IdentityStoreTests
{
    private static readonly Actor Ann = new("ann", "Ann");

    [Fact]
    public async Task Create_Identity_BringsItsJobAndAnAuditEntry()
    {
        await using var installation = await Installation.StartAsync("ann");

        var (id, job) = await CreateAsync(installation, "rusty", new Consent("Bob", "Bob himself", installation.Clock.Now.AddDays(30)));

        var line = (await installation.IdentityQueries.FindAsync(id, Installation.Stop))!;
        Assert.Equal(("<rusty>", IdentityStanding.Training, job, 5), (line.Mention, line.Standing, line.Job, line.Photos));
        var claim = await installation.ClaimAsync();
        Assert.Equal((job, JobKind.Identity, id), (claim.Job, claim.Kind, claim.Identity));
        var entry = Assert.Single((await installation.Audit.PageAsync(1, Installation.Stop)).Entries);
        Assert.Equal((AuditAction.IdentityCreated, "Ann", "rusty", $"{id}"), (entry.Action, entry.MemberName, entry.SubjectName, entry.Subject));
        Assert.Contains("Pictured: Bob; allowed by Bob himself, until 3 Jun 2026.", entry.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_NameThatIsTaken_WritesNothing()
    {
        await using var installation = await Installation.StartAsync("ann", "bob");
        await CreateAsync(installation, "rusty");

        Assert.Null(await installation.Identities.CreateAsync(New(Guid.NewGuid(), "bob", "rusty"), Training("bob"), new Actor("bob", "Bob"), Installation.Stop));

        Assert.Single(await installation.IdentityQueries.ListAsync(Installation.Stop));
        Assert.Single(await installation.Queries.QueueAsync(Installation.Stop));
        Assert.Single((await installation.Audit.PageAsync(1, Installation.Stop)).Entries);
    }

    [Fact]
    public async Task Training_ThatEnds_DecidesWhatTheIdentityIs()
    {
        await using var installation = await Installation.StartAsync("ann");
        var (id, first) = await CreateAsync(installation, "rusty");
        Assert.Null(await installation.Identities.TrainAsync(id, Training("ann"), Ann, Installation.Stop));

        await installation.Store.CancelAsync(first, Installation.Stop);
        Assert.Equal(IdentityStanding.Untrained, await StandingAsync(installation, id));

        var second = await installation.Identities.TrainAsync(id, Training("ann"), Ann, Installation.Stop);
        Assert.Equal(IdentityStanding.Training, await StandingAsync(installation, id));
        var claim = await installation.ClaimAsync();
        Assert.Equal(second, claim.Job);
        await installation.Leases.EndAsync(claim, new JobEnd.Failed("The disk is full."), Installation.Stop);
        Assert.Equal(IdentityStanding.Failed, await StandingAsync(installation, id));

        await installation.Store.ResumeAsync(claim.Job, Installation.Stop);
        Assert.Equal(JobState.Succeeded, await installation.Leases.EndAsync(await installation.ClaimAsync(), new JobEnd.Trained(), Installation.Stop));

        var line = (await installation.IdentityQueries.FindAsync(id, Installation.Stop))!;
        Assert.Equal((IdentityStanding.Ready, installation.Clock.Now), (line.Standing, line.ReadyAt));
        Assert.Null((await installation.RowAsync(claim.Job)).AssetId);
        Assert.NotNull(await installation.Identities.TrainAsync(id, Training("ann"), Ann, Installation.Stop));
        Assert.Null(await installation.Identities.TrainAsync(id, Training("ann"), Ann, Installation.Stop));
        line = (await installation.IdentityQueries.FindAsync(id, Installation.Stop))!;
        Assert.Equal((IdentityStanding.Ready, true), (line.Standing, line.IsTaught));
    }

    [Fact]
    public async Task Train_Again_IsInTheAudit()
    {
        await using var installation = await Installation.StartAsync("ann", "bob");
        var id = await ReadyAsync(installation, "rusty");

        await installation.Identities.TrainAsync(id, Training("ann"), new Actor("bob", "Bob"), Installation.Stop);
        await installation.Identities.TrainAsync(id, Training("ann"), Ann, Installation.Stop);   // refused: it is being taught

        var entries = (await installation.Audit.PageAsync(1, Installation.Stop)).Entries;
        Assert.Equal([AuditAction.IdentityTrainedAgain, AuditAction.IdentityCreated], entries.Select(entry => entry.Action));
        Assert.Equal(("bob", "Bob", "rusty", $"{id}"), (entries[0].MemberId, entries[0].MemberName, entries[0].SubjectName, entries[0].Subject));
        Assert.StartsWith("From the same 5 photos of a ", entries[0].Details, StringComparison.Ordinal);
        Assert.EndsWith("No person is pictured; allowed by Ann, without an end.", entries[0].Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asset_OfAPromptWithAnIdentity_IsCountedAndListed()
    {
        await using var installation = await Installation.StartAsync("ann");
        var id = await ReadyAsync(installation, "rusty");

        var asset = await MakeAsync(installation, id);
        await installation.SubmitAsync("ann", "a red chair");

        Assert.Equal(1, (await installation.IdentityQueries.FindAsync(id, Installation.Stop))!.Assets);
        Assert.Equal(asset, Assert.Single(await installation.IdentityQueries.AssetsAsync(id, Installation.Stop)).Id);
        Assert.Empty(await installation.IdentityQueries.UnfinishedAsync(id, Installation.Stop));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Delete_Identity_EndsItsJobsAndTakesItsAssetsOnlyWhenAsked(bool withAssets)
    {
        await using var installation = await Installation.StartAsync("ann");
        var id = await ReadyAsync(installation, "rusty");
        var asset = await MakeAsync(installation, id);
        var running = await SubmitAsync(installation, id);
        var claim = await installation.ClaimAsync();
        var waiting = await SubmitAsync(installation, id);
        var other = await installation.SubmitAsync("ann", "a red chair");

        var deleted = (await installation.Identities.DeleteAsync(id, withAssets, Ann, Installation.Stop))!;

        Assert.Equal((running, waiting), (Assert.Single(deleted.Canceling), Assert.Single(deleted.Canceled)));
        Assert.Equal(withAssets ? [asset] : [], deleted.Assets);
        Assert.Equal(JobWish.Cancel, await installation.Leases.PulseAsync(claim, new JobProgressRow(null, 1, 2, null), Installation.Stop));
        Assert.Equal((JobState.Canceled, JobState.Queued), ((await installation.RowAsync(waiting)).State, (await installation.RowAsync(other)).State));
        await using var db = installation.Open();
        Assert.Equal(withAssets ? 0 : 1, await db.Assets.CountAsync(row => row.IdentityId == null, Installation.Stop));
        Assert.Null(await installation.IdentityQueries.FindAsync(id, Installation.Stop));
        var entry = (await installation.Audit.PageAsync(1, Installation.Stop)).Entries[0];
        Assert.Equal((AuditAction.IdentityDeleted, $"{id}"), (entry.Action, entry.Subject));
        Assert.Contains(withAssets ? "Its 1 asset went with it. 2 unfinished jobs canceled." : "Its 1 asset stayed. 2 unfinished jobs canceled.", entry.Details, StringComparison.Ordinal);
        Assert.Null(await installation.Identities.DeleteAsync(id, withAssets, Ann, Installation.Stop));
    }

    [Fact]
    public async Task Delete_Identity_WhileItsJobsAreInTheirLastSeconds_LeavesNoAssetOfIt()
    {
        await using var installation = await Installation.StartAsync("ann");
        var id = await ReadyAsync(installation, "rusty");
        var (asset, training) = (await SubmitAsync(installation, id), (await installation.Identities.TrainAsync(id, Training("ann"), Ann, Installation.Stop))!.Value);
        var claims = new[] { await installation.ClaimAsync(), await installation.ClaimAsync() }.ToDictionary(claim => claim.Job);

        await installation.Identities.DeleteAsync(id, withAssets: true, Ann, Installation.Stop);

        Assert.Equal(JobState.Canceled, await installation.Leases.EndAsync(claims[asset], JobEnds.Made(asset), Installation.Stop));
        Assert.Equal(JobState.Canceled, await installation.Leases.EndAsync(claims[training], new JobEnd.Failed("Its folder is gone."), Installation.Stop));
        await using var db = installation.Open();
        Assert.Empty(await db.Assets.ToListAsync(Installation.Stop));
        Assert.Null((await installation.RowAsync(training)).Error);
    }

    [Fact]
    public async Task Remove_Folder_TakesWhatAnEarlierTryLeft()
    {
        await using var installation = await Installation.StartAsync("ann");
        var (removed, crashed) = (Guid.NewGuid(), Guid.NewGuid());
        string Leaving(Guid id) => Path.Combine(Path.GetDirectoryName(installation.IdentityFolders.PathOf(id))!, $".{id:D}");
        foreach (var id in (Guid[])[removed, crashed]) Directory.CreateDirectory(Path.Combine(Leaving(id), "crops"));
        installation.IdentityFolders.Adopt(installation.IdentityFolders.Stage(), removed);

        installation.IdentityFolders.Remove(removed);
        var left = (Directory.Exists(installation.IdentityFolders.PathOf(removed)), Directory.Exists(Leaving(removed)));
        await installation.StartHostAsync();

        Assert.Equal((false, false), left);
        Assert.False(Directory.Exists(Leaving(crashed)));
    }

    [Fact]
    public async Task Consent_Changed_SaysBeforeAndAfterInTheAudit()
    {
        await using var installation = await Installation.StartAsync("ann");
        var (id, _) = await CreateAsync(installation, "rusty");
        var end = installation.Clock.Now.AddDays(1);

        Assert.True(await installation.Identities.ChangeConsentAsync(id, new Consent(null, "the museum", end), Ann, Installation.Stop));

        var line = (await installation.IdentityQueries.FindAsync(id, Installation.Stop))!;
        Assert.Equal(("the museum", end), (line.AllowedBy, line.ConsentUntil));
        Assert.False(line.HasExpired(installation.Clock));
        installation.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(line.HasExpired(installation.Clock));
        Assert.Equal("Now: No person is pictured; allowed by the museum, until 5 May 2026. Before: No person is pictured; allowed by Ann, without an end.", (await installation.Audit.PageAsync(1, Installation.Stop)).Entries[0].Details);
    }

    [Fact]
    public async Task Start_AfterCrashes_SweepsFoldersOfNoIdentityAndUploads()
    {
        await using var installation = await Installation.StartAsync("ann");
        var staged = installation.IdentityFolders.Stage();
        var (kept, _) = await CreateAsync(installation, "rusty");
        installation.IdentityFolders.Adopt(staged, kept);
        var orphan = Guid.NewGuid();
        installation.IdentityFolders.Adopt(installation.IdentityFolders.Stage(), orphan);
        var upload = installation.IdentityFolders.Stage();

        await installation.StartHostAsync();

        Assert.Equal((true, false, false), (Directory.Exists(installation.IdentityFolders.PathOf(kept)), Directory.Exists(installation.IdentityFolders.PathOf(orphan)), Directory.Exists(upload)));
    }

    [Fact]
    public async Task CanceledTraining_Leaves_PhotosAndCrops()
    {
        await using var installation = await Installation.StartAsync();
        var id = Guid.NewGuid();
        installation.IdentityFolders.Adopt(installation.IdentityFolders.Stage(), id);
        foreach (var file in (string[])["photos/00.webp", "crops/00.png", "samples/000100.png", "checkpoint.safetensors", "identity.json"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(installation.IdentityFolders.PathOf(id, file))!);
            await File.WriteAllTextAsync(installation.IdentityFolders.PathOf(id, file), "x", Installation.Stop);
        }

        installation.IdentityFolders.DropTraining(id);

        Assert.Equal(["crops", "photos"], Directory.EnumerateFileSystemEntries(installation.IdentityFolders.PathOf(id)).Select(Path.GetFileName).Order());
        Assert.Throws<ArgumentException>(() => installation.IdentityFolders.PathOf(id, "../portal.db"));
    }

    private static async Task<(Guid Identity, Guid Job)> CreateAsync(Installation installation, string name, Consent? consent = null)
    {
        var identity = New(Guid.NewGuid(), "ann", name) with { Consent = consent ?? new Consent(null, "Ann", null) };
        var job = await installation.Identities.CreateAsync(identity, Training("ann"), Ann, Installation.Stop);
        return (identity.Id, job!.Value);
    }

    private static async Task<Guid> ReadyAsync(Installation installation, string name)
    {
        var (id, _) = await CreateAsync(installation, name);
        await installation.Leases.EndAsync(await installation.ClaimAsync(), new JobEnd.Trained(), Installation.Stop);
        return id;
    }

    private static Task<Guid> SubmitAsync(Installation installation, Guid identity) => installation.Store.SubmitAsync(
        new NewJob("ann", "{}", 1, "a <rusty> robot", "draft", "maquette-mini", 7, Identity: identity), Installation.Stop);

    private static async Task<Guid> MakeAsync(Installation installation, Guid identity)
    {
        var job = await SubmitAsync(installation, identity);
        await installation.Leases.EndAsync(await installation.ClaimAsync(), JobEnds.Made(job), Installation.Stop);
        return job;
    }

    private static async Task<IdentityStanding> StandingAsync(Installation installation, Guid id) => (await installation.IdentityQueries.FindAsync(id, Installation.Stop))!.Standing;

    private static NewIdentity New(Guid id, string owner, string name) => new(id, owner, name, "robot", "maquette-mini", 5, KeepsPhotos: false, new Consent(null, "Ann", null));

    private static NewJob Training(string owner) => new(owner, "{}", 1, "Learn <rusty>", "identity", "maquette-mini", 0);
}
