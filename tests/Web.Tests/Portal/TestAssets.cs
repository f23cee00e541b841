using Maquette.Data;
using Maquette.Data.Assets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Maquette.Web.Tests.Portal;

internal static class TestAssets
{
    public static readonly byte[] Model = [.. Enumerable.Range(0, 2000).Select(value => (byte)value)];

    /// <summary>A finished asset of the first member, with a model of 2,000 known bytes.</summary>
    /// <param name="job">that made it, for siblings</param>
    public static async Task<Guid> AddAsync(RunningPortal portal, string prompt, int? promptMatch = null, Guid? job = null, int place = 1)
    {
        var stop = TestContext.Current.CancellationToken;
        var id = Guid.NewGuid();
        var folder = portal.Services.GetRequiredService<AssetFiles>().Create(id);
        await File.WriteAllBytesAsync(Path.Combine(folder, "asset.glb"), Model, stop);
        await File.WriteAllTextAsync(Path.Combine(folder, "receipt.json"), """{"prompt":"p","steps":5}""", stop);
        await File.WriteAllTextAsync(Path.Combine(folder, "checkpoint.safetensors"), "secret", stop);

        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(stop);
        var owner = await db.Users.Select(user => user.Id).FirstAsync(stop);
        db.Assets.Add(new AssetRow
        {
            Id = id,
            JobId = job ?? id,
            Place = place,
            OwnerId = owner,
            Prompt = prompt,
            Recipe = "draft",
            Prior = "maquette-mini",
            Seed = 1,
            Folder = AssetFiles.FolderOf(id),
            Vertices = 3,
            Faces = 1,
            Bytes = Model.Length,
            PromptMatch = promptMatch,
            CreatedAt = portal.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(stop);
        return id;
    }
}
