using Maquette.Data.Assets;
using Maquette.Data.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Maquette.Data.Tests;

public sealed class AssetFilesTests
{
    [Fact]
    public async Task Delete_OfAnAsset_RemovesRowRatingsAndFiles()
    {
        await using var installation = await Installation.StartAsync("ann");
        var asset = await MakeAsync(installation);
        await using var db = installation.Open();
        db.Ratings.Add(new RatingRow { AssetId = asset, MemberId = "ann", Stars = 5, RatedAt = installation.Clock.Now });
        await db.SaveChangesAsync(Installation.Stop);

        Assert.True(await installation.Files.DeleteAssetAsync(asset, Installation.Stop));

        Assert.False(Directory.Exists(installation.Files.PathOf(asset)));
        Assert.Equal((0, 0), (await db.Assets.CountAsync(Installation.Stop), await db.Ratings.CountAsync(Installation.Stop)));
        Assert.Equal((JobState.Succeeded, (Guid?)null), ((await installation.RowAsync(asset)).State, (await installation.RowAsync(asset)).AssetId));
        Assert.False(await installation.Files.DeleteAssetAsync(asset, Installation.Stop));
    }

    [Fact]
    public async Task Start_AfterCrashes_SweepsOnlyWhatBelongsToNothing()
    {
        await using var installation = await Installation.StartAsync("ann");
        var asset = await MakeAsync(installation);
        var failed = await installation.SubmitAsync("ann");
        await installation.Leases.EndAsync(await installation.ClaimAsync(), new JobEnd.Failed("The disk is full."), Installation.Stop);
        var canceled = await installation.SubmitAsync("ann");
        await installation.Store.CancelAsync(canceled, Installation.Stop);
        var waiting = await installation.SubmitAsync("ann");
        var orphan = Guid.NewGuid();
        foreach (var id in (Guid[])[failed, canceled, waiting, orphan]) Fill(installation, id);
        var foreign = Directory.CreateDirectory(Path.Combine(installation.Folder, "assets", "notes")).FullName;

        await installation.StartHostAsync();

        Assert.All((Guid[])[asset, failed, waiting], id => Assert.True(File.Exists(installation.Files.PathOf(id, "asset.glb"))));
        Assert.All((Guid[])[canceled, orphan], id => Assert.False(Directory.Exists(installation.Files.PathOf(id))));
        Assert.True(Directory.Exists(foreign));
    }

    [Fact]
    public async Task FailedAttempt_Leaves_OnlyItsCheckpoint()
    {
        await using var installation = await Installation.StartAsync();
        var job = Guid.NewGuid();
        Fill(installation, job);
        File.WriteAllText(installation.Files.PathOf(job, AssetFiles.Checkpoint), "state");
        Directory.CreateDirectory(installation.Files.PathOf(job, "snapshots"));

        installation.Files.KeepCheckpoint(job);

        Assert.Equal([AssetFiles.Checkpoint], Directory.EnumerateFileSystemEntries(installation.Files.PathOf(job)).Select(Path.GetFileName));
        installation.Files.DropCheckpoint(job);
        installation.Files.KeepCheckpoint(job);
        Assert.False(Directory.Exists(installation.Files.PathOf(job)));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/etc/passwd")]
    [InlineData("snapshots/../../x")]
    public async Task Path_ThatLeadsOut_IsRefused(string name)
    {
        await using var installation = await Installation.StartAsync();

        Assert.Throws<ArgumentException>(() => installation.Files.PathOf(Guid.NewGuid(), name));
    }

    private static async Task<Guid> MakeAsync(Installation installation)
    {
        var job = await installation.SubmitAsync("ann");
        var claim = await installation.ClaimAsync();
        Fill(installation, job);
        await installation.Leases.EndAsync(claim, JobEnds.Made(job), Installation.Stop);
        return job;
    }

    private static void Fill(Installation installation, Guid job)
    {
        installation.Files.Create(job);
        File.WriteAllText(installation.Files.PathOf(job, "asset.glb"), "mesh");
    }
}
