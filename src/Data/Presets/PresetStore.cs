using Microsoft.EntityFrameworkCore;

namespace Maquette.Data.Presets;

/// <summary>A saved preset as pages show it.</summary>
/// <param name="Base">id of the recipe's own preset that the numbers change</param>
/// <param name="Overrides">the engine's overrides as JSON</param>
public sealed record SavedPreset(Guid Id, string OwnerId, string OwnerName, string Name, bool Shared, string Recipe, string Base, string Overrides, DateTime ChangedAt);

/// <param name="Overrides">the engine's overrides as JSON</param>
public sealed record PresetContent(string Name, bool Shared, string Base, string Overrides);

/// <summary>Numbers of recipes that members keep under names, for themselves or for the team.</summary>
public sealed class PresetStore(IDbContextFactory<PortalDb> databases, TimeProvider time)
{
    /// <summary>A member's own and the team's, by name.</summary>
    public async Task<IReadOnlyList<SavedPreset>> ListAsync(string memberId, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await Saved(db.Presets.Where(preset => preset.Shared || preset.OwnerId == memberId).OrderBy(preset => preset.Name).ThenBy(preset => preset.CreatedAt)).ToListAsync(stop);
    }

    /// <returns>null when there is none</returns>
    public async Task<SavedPreset?> FindAsync(Guid id, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await Saved(db.Presets.Where(preset => preset.Id == id)).SingleOrDefaultAsync(stop);
    }

    /// <returns>the new preset's id; null when its owner has one of this name for the recipe</returns>
    public async Task<Guid?> AddAsync(string ownerId, string recipe, PresetContent content, CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(stop);
        if (await TakenAsync(db, null, ownerId, recipe, content.Name, stop)) return null;
        var row = new PresetRow
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            OwnerId = ownerId,
            Name = content.Name,
            Shared = content.Shared,
            Recipe = recipe,
            Base = content.Base,
            Overrides = content.Overrides,
            CreatedAt = now,
            ChangedAt = now,
        };
        db.Presets.Add(row);
        await db.SaveChangesAsync(stop);
        return row.Id;
    }

    /// <returns>false when it has gone, or its owner has another of this name for the recipe</returns>
    public async Task<bool> ChangeAsync(Guid id, PresetContent content, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        if (await db.Presets.SingleOrDefaultAsync(preset => preset.Id == id, stop) is not { } row || await TakenAsync(db, id, row.OwnerId, row.Recipe, content.Name, stop)) return false;
        (row.Name, row.Shared, row.Base, row.Overrides, row.ChangedAt) = (content.Name, content.Shared, content.Base, content.Overrides, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(stop);
        return true;
    }

    /// <returns>false when there is none</returns>
    public async Task<bool> DeleteAsync(Guid id, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Presets.Where(preset => preset.Id == id).ExecuteDeleteAsync(stop) > 0;
    }

    private static Task<bool> TakenAsync(PortalDb db, Guid? own, string ownerId, string recipe, string name, CancellationToken stop) =>
        db.Presets.AnyAsync(preset => preset.Id != own && preset.OwnerId == ownerId && preset.Recipe == recipe && preset.Name == name, stop);

    private static IQueryable<SavedPreset> Saved(IQueryable<PresetRow> presets) => presets.Select(preset => new SavedPreset(
        preset.Id, preset.OwnerId, preset.Owner!.DisplayName, preset.Name, preset.Shared, preset.Recipe, preset.Base, preset.Overrides, preset.ChangedAt));
}
