using Maquette.Data.Assets;
using Maquette.Data.Jobs;
using Maquette.Generation;
using Maquette.Web.Shared;
using Microsoft.Extensions.Options;

namespace Maquette.Web.Features.Queue;

/// <summary>Runs jobs: one at a time for each device, each on a thread of its own. No job can end the worker.</summary>
public sealed class GenerationWorker(
    RunJob run, IdentityTraining training, IdentityDoor door, JobLeases leases, AssetFiles files, RunningJobs runningJobs, JobFeed feed, TimeProvider time, IOptions<QueueOptions> options, ILogger<GenerationWorker> log)
{
    /// <summary>Disk and database get this many chances to take a job's end, a second apart.</summary>
    private const int EndTries = 5;

    private static readonly string Process = $"{Environment.MachineName}:{Environment.ProcessId}";

    /// <summary>Runs the next job to its end.</summary>
    /// <param name="shutdown">the server stops: the job writes a checkpoint and goes back to the queue</param>
    /// <returns>false when none waited</returns>
    public async Task<bool> RunNextAsync(string device, CancellationToken shutdown)
    {
        if (await ClaimAsync(device, shutdown) is not { } claim) return false;

        log.Started(claim.Job, claim.Attempt, device);
        var started = time.GetTimestamp();
        using var running = new RunningJob(claim);
        runningJobs.Add(running);
        try
        {
            using var live = feed.Open(claim.Job, running.Commands);
            using var stopping = shutdown.Register(() => running.Stop(StopReason.Shutdown));
            await SettleAsync(claim, await RunAsync(running, device), time.GetElapsedTime(started));
        }
        finally
        {
            runningJobs.Remove(running);
        }

        return true;
    }

    private async Task<JobClaim?> ClaimAsync(string device, CancellationToken shutdown)
    {
        var lost = new List<LostJob>();
        try
        {
            return await leases.ClaimAsync(device, Process, lost, shutdown);
        }
        finally
        {
            foreach (var job in lost) await DropAsync(job);
        }
    }

    /// <summary>What a canceled job leaves, its worker would have removed.</summary>
    private async Task DropAsync(LostJob lost)
    {
        try
        {
            if (lost.Kind == JobKind.Identity) await training.SettledAsync(lost.Identity, JobState.Canceled);
            else files.Remove(lost.Job);
        }
        catch (Exception error)
        {
            log.NotDropped(error, lost.Job);
        }

        feed.Announce(lost.Job, JobState.Canceled);
    }

    /// <summary>The job's body beside its pulse.</summary>
    /// <returns>null when the attempt was superseded</returns>
    private async Task<JobEnd?> RunAsync(RunningJob running, string device)
    {
        using var ended = new CancellationTokenSource();
        var pulse = new JobPulse(leases, time, options.Value.Pulse, log).BeatAsync(running, ended.Token);
        try
        {
            return await door.ProblemAsync(running.Claim) is { } problem
                ? new JobEnd.Failed(problem)
                : await OnOwnThread(() => Run(running), $"job on {device}");
        }
        finally
        {
            await ended.CancelAsync();
            await pulse;
        }
    }

    /// <summary>Everything a job can do wrong becomes a sentence for its owner.</summary>
    private JobEnd? Run(RunningJob running)
    {
        var claim = running.Claim;
        try
        {
            if (claim.Kind == JobKind.Identity) return training.Run(running, new JobProgress(running, feed), () => leases.IsCurrent(claim));

            var folder = files.Create(claim.Job);
            var outcome = run(RequestJson.Read(claim.Request), folder, new JobProgress(running, feed), running.Commands, () => leases.IsCurrent(claim), running.Stopping);
            return outcome switch
            {
                StudioOutcome.Finished => Made(claim.Job),
                StudioOutcome.Paused => new JobEnd.Paused(),
                StudioOutcome.Superseded => null,
                _ => throw new NotSupportedException($"A job does not end as {outcome}."),
            };
        }
        catch (OperationCanceledException) when (running.Reason != StopReason.None)
        {
            return running.Reason switch
            {
                StopReason.Cancel => new JobEnd.Canceled(),
                StopReason.Shutdown => new JobEnd.HandedBack(),
                _ => null,
            };
        }
        catch (Exception error)
        {
            log.Failed(error, claim.Job, claim.Attempt);
            return running.Reason == StopReason.Superseded ? null : new JobEnd.Failed(Failure.Explain(error));
        }
    }

    private JobEnd.Succeeded Made(Guid job)
    {
        var mesh = GlbCounts.Read(files.PathOf(job, "asset.glb"));
        var match = ReceiptMatch.Read(files.PathOf(job, "receipt.json"));
        return new JobEnd.Succeeded(AssetFiles.FolderOf(job), mesh.Vertices, mesh.Faces, mesh.Bytes, match.Score)
        {
            Siblings = [.. Siblings.In(files.PathOf(job)).Select(place => MadeSibling(job, place))],
        };
    }

    /// <summary>The job's other objects become assets with folders of their own.</summary>
    private MadeSibling MadeSibling(Guid job, int place)
    {
        var folder = Siblings.Folder(place);
        var mesh = GlbCounts.Read(files.PathOf(job, Path.Combine(folder, "asset.glb")));
        var match = ReceiptMatch.Read(files.PathOf(job, Path.Combine(folder, "receipt.json")));
        var sibling = files.Settle(job, place, folder);
        return new(sibling, place, AssetFiles.FolderOf(sibling), mesh.Vertices, mesh.Faces, mesh.Bytes, match.Score);
    }

    /// <summary>Files and row follow the job's end. If the row cannot be written, the lease runs out and the job is claimed again.</summary>
    private async Task SettleAsync(JobClaim claim, JobEnd? end, TimeSpan took)
    {
        for (var chance = 1; end is not null; chance++)
        {
            try
            {
                if (end is JobEnd.Failed && claim.Kind == JobKind.Generate && leases.IsCurrent(claim)) files.KeepCheckpoint(claim.Job);   // first of all: a full disk needs the room
                var state = await leases.EndAsync(claim, end, CancellationToken.None);
                if (claim.Kind == JobKind.Identity) await training.SettledAsync(claim.Identity, state);
                if (claim.Kind == JobKind.Generate && state == JobState.Succeeded) files.DropCheckpoint(claim.Job);
                if (claim.Kind == JobKind.Generate && state == JobState.Canceled) RemoveAll(claim.Job, end);
                if (state is { } known)
                {
                    log.Ended(claim.Job, claim.Attempt, known, took);
                    feed.Announce(claim.Job, known, known == JobState.Failed ? (end as JobEnd.Failed)?.Error : null);
                    return;
                }

                break;
            }
            catch (Exception error) when (chance < EndTries)
            {
                log.NotSettled(error, claim.Job, claim.Attempt);
                await Task.Delay(TimeSpan.FromSeconds(1), time);
            }
            catch (Exception error)
            {
                log.GivenUp(error, claim.Job, claim.Attempt);
                return;
            }
        }

        log.Superseded(claim.Job, claim.Attempt);
    }

    private void RemoveAll(Guid job, JobEnd end)
    {
        files.Remove(job);
        if (end is JobEnd.Succeeded made)
            foreach (var sibling in made.Siblings) files.Remove(sibling.Id);
    }

    /// <summary>A thread of its own, because tensors and their scopes belong to one thread and a job lasts long.</summary>
    private static Task<JobEnd?> OnOwnThread(Func<JobEnd?> body, string name)
    {
        var end = new TaskCompletionSource<JobEnd?>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                end.SetResult(body());
            }
            catch (Exception error)
            {
                end.SetException(error);
            }
        })
        { IsBackground = true, Name = name }.Start();
        return end.Task;
    }
}
