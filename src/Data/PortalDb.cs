using Maquette.Data.Accounts;
using Maquette.Data.Assets;
using Maquette.Data.Jobs;
using Maquette.Data.Presets;
using Maquette.Data.Storage;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Maquette.Data;

/// <summary>All that the portal remembers in its database. Made per operation by an <see cref="IDbContextFactory{PortalDb}"/>.</summary>
public sealed class PortalDb(DbContextOptions<PortalDb> options) : IdentityDbContext<Member>(options)
{
    public DbSet<JobRow> Jobs => Set<JobRow>();
    public DbSet<AssetRow> Assets => Set<AssetRow>();
    public DbSet<RatingRow> Ratings => Set<RatingRow>();
    public DbSet<PresetRow> Presets => Set<PresetRow>();
    public DbSet<SettingRow> Settings => Set<SettingRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTime>();
        configurationBuilder.Properties<JobState>().HaveConversion<string>().HaveMaxLength(16);
        configurationBuilder.Properties<JobWish>().HaveConversion<string>().HaveMaxLength(16);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
    }
}
