using Maquette.Data.Jobs;

namespace Maquette.Web.Features.Queue;

/// <summary>A job as it is this moment.</summary>
/// <param name="Remaining">null when nobody can say</param>
/// <param name="Losses">name → value of the newest step</param>
/// <param name="Notes">sentences that the member should read</param>
/// <param name="Snapshots">file names inside the asset's folder, oldest first</param>
/// <param name="CheckpointStep">the step it would resume from</param>
public sealed record LiveJob(
    Guid Job, JobState State, string? Stage, int Step, int Total, TimeSpan Elapsed, TimeSpan? Remaining, IReadOnlyDictionary<string, float> Losses,
    IReadOnlyList<string> Notes, IReadOnlyList<string> Snapshots, int? CheckpointStep, string? Error)
{
    internal static LiveJob New(Guid job) =>
        new(job, JobState.Queued, null, 0, 0, TimeSpan.Zero, null, new Dictionary<string, float>(), [], [], null, null);
}

/// <summary>One point of the loss curves.</summary>
public sealed record LossPoint(int Step, IReadOnlyDictionary<string, float> Losses);
