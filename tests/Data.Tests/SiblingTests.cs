using Maquette.Data.Assets;
using Maquette.Data.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Maquette.Data.Tests;

public sealed class SiblingTests
{
    [Fact]
    public async Task JobOfThreeObjects_WhenItEnds_BecomesThreeAssets()
    {
        await using var installation = await Installation.StartAsync("ann");
        var job = await MakeAsync(installation);

        await using var db = installation.Open();
        var assets = await db.Assets.OrderBy(asset => asset.Place).ToListAsync(Installation.Stop);
        Assert.Equal([job, AssetFiles.SiblingOf(job, 2), AssetFiles.SiblingOf(job, 3)], assets.Select(asset => asset.Id));
        Assert.Equal([1, 2, 3], assets.Select(asset => asset.Place));
        Assert.All(assets, asset => Assert.Equal((job, "ann", "a red chair", 7L), (asset.JobId, asset.OwnerId, asset.Prompt, asset.Seed)));
        Assert.Equal([10, 20, 30], assets.Select(asset => asset.Faces));
        Assert.All(assets, asset => Assert.Equal($"object {asset.Place}", File.ReadAllText(installation.Files.PathOf(asset.Id, "asset.glb"))));
    }

    [Fact]
    public async Task Delete_TheFirst_LeavesTheOthersAndTheJobShowsTheNext()
    {
        await using var installation = await Installation.StartAsync("ann");
        var job = await MakeAsync(installation);

        Assert.True(await installation.Files.DeleteAssetAsync(job, Installation.Stop));

        Assert.False(Directory.Exists(installation.Files.PathOf(job)));
        Assert.All((int[])[2, 3], place => Assert.True(File.Exists(installation.Files.PathOf(AssetFiles.SiblingOf(job, place), "asset.glb"))));
        Assert.Equal(AssetFiles.SiblingOf(job, 2), (await installation.RowAsync(job)).AssetId);

        await installation.StartHostAsync();
        Assert.True(Directory.Exists(installation.Files.PathOf(AssetFiles.SiblingOf(job, 2))));

        foreach (var place in (int[])[2, 3]) await installation.Files.DeleteAssetAsync(AssetFiles.SiblingOf(job, place), Installation.Stop);
        Assert.Null((await installation.RowAsync(job)).AssetId);
    }

    [Fact]
    public async Task Delete_ASibling_KeepsTheJobsFirst()
    {
        await using var installation = await Installation.StartAsync("ann");
        var job = await MakeAsync(installation);

        await installation.Files.DeleteAssetAsync(AssetFiles.SiblingOf(job, 3), Installation.Stop);

        Assert.Equal(job, (await installation.RowAsync(job)).AssetId);
    }

    [Fact]
    public async Task Settle_AfterACrashBetweenFilesAndRow_ReplacesWhatLies()
    {
        await using var installation = await Installation.StartAsync("ann");
        var job = await installation.SubmitAsync("ann");
        Fill(installation, job, "sibling-2", "first attempt");
        var sibling = installation.Files.Settle(job, 2, "sibling-2");
        Fill(installation, job, "sibling-2", "second attempt");

        Assert.Equal(sibling, installation.Files.Settle(job, 2, "sibling-2"));

        Assert.Equal("second attempt", File.ReadAllText(installation.Files.PathOf(sibling, "asset.glb")));
        Assert.False(Directory.Exists(installation.Files.PathOf(job, "sibling-2")));
    }

    private static async Task<Guid> MakeAsync(Installation installation)
    {
        var job = await installation.SubmitAsync("ann");
        var claim = await installation.ClaimAsync();
        Fill(installation, job, "", "object 1");
        var siblings = new List<MadeSibling>();
        foreach (var place in (int[])[2, 3])
        {
            Fill(installation, job, $"sibling-{place}", $"object {place}");
            var id = installation.Files.Settle(job, place, $"sibling-{place}");
            siblings.Add(new(id, place, AssetFiles.FolderOf(id), 8, 10 * place, 100, null));
        }

        await installation.Leases.EndAsync(claim, new JobEnd.Succeeded(AssetFiles.FolderOf(job), 8, 10, 100, null) { Siblings = siblings }, Installation.Stop);
        return job;
    }

    private static void Fill(Installation installation, Guid job, string folder, string model)
    {
        installation.Files.Create(job);
        Directory.CreateDirectory(installation.Files.PathOf(job, folder));
        File.WriteAllText(installation.Files.PathOf(job, Path.Combine(folder, "asset.glb")), model);
    }
}
