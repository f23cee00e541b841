using Maquette.Data.Assets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Maquette.Data.Tests;

public sealed class SchemaTests
{
    /// <summary>The schema of the first portals.</summary>
    private const string FirstMigration = "Initial";

    [Fact]
    public async Task Model_AgainstItsMigrations_HasNoPendingChanges()
    {
        await using var installation = await Installation.StartAsync();
        await using var db = installation.Open();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task MigratedFile_AgainstTheModel_HasTheSameColumns()
    {
        await using var installation = await Installation.StartAsync();
        await using var db = installation.Open();

        var tables = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables;
        var wanted = tables.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name} {(column.IsNullable ? "null" : "not null")}"));
        var found = await db.Database.SqlQueryRaw<string>(
            """
            SELECT t.name || '.' || c.name || CASE c."notnull" WHEN 0 THEN ' null' ELSE ' not null' END AS Value
            FROM sqlite_master t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\'
            """).ToListAsync(Installation.Stop);

        Assert.Equal(wanted.Order(), found.Order());
    }

    [Fact]
    public async Task OlderFile_WhenTheHostStarts_IsMigratedAndKeepsItsRows()
    {
        await using var installation = await Installation.StartAsync("ann");
        var job = await installation.SubmitAsync("ann");
        await installation.Leases.EndAsync(await installation.ClaimAsync(), JobEnds.Made(job, promptMatch: 87), Installation.Stop);
        await using var db = installation.Open();
        db.Ratings.Add(new RatingRow { AssetId = job, MemberId = "ann", Stars = 4, RatedAt = installation.Clock.Now });
        await db.SaveChangesAsync(Installation.Stop);
        await db.GetService<IMigrator>().MigrateAsync(FirstMigration, Installation.Stop);
        Assert.Equal(0, await db.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM pragma_table_info('Assets') WHERE name = 'PromptMatch'").SingleAsync(Installation.Stop));

        await installation.StartHostAsync();

        await using var after = installation.Open();
        var asset = await after.Assets.Include(row => row.Ratings).SingleAsync(Installation.Stop);
        Assert.Equal((job, "a red chair", 8, null), (asset.Id, asset.Prompt, asset.Vertices, asset.PromptMatch));
        Assert.Equal((job, 1), (await after.Database.SqlQueryRaw<Guid>("SELECT JobId AS Value FROM Assets").SingleAsync(Installation.Stop), asset.Place));
        Assert.Equal(4, Assert.Single(asset.Ratings).Stars);
        Assert.Equal(job, (await installation.RowAsync(job)).AssetId);
        Assert.False(after.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Connection_WhenOpened_WaitsForWritersAndKeepsReferences()
    {
        await using var installation = await Installation.StartAsync();
        await using var db = installation.Open();
        await db.Database.OpenConnectionAsync(Installation.Stop);

        Assert.Equal("wal", await Pragma<string>("journal_mode"));
        Assert.Equal(1, await Pragma<long>("foreign_keys"));
        Assert.Equal(15000, await Pragma<long>("busy_timeout"));

        async Task<T> Pragma<T>(string name)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            return (T)(await command.ExecuteScalarAsync(Installation.Stop))!;
        }
    }

    [Theory]
    [InlineData("nobody", 3)]   // no such member
    [InlineData("ann", 6)]      // no such number of stars
    public async Task Rating_ThatCannotBe_IsRefusedByTheDatabase(string member, int stars)
    {
        await using var installation = await Installation.StartAsync("ann");
        var job = await installation.SubmitAsync("ann");
        await installation.Leases.EndAsync(await installation.ClaimAsync(), JobEnds.Made(job), Installation.Stop);
        await using var db = installation.Open();

        db.Ratings.Add(new RatingRow { AssetId = job, MemberId = member, Stars = stars, RatedAt = installation.Clock.Now });

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Installation.Stop));
    }

    [Fact]
    public async Task Times_ComeBack_AsUtc()
    {
        await using var installation = await Installation.StartAsync("ann");
        var row = await installation.RowAsync(await installation.SubmitAsync("ann"));

        Assert.Equal(DateTimeKind.Utc, row.CreatedAt.Kind);
        Assert.Equal(installation.Clock.Now, row.CreatedAt);
    }
}
