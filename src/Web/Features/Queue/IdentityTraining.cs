using Maquette.Data.Identities;
using Maquette.Data.Jobs;
using Maquette.Generation;
using Maquette.Generation.Identities;

namespace Maquette.Web.Features.Queue;

/// <summary>What is different about jobs that teach an identity: they work in its folder, and leave no asset.</summary>
public sealed class IdentityTraining(TrainIdentity train, IdentityFolders folders, IdentityQueries identities)
{
    /// <exception cref="StudioException">The training cannot go on.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal JobEnd? Run(RunningJob running, IProgress<JobEvent> events, Func<bool> mayWrite)
    {
        var claim = running.Claim;
        if (claim.Identity is not { } identity) return new JobEnd.Canceled();   // it was deleted a moment ago

        return train(RequestJson.ReadIdentity(claim.Request), folders.PathOf(identity), events, running.Commands, mayWrite, running.Stopping) switch
        {
            StudioOutcome.Finished => new JobEnd.Trained(),
            StudioOutcome.Paused => new JobEnd.Paused(),
            StudioOutcome.Superseded => null,
            var outcome => throw new NotSupportedException($"A training does not end as {outcome}."),
        };
    }

    /// <summary>The files follow the row. An identity that was deleted meanwhile leaves nothing.</summary>
    /// <param name="taught">the identity; null when it was gone before the job began</param>
    /// <param name="state">the job's new state; null when the attempt was superseded</param>
    internal async Task SettledAsync(Guid? taught, JobState? state)
    {
        if (taught is not { } identity) return;

        var line = await identities.FindAsync(identity, CancellationToken.None);
        if (line is null) folders.Remove(identity);
        else if (state == JobState.Succeeded || (state == JobState.Canceled && line.ReadyAt is not null)) folders.DropCheckpoint(identity);
        else if (state == JobState.Canceled) folders.DropTraining(identity);
    }
}
