using Microsoft.EntityFrameworkCore;

namespace Maquette.Data.Accounts;

/// <summary>The facts about this installation that people change while it runs.</summary>
public sealed class Settings(IDbContextFactory<PortalDb> databases)
{
    /// <summary>Id of the prior that jobs use when they name none.</summary>
    public const string DefaultPrior = "default-prior";

    /// <returns>null when it was never set</returns>
    public async Task<string?> FindAsync(string name, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Settings.Where(setting => setting.Name == name).Select(setting => setting.Value).SingleOrDefaultAsync(stop);
    }

    public async Task SetAsync(string name, string value, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        if (await db.Settings.SingleOrDefaultAsync(setting => setting.Name == name, stop) is { } known) known.Value = value;
        else db.Settings.Add(new SettingRow { Name = name, Value = value });
        await db.SaveChangesAsync(stop);
    }
}
