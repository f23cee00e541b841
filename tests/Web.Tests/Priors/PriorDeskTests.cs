using Maquette.Data;
using Maquette.Data.Jobs;
using Maquette.Generation;
using Maquette.Generation.Imports;
using Maquette.Web.Features.Accounts;
using Maquette.Web.Features.Priors;
using Maquette.Web.Features.Queue;
using Maquette.Web.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Maquette.Web.Tests.Priors;

/// <summary>The administrators' desk with the real importer, the tiny checkpoint and a real models folder.</summary>
public sealed class PriorDeskTests : IAsyncLifetime
{
    private static readonly string Fixtures = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    private readonly RunningPortal portal = new();
    private string admin = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private PriorDesk Desk => portal.Services.GetRequiredService<PriorDesk>();

    private PriorWork Work => portal.Services.GetRequiredService<PriorWork>();

    public async ValueTask InitializeAsync()
    {
        await Visitor.AdministratorAsync(portal);
        admin = (await portal.Services.GetRequiredService<Members>().ListAsync(Stop))[0].Id;
        Directory.CreateDirectory(portal.ModelsFolder);
        Directory.CreateDirectory(Path.Combine(portal.CheckpointsFolder, "mvdream", "tokenizer"));
        File.Copy(Path.Combine(Fixtures, "tokenizer", "merges.txt"), Path.Combine(portal.CheckpointsFolder, "mvdream", "tokenizer", "merges.txt"));
        foreach (var name in (string[])["tiny-mvdream.pt", "tiny-mvdream.json"]) File.Copy(Path.Combine(Fixtures, name), Path.Combine(portal.CheckpointsFolder, "mvdream", name));
    }

    public async ValueTask DisposeAsync() => await portal.DisposeAsync();

    private async Task<PriorOperation> EndedAsync(string? refused)
    {
        Assert.Null(refused);
        await Work.Ended;
        return Work.Latest!;
    }

    private Task<PriorOperation> ImportAsync(string id) => EndedAsync(Desk.Import("mvdream/tiny-mvdream.pt", "", id, admin));

    private async Task<PriorLine> LineAsync(string id) => (await Desk.ListAsync(Stop)).Single(prior => prior.Id == id);

    /// <summary>A job that was paused before it ran, so that no worker takes it.</summary>
    private async Task<Guid> PausedJobAsync(PortalDb db, string prior)
    {
        var job = new JobRow
        {
            Id = Guid.NewGuid(),
            OwnerId = admin,
            Request = RequestJson.Write(new GenerationRequest { Prompt = "a dog", Prior = prior }),
            RequestVersion = 1,
            Prompt = "a dog",
            Recipe = "draft",
            Prior = prior,
            Seed = 0,
            State = JobState.Paused,
            CreatedAt = portal.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
        };
        db.Jobs.Add(job);
        await db.SaveChangesAsync(Stop);
        return job.Id;
    }

    [Fact]
    public async Task Import_TheTinyCheckpoint_IsListedCheckedChosenAndRemoved()
    {
        var imported = await ImportAsync("tiny");
        Assert.Equal((PriorOperationState.Succeeded, 1.0), (imported.State, imported.Share));
        Assert.Contains("'tiny' is ready: MVDream 2.1", imported.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(portal.ModelsFolder, "tiny", "model_index.json")));

        var line = await LineAsync("tiny");
        Assert.Equal(("MVDream 2.1", "F16", true), (line.Facts!.Kind, line.Facts.Precision, line.IsDefault));   // the only one is the default
        Assert.Equal(64, line.Hash!.Length);
        Assert.Equal(Studio.Recipes.Select(recipe => recipe.Name), line.Memory.Select(recipe => recipe.Recipe));
        Assert.All(line.Memory, recipe => Assert.InRange(recipe.Vram, 1, recipe.Ram - 1));

        var second = await ImportAsync("second");
        Assert.Equal(PriorOperationState.Succeeded, second.State);
        var verified = await EndedAsync(Desk.Verify("second", admin));
        Assert.Contains("those that were imported", verified.Message, StringComparison.Ordinal);

