using Maquette.Data.Accounts;
using Maquette.Data.Assets;
using Maquette.Data.Jobs;
using Maquette.Data.Presets;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Maquette.Data.Storage;

public static class Registration
{
    /// <summary>The database, the stores over it and the start that brings both up to date before the first request.</summary>
    /// <remarks>Registers <see cref="IDbContextFactory{PortalDb}"/> and, for Identity's own store, a scoped <see cref="PortalDb"/>.</remarks>
    public static IServiceCollection AddPortalData(this IServiceCollection services, string folder)
    {
        SqliteLibrary.Load();
        var data = new DataFolder(folder);
        services.AddSingleton(data);
        services.Configure<IdentityOptions>(identity =>
        {
            // Identity derives its tables from these: with passkeys.
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            identity.Stores.MaxLengthForKeys = 128;
        });
        services.AddDbContextFactory<PortalDb>(options => options.UseSqlite(data.ConnectionString).AddInterceptors(new SqlitePragmas()));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<JobStore>();
        services.AddSingleton<JobLeases>();
        services.AddSingleton<JobQueries>();
        services.AddSingleton<AssetFiles>();
        services.AddSingleton<PresetStore>();
        services.AddSingleton<Settings>();
        services.AddHostedService<Start>();
        return services;
    }
}
