using Maquette.Data.Jobs;

namespace Maquette.Data.Identities;

/// <summary>An identity as pages show it.</summary>
/// <param name="Assets">how many exist whose prompts name it</param>
/// <param name="Job">its newest training; null when that was cleared away</param>
public sealed record IdentityLine(
    Guid Id, string Name, string ClassNoun, string Prior, string OwnerId, string OwnerName, int Photos, bool KeepsPhotos,
    string? Pictured, string AllowedBy, DateTime? ConsentUntil, DateTime CreatedAt, DateTime? ReadyAt, int Assets, Guid? Job, JobState? JobState)
{
    /// <summary>Whether its prior has other weights now than when it was taught: no database knows, so whoever knows the priors says it.</summary>
    public bool PriorChanged { get; init; }

    /// <summary>As prompts write it.</summary>
    public string Mention => $"<{Name}>";

    public IdentityStanding Standing => (ReadyAt, JobState) switch
    {
        (not null, _) => PriorChanged ? IdentityStanding.Outdated : IdentityStanding.Ready,
        (_, Jobs.JobState.Queued or Jobs.JobState.Running or Jobs.JobState.Paused) => IdentityStanding.Training,
        (_, Jobs.JobState.Failed) => IdentityStanding.Failed,
        _ => IdentityStanding.Untrained,
    };

    /// <summary>Whether a job teaches it, for the first time or again.</summary>
    public bool IsTaught => JobState is Jobs.JobState.Queued or Jobs.JobState.Running or Jobs.JobState.Paused or Jobs.JobState.Failed;

    public bool HasExpired(TimeProvider clock) => ConsentUntil <= clock.GetUtcNow().UtcDateTime;
}

public enum IdentityStanding
{
    /// <summary>There are photos and no weights, and no job will make any.</summary>
    Untrained,

    /// <summary>A job makes its weights, now or soon.</summary>
    Training,

    /// <summary>Its training failed and can go on.</summary>
    Failed,

    Ready,

    /// <summary>It was taught on another version of its prior, and has to be taught again.</summary>
    Outdated,
}
