using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maquette.Data.Accounts;

/// <summary>One fact about this installation, such as its default prior.</summary>
public sealed class SettingRow
{
    public required string Name { get; init; }

    public required string Value { get; set; }

    private sealed class Schema : IEntityTypeConfiguration<SettingRow>
    {
        public void Configure(EntityTypeBuilder<SettingRow> setting)
        {
            setting.ToTable("Settings").HasKey(s => s.Name);
            setting.Property(s => s.Name).HasMaxLength(100);
        }
    }
}
