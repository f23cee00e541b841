using Maquette.Data.Accounts;
using Maquette.Data.Assets;
using Maquette.Data.Identities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maquette.Data.Jobs;

/// <summary>A job of the queue, and afterwards its record. Changed only through <see cref="JobStore"/> and <see cref="JobLeases"/>.</summary>
public sealed class JobRow
{
    public required Guid Id { get; init; }

    public required string OwnerId { get; init; }
    public Member? Owner { get; init; }

    public JobKind Kind { get; init; }

    /// <summary>The engine's request as JSON, of the shape <see cref="RequestVersion"/>.</summary>
    public required string Request { get; init; }

    public required int RequestVersion { get; init; }

    // Copied out of the request, to be searched and listed.
    public required string Prompt { get; init; }
    public required string Recipe { get; init; }
    public required string Prior { get; init; }
    public required long Seed { get; init; }

    public JobState State { get; init; }
    public JobWish Wish { get; init; }

    /// <summary>It was running when its server stopped; it goes on before all others.</summary>
    public bool Interrupted { get; init; }

    /// <summary>Higher runs first, whoever it belongs to.</summary>
    public int Priority { get; init; }

    /// <summary>The order among the owner's own jobs: lower runs first.</summary>
    public long Rank { get; init; }

    /// <summary>How often the job has been claimed: the fencing token. Only the newest attempt may write.</summary>
    public int Attempt { get; init; }

    public string? Device { get; init; }
    public string? LeaseOwner { get; init; }

    /// <summary>Until then the attempt counts as alive.</summary>
    public DateTime? LeaseUntil { get; init; }

    /// <summary>How many attempts ended without a word (killed process, power cut).</summary>
    public int LostAttempts { get; init; }

    public string? Stage { get; init; }
    public int Step { get; init; }
    public int Total { get; init; }

    /// <summary>The last sentence the engine wanted read.</summary>
    public string? Message { get; init; }

    /// <summary>Why the job failed, for a person to read.</summary>
    public string? Error { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Start of the first attempt.</summary>
    public DateTime? StartedAt { get; init; }

    /// <summary>Start of the newest attempt.</summary>
    public DateTime? ClaimedAt { get; init; }

    public DateTime? FinishedAt { get; init; }

    public Guid? AssetId { get; init; }
    public AssetRow? Asset { get; init; }

    /// <summary>The identity that it teaches, or that its prompt names.</summary>
    public Guid? IdentityId { get; init; }
    public IdentityRow? Identity { get; init; }

    private sealed class Schema : IEntityTypeConfiguration<JobRow>
    {
        public void Configure(EntityTypeBuilder<JobRow> job)
        {
            job.ToTable("Jobs").HasKey(j => j.Id);
            job.Property(j => j.Id).ValueGeneratedNever();
            job.Property(j => j.Kind).HasDefaultValue(JobKind.Generate);
            job.Property(j => j.Recipe).HasMaxLength(100);
            job.Property(j => j.Prior).HasMaxLength(200);
            job.Property(j => j.Device).HasMaxLength(100);
            job.Property(j => j.LeaseOwner).HasMaxLength(200);
            job.Property(j => j.Stage).HasMaxLength(200);
            job.HasIndex(j => new { j.State, j.Priority });
            job.HasIndex(j => new { j.OwnerId, j.CreatedAt });
            job.HasIndex(j => j.ClaimedAt);
            job.HasOne(j => j.Owner).WithMany().HasForeignKey(j => j.OwnerId).OnDelete(DeleteBehavior.Restrict);
            job.HasOne(j => j.Asset).WithMany().HasForeignKey(j => j.AssetId).OnDelete(DeleteBehavior.SetNull);
            job.HasOne(j => j.Identity).WithMany().HasForeignKey(j => j.IdentityId).OnDelete(DeleteBehavior.SetNull);
        }
    }
}