        Assert.Null(await Desk.MakeDefaultAsync("second", admin, Stop));
        Assert.True((await LineAsync("second")).IsDefault);
        Assert.Contains("default prior", await Desk.RemoveAsync("second", admin, Stop), StringComparison.Ordinal);
        Assert.Null(await Desk.RemoveAsync("tiny", admin, Stop));
        Assert.Equal(["second"], Directory.EnumerateFileSystemEntries(portal.ModelsFolder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Remove_APriorThatAJobNeeds_IsRefusedUntilTheJobIsOver()
    {
        await ImportAsync("tiny");
        await ImportAsync("needed");
        await Desk.MakeDefaultAsync("tiny", admin, Stop);
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Stop);
        var job = await PausedJobAsync(db, "needed");

        Assert.Equal(1, (await LineAsync("needed")).Jobs);
        Assert.Contains("unfinished job", await Desk.RemoveAsync("needed", admin, Stop), StringComparison.Ordinal);
        Assert.True(Directory.Exists(Path.Combine(portal.ModelsFolder, "needed")));

        Assert.Equal(JobState.Canceled, await portal.Services.GetRequiredService<JobStore>().CancelAsync(job, Stop));
        Assert.Null(await Desk.RemoveAsync("needed", admin, Stop));
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("mvdream/../../models")]
    [InlineData("/etc")]
    [InlineData("../checkpoints-of-others")]
    [InlineData("a\0b")]
    public async Task Names_ThatLeadOutOfTheFolder_AreRefused(string name)
    {
        Directory.CreateDirectory(portal.CheckpointsFolder + "-of-others");

        var scanned = Assert.IsType<ScanResult.Refused>(await Desk.ScanAsync(name, admin, Stop));
        Assert.Contains("does not lie in", scanned.Because, StringComparison.Ordinal);
        Assert.Contains("does not lie in", Desk.Import(name, "", "tiny", admin), StringComparison.Ordinal);
        Assert.Contains("does not lie in", Desk.Import("mvdream/tiny-mvdream.pt", name, "tiny", admin), StringComparison.Ordinal);
        Assert.Null(Work.Latest);
    }

    [Fact]
    public async Task Scan_AFolderOfAllSorts_GivesEveryRefusedFileItsSentence()
    {
        File.WriteAllText(Path.Combine(portal.CheckpointsFolder, "renamed.pt"), "MZ and then an executable");
        File.WriteAllText(Path.Combine(portal.CheckpointsFolder, "short.safetensors"), "x");

        var all = Assert.IsType<ScanResult.Found>(await Desk.ScanAsync("", admin, Stop)).Candidates;
        var inside = Assert.IsType<ScanResult.Found>(await Desk.ScanAsync("mvdream", admin, Stop));
        var nowhere = Assert.IsType<ScanResult.Refused>(await Desk.ScanAsync("nowhere", admin, Stop));

        Assert.Equal(["mvdream", "renamed.pt", "short.safetensors"], all.Select(candidate => Path.GetFileName(candidate.Path)));
        Assert.All(all.Skip(1), candidate => Assert.Contains(Path.GetFileName(candidate.Path), candidate.Problem, StringComparison.Ordinal));
        Assert.Equal(("mvdream", "MVDream 2.1"), (inside.Folder, inside.Candidates[0].Kind));
        Assert.Contains("nowhere", nowhere.Because, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ABrokenFileOrATakenName_FailsWithASentenceAndLeavesTheFolder()
    {
        File.WriteAllText(Path.Combine(portal.CheckpointsFolder, "renamed.pt"), "MZ and then an executable");

        var broken = await EndedAsync(Desk.Import("renamed.pt", "", "broken", admin));
        Assert.Equal(PriorOperationState.Failed, broken.State);
        Assert.Contains("renamed.pt", broken.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(portal.ModelsFolder));

        await ImportAsync("tiny");
        var twice = await ImportAsync("tiny");
        Assert.Contains("already a prior 'tiny'", twice.Message, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(portal.ModelsFolder));
    }

    [Fact]
    public async Task Verify_APriorWhoseWeightsChanged_IsNotSound()
    {
        await ImportAsync("tiny");
        var weights = Directory.EnumerateFiles(Path.Combine(portal.ModelsFolder, "tiny", "unet"), "*.safetensors").Single();
        var bytes = await File.ReadAllBytesAsync(weights, Stop);
        bytes[^2] ^= 1;
        await File.WriteAllBytesAsync(weights, bytes, Stop);

        var verified = await EndedAsync(Desk.Verify("tiny", admin));

        Assert.Equal(PriorOperationState.Failed, verified.State);
        Assert.Contains("not those that were imported", verified.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_StoppedInTheMiddle_EndsAndLetsTheNextBegin()
    {
        using var begun = new ManualResetEventSlim();
        Assert.True(Work.TryStart("tiny", "tiny.pt", (progress, stop) =>
        {
            progress.Report(new PriorProgress("converting", 0.5));
            begun.Set();
            stop.WaitHandle.WaitOne();
            stop.ThrowIfCancellationRequested();
            return "";
        }));
        begun.Wait(Stop);

        Assert.Equal(0.5, Work.Latest!.Share);
        Assert.Contains("wait until it is over", Desk.Verify("tiny", admin), StringComparison.Ordinal);
        Desk.Stop(admin);
        await Work.Ended;

        Assert.Equal(PriorOperationState.Canceled, Work.Latest!.State);
        Assert.Equal(PriorOperationState.Succeeded, (await ImportAsync("tiny")).State);
    }
}
