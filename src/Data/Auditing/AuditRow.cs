using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maquette.Data.Auditing;

/// <summary>Something that must be answerable for later: written once, never changed, and kept when what it tells of has gone.</summary>
public sealed class AuditRow
{
    public long Id { get; init; }

    public required DateTime At { get; init; }

    public required string MemberId { get; init; }

    /// <summary>As the member was called then.</summary>
    public required string MemberName { get; init; }

    /// <summary>One of <see cref="AuditAction"/>.</summary>
    public required string Action { get; init; }

    /// <summary>Id of what it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>What that was called then.</summary>
    public required string SubjectName { get; init; }

    /// <summary>Sentences for a person to read.</summary>
    public required string Details { get; init; }

    private sealed class Schema : IEntityTypeConfiguration<AuditRow>
    {
        public void Configure(EntityTypeBuilder<AuditRow> entry)
        {
            entry.ToTable("Audit").HasKey(e => e.Id);
            entry.Property(e => e.MemberId).HasMaxLength(128);
            entry.Property(e => e.MemberName).HasMaxLength(100);
            entry.Property(e => e.Action).HasMaxLength(60);
            entry.Property(e => e.Subject).HasMaxLength(100);
            entry.Property(e => e.SubjectName).HasMaxLength(200);
            entry.HasIndex(e => e.At);
        }
    }
}
