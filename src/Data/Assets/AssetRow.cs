using Maquette.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maquette.Data.Assets;

/// <summary>A finished asset. The row is written when its folder is complete: a row never points at missing files.</summary>
public sealed class AssetRow
{
    /// <summary>The id of the job that made it; a sibling's is derived from it.</summary>
    public required Guid Id { get; init; }

    /// <summary>The job that made it: assets of one job are siblings. Its own id unless said.</summary>
    public Guid JobId
    {
        get => field == Guid.Empty ? Id : field;
        init;
    }

    /// <summary>Which of its job's objects it is, from 1.</summary>
    public int Place { get; init; } = 1;

    public required string OwnerId { get; init; }
    public Member? Owner { get; init; }

    public required string Prompt { get; set; }
    public required string Recipe { get; init; }
    public required string Prior { get; init; }
    public required long Seed { get; init; }

    /// <summary>Where its files lie, relative to the data folder.</summary>
    public required string Folder { get; init; }

    public required int Vertices { get; init; }
    public required int Faces { get; init; }

    /// <summary>Size of asset.glb.</summary>
    public required long Bytes { get; init; }

    /// <summary>Closer to its prompt than so many of 100 other prompts, by the judge of its day; null when that could not be told.</summary>
    public int? PromptMatch { get; init; }

    public required DateTime CreatedAt { get; init; }

    public List<RatingRow> Ratings { get; } = [];

    private sealed class Schema : IEntityTypeConfiguration<AssetRow>
    {
        public void Configure(EntityTypeBuilder<AssetRow> asset)
        {
            asset.ToTable("Assets").HasKey(a => a.Id);
            asset.Property(a => a.Id).ValueGeneratedNever();
            asset.Property(a => a.Recipe).HasMaxLength(100);
            asset.Property(a => a.Prior).HasMaxLength(200);
            asset.Property(a => a.Folder).HasMaxLength(200);
            asset.Property(a => a.JobId).UsePropertyAccessMode(PropertyAccessMode.Property);
            asset.HasIndex(a => a.CreatedAt);
            asset.HasIndex(a => new { a.JobId, a.Place });
            asset.HasOne(a => a.Owner).WithMany().HasForeignKey(a => a.OwnerId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
