using Microsoft.EntityFrameworkCore;

namespace Maquette.Data.Auditing;

/// <summary>The audit, newest first. Entries are added by whoever does what they tell of, in the same transaction.</summary>
public sealed class Audit(IDbContextFactory<PortalDb> databases)
{
    public const int PageSize = 50;

    /// <param name="page">from 1</param>
    public async Task<AuditPage> PageAsync(int page, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var total = await db.Audit.CountAsync(stop);
        var last = Math.Max(1, (total + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, last);
        var entries = await db.Audit.AsNoTracking().OrderByDescending(entry => entry.Id).Skip((shown - 1) * PageSize).Take(PageSize).ToListAsync(stop);
        return new AuditPage(entries, shown, last);
    }
}

/// <param name="Page">the page shown, which is the last one when a later one was asked for</param>
public sealed record AuditPage(IReadOnlyList<AuditRow> Entries, int Page, int LastPage);
