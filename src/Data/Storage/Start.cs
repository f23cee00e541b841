using Maquette.Data.Assets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Maquette.Data.Storage;

/// <summary>Before the first request: the schema is brought up to date and the leftovers of crashed runs are swept away.</summary>
internal sealed class Start(IDbContextFactory<PortalDb> databases, AssetFiles files) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await files.SweepAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
