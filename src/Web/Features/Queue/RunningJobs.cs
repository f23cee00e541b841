using System.Collections.Concurrent;
using Maquette.Data.Jobs;
using Maquette.Generation;

namespace Maquette.Web.Features.Queue;

public enum StopReason
{
    None,

    /// <summary>A person does not want the job any more.</summary>
    Cancel,

    /// <summary>The server stops.</summary>
    Shutdown,

    /// <summary>Another worker has the job, or this one cannot prove that it still has it.</summary>
    Superseded,
}

/// <summary>The jobs that run in this process, to be commanded at once.</summary>
public sealed class RunningJobs
{
    private readonly ConcurrentDictionary<Guid, RunningJob> jobs = new();

    public RunningJob? Find(Guid job) => jobs.GetValueOrDefault(job);

    internal void Add(RunningJob job) => jobs[job.Claim.Job] = job;

    internal void Remove(RunningJob job) => jobs.TryRemove(KeyValuePair.Create(job.Claim.Job, job));
}

/// <summary>One attempt while it runs: the ways into it, and how far it is.</summary>
public sealed class RunningJob(JobClaim claim) : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private bool paused;

    public JobClaim Claim { get; } = claim;

    public StudioCommands Commands { get; } = new();

    public CancellationToken Stopping => stop.Token;

    /// <summary>Why it was stopped: the first reason, unless the job was lost afterwards.</summary>
    public StopReason Reason { get; private set; }

    /// <summary>As it will be written with the next pulse.</summary>
    public JobProgressRow Progress { get; internal set; } = new(null, 0, 0, null);

    public void Stop(StopReason reason)
    {
        lock (gate)
            if (Reason == StopReason.None || reason == StopReason.Superseded) Reason = reason;

        try
        {
            stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself in the meantime.
        }
    }

    /// <summary>Pausing twice is pausing once.</summary>
    public void Pause()
    {
        lock (gate)
        {
            if (!paused) Commands.Send(StudioCommand.Pause);
            paused = true;
        }
    }

    public void Dispose() => stop.Dispose();
}
