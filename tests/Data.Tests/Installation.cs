using Maquette.Data.Accounts;
using Maquette.Data.Assets;
using Maquette.Data.Jobs;
using Maquette.Data.Presets;
using Maquette.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Maquette.Data.Tests;

/// <summary>The data half of a portal on a real folder and a real SQLite file, with a clock that the test moves.</summary>
internal sealed class Installation : IAsyncDisposable
{
    /// <summary>A database file right after its migrations; every installation starts from a copy.</summary>
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateAsync);

    private readonly ServiceProvider services;

    private Installation(string folder, ManualTime clock)
    {
        (Folder, Clock) = (folder, clock);
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddPortalData(folder)
            .BuildServiceProvider();
    }

    public string Folder { get; }
    public ManualTime Clock { get; }

    public JobStore Store => services.GetRequiredService<JobStore>();
    public JobLeases Leases => services.GetRequiredService<JobLeases>();
    public JobQueries Queries => services.GetRequiredService<JobQueries>();
    public PresetStore Presets => services.GetRequiredService<PresetStore>();
    public AssetFiles Files => services.GetRequiredService<AssetFiles>();

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Installation> StartAsync(params string[] members)
    {
        var installation = new Installation(Directory.CreateTempSubdirectory("maquette-").FullName, new ManualTime());
        await File.WriteAllBytesAsync(Path.Combine(installation.Folder, "portal.db"), await Migrated.Value, Stop);
        await installation.StartHostAsync();
        await using var db = installation.Open();
        foreach (var name in members)
            db.Users.Add(new Member { Id = name, UserName = name, DisplayName = name, CreatedAt = installation.Clock.Now });
        await db.SaveChangesAsync(Stop);
        return installation;
    }

    private static async Task<byte[]> MigrateAsync()
    {
        await using var fresh = new Installation(Directory.CreateTempSubdirectory("maquette-").FullName, new ManualTime());
        await fresh.StartHostAsync();
        await using (var db = fresh.Open()) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return await File.ReadAllBytesAsync(Path.Combine(fresh.Folder, "portal.db"));
    }

    public PortalDb Open() => services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();

    /// <summary>What a host does when it starts, and starts again.</summary>
    public async Task StartHostAsync()
    {
        foreach (var service in services.GetServices<IHostedService>()) await service.StartAsync(Stop);
    }

    public Task<Guid> SubmitAsync(string owner, string prompt = "a red chair", int priority = 0) =>
        Store.SubmitAsync(new NewJob(owner, $$"""{"Prompt":"{{prompt}}"}""", 1, prompt, "draft", "maquette-mini", 7, priority), Stop);

    public async Task<JobClaim> ClaimAsync(string worker = "worker") =>
        await Leases.ClaimAsync("device", worker, Stop) ?? throw new InvalidOperationException("No job waits.");

    public async Task<JobRow> RowAsync(Guid job)
    {
        await using var db = Open();
        return await db.Jobs.AsNoTracking().SingleAsync(row => row.Id == job, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        using (var connection = new SqliteConnection(new DataFolder(Folder).ConnectionString)) SqliteConnection.ClearPool(connection);
        Directory.Delete(Folder, recursive: true);
    }
}

internal sealed class ManualTime : TimeProvider
{
    private DateTimeOffset now = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public DateTime Now => now.UtcDateTime;

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}
