using Maquette.Data;
using Maquette.Data.Jobs;
using Maquette.Generation;
using Maquette.Web.Features.Queue;
using Microsoft.EntityFrameworkCore;

namespace Maquette.Web.Features.Create;

/// <summary>Requests of earlier jobs, to be used again. An asset has its job's id.</summary>
public sealed class PastRequests(IDbContextFactory<PortalDb> databases)
{
    /// <summary>null when there is no such job, or its request is of a shape this version cannot read.</summary>
    public async Task<GenerationRequest?> FindAsync(Guid job, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var text = await db.Jobs.Where(row => row.Id == job && row.Kind == JobKind.Generate).Select(row => row.Request).SingleOrDefaultAsync(stop);
        try
        {
            return text is null ? null : RequestJson.Read(text);
        }
        catch (StudioException)
        {
            return null;
        }
    }
}
