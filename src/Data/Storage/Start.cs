using Maquette.Data.Assets;
using Maquette.Data.Identities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Maquette.Data.Storage;

/// <summary>Before the first request: the schema is brought up to date and the leftovers of crashed runs are swept away.</summary>
internal sealed class Start(IDbContextFactory<PortalDb> databases, AssetFiles assets, IdentityFolders identities) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await assets.SweepAsync(cancellationToken);
        await identities.SweepAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
