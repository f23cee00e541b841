using Maquette.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maquette.Data.Assets;

/// <summary>What one member thinks of one asset; rating again replaces it.</summary>
public sealed class RatingRow
{
    public required Guid AssetId { get; init; }
    public required string MemberId { get; init; }

    /// <summary>1…5.</summary>
    public required int Stars { get; set; }

    public required DateTime RatedAt { get; set; }

    private sealed class Schema : IEntityTypeConfiguration<RatingRow>
    {
        public void Configure(EntityTypeBuilder<RatingRow> rating)
        {
            rating.ToTable("Ratings", table => table.HasCheckConstraint("CK_Ratings_Stars", "\"Stars\" BETWEEN 1 AND 5"));
            rating.HasKey(r => new { r.AssetId, r.MemberId });
            rating.HasOne<AssetRow>().WithMany(a => a.Ratings).HasForeignKey(r => r.AssetId).OnDelete(DeleteBehavior.Cascade);
            rating.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
