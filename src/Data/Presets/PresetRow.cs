using Maquette.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maquette.Data.Presets;

/// <summary>Changed numbers of a recipe that a member keeps under a name.</summary>
public sealed class PresetRow
{
    public const int LongestName = 60;

    public required Guid Id { get; init; }

    public required string OwnerId { get; init; }
    public Member? Owner { get; init; }

    /// <summary>An owner has it once for each recipe, whatever the case of its letters.</summary>
    public required string Name { get; set; }

    /// <summary>Whether the whole team sees it.</summary>
    public required bool Shared { get; set; }

    public required string Recipe { get; init; }

    /// <summary>Id of the recipe's own preset that the numbers change.</summary>
    public required string Base { get; set; }

    /// <summary>The engine's overrides as JSON.</summary>
    public required string Overrides { get; set; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ChangedAt { get; set; }

    private sealed class Schema : IEntityTypeConfiguration<PresetRow>
    {
        public void Configure(EntityTypeBuilder<PresetRow> preset)
        {
            preset.ToTable("Presets").HasKey(p => p.Id);
            preset.Property(p => p.Id).ValueGeneratedNever();
            preset.Property(p => p.Name).HasMaxLength(LongestName).UseCollation("NOCASE");
            preset.Property(p => p.Recipe).HasMaxLength(100);
            preset.Property(p => p.Base).HasMaxLength(100);
            preset.HasIndex(p => new { p.OwnerId, p.Recipe, p.Name }).IsUnique();
            preset.HasOne(p => p.Owner).WithMany().HasForeignKey(p => p.OwnerId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
