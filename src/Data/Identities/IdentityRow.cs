using Maquette.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maquette.Data.Identities;

/// <summary>A thing or person that a prior is taught from photos. The row is written when the photos' folder is complete.</summary>
public sealed class IdentityRow
{
    public required Guid Id { get; init; }

    public required string OwnerId { get; init; }
    public Member? Owner { get; init; }

    /// <summary>What prompts call it between &lt; and &gt;; nobody else's has the same.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of thing it is, a noun.</summary>
    public required string ClassNoun { get; init; }

    /// <summary>The only prior that its weights fit.</summary>
    public required string Prior { get; init; }

    public required int Photos { get; init; }

    /// <summary>Whether the whole photos lie beside the crops, as their member wanted.</summary>
    public bool KeepsPhotos { get; init; }

    /// <summary>The person in the photos; null when they show none.</summary>
    public string? Pictured { get; init; }

    /// <summary>Who allowed this use of the photos.</summary>
    public required string AllowedBy { get; init; }

    /// <summary>The moment from which it may not be used any more; null when the consent has no end.</summary>
    public DateTime? ConsentUntil { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When its weights were complete; null before.</summary>
    public DateTime? ReadyAt { get; init; }

    private sealed class Schema : IEntityTypeConfiguration<IdentityRow>
    {
        public void Configure(EntityTypeBuilder<IdentityRow> identity)
        {
            identity.ToTable("Identities").HasKey(i => i.Id);
            identity.Property(i => i.Id).ValueGeneratedNever();
            identity.Property(i => i.Name).HasMaxLength(32);
            identity.Property(i => i.ClassNoun).HasMaxLength(60);
            identity.Property(i => i.Prior).HasMaxLength(200);
            identity.Property(i => i.Pictured).HasMaxLength(200);
            identity.Property(i => i.AllowedBy).HasMaxLength(200);
            identity.HasIndex(i => i.Name).IsUnique();
            identity.HasOne(i => i.Owner).WithMany().HasForeignKey(i => i.OwnerId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
