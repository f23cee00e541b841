using Maquette.Data.Jobs;
using Maquette.Generation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Maquette.Web.Features.Queue;

/// <summary>Where members hand in jobs and command them.</summary>
public sealed class JobDesk(CheckRequest check, IdentityDoor door, IdentityTraining training, JobStore store, JobQueries queries, RunningJobs running, Dispatcher dispatcher, JobFeed feed, IOptions<QueueOptions> options)
{
    private static readonly Answer NoSuchJob = new Answer.Refused("There is no such job.");
    private static readonly Answer NotYours = new Answer.Refused("Only its owner or an admin can do that to a job.");

    public async Task<Submission> SubmitAsync(string memberId, GenerationRequest request, CancellationToken stop)
    {
        var admission = await door.AdmitAsync(request, stop);
        if (admission.Problem is { } refused) return new Submission.Refused([refused]);

        request = admission.Request;
        var problems = check(request);
        if (problems.Count > 0) return new Submission.Refused(problems);
        if (await FullAsync(memberId, stop) is { } full) return new Submission.Refused([full]);

        var asked = new NewJob(memberId, RequestJson.Write(request), request.Version, request.Prompt, request.Recipe, request.Prior, request.Seed, Identity: admission.Identity);
        try
        {
            var job = await store.SubmitAsync(asked, stop);
            await QueuedAsync(job, stop);
            return new Submission.Accepted(job);
        }
        catch (DbUpdateException) when (admission.Identity is not null)
        {
            if ((await door.AdmitAsync(request, stop)).Problem is { } gone) return new Submission.Refused([gone]);   // deleted a moment ago
            throw;
        }
    }

    /// <summary>Why a member's queue takes no more; null when it does.</summary>
    public async Task<string?> FullAsync(string memberId, CancellationToken stop) =>
        options.Value.MostWaiting is var most && await queries.WaitingAsync(memberId, stop) >= most
            ? $"You have {most} jobs waiting already. Cancel some, or wait until some have run."
            : null;

    /// <summary>Tells everybody of a job that was just written.</summary>
    public async Task QueuedAsync(Guid job, CancellationToken stop)
    {
        feed.Announce(job, JobState.Queued);
        await dispatcher.NudgeAsync(stop);
    }

    /// <summary>Makes a job stop that was told so with its identity's deletion.</summary>
    public void Drop(Guid job, bool runs)
    {
        if (runs) running.Find(job)?.Stop(StopReason.Cancel);
        else feed.Announce(job, JobState.Canceled);
    }

    public Task<Answer> CancelAsync(Guid job, Caller caller, CancellationToken stop) => CommandAsync(job, caller, async () =>
    {
        var state = await store.CancelAsync(job, stop);
        if (state == JobState.Running) running.Find(job)?.Stop(StopReason.Cancel);   // on another machine, its pulse tells it
        var told = Told(job, state, "The job is over already.");
        try
        {
            if (state == JobState.Canceled && await queries.JobAsync(job, stop) is { Kind: JobKind.Identity } taught) await training.SettledAsync(taught.IdentityId, state);
            return told;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Answer.Refused("The training is canceled, but some of its files could not be removed; they go with the identity, or when it is trained again.");
        }
    }, stop);

    public Task<Answer> PauseAsync(Guid job, Caller caller, CancellationToken stop) => CommandAsync(job, caller, async () =>
    {
        var state = await store.PauseAsync(job, stop);
        if (state == JobState.Running) running.Find(job)?.Pause();
        return Told(job, state, "Only a waiting or running job can be paused.");
    }, stop);

    /// <summary>Queues a paused or failed job again; it goes on from its checkpoint.</summary>
    public Task<Answer> ResumeAsync(Guid job, Caller caller, CancellationToken stop) => CommandAsync(job, caller, async () =>
    {
        if (!await store.ResumeAsync(job, stop)) return new Answer.Refused("Only a paused or failed job can be resumed.");

        await dispatcher.NudgeAsync(stop);
        return Told(job, JobState.Queued, "");
    }, stop);

    public Task<Answer> MoveUpAsync(Guid job, Caller caller, CancellationToken stop) => CommandAsync(job, caller, async () =>
        await store.MoveUpAsync(job, stop)
            ? Told(job, JobState.Queued, "")
            : new Answer.Refused("It is the first of its owner's waiting jobs already, or does not wait."), stop);

    /// <summary>Asks a job that runs on this machine to write a checkpoint and go on.</summary>
    public Task<Answer> CheckpointAsync(Guid job, Caller caller, CancellationToken stop) => SendAsync(StudioCommand.Checkpoint, job, caller, stop);

    /// <summary>Asks a training that runs on this machine for samples between the usual ones.</summary>
    public Task<Answer> SampleAsync(Guid job, Caller caller, CancellationToken stop) => SendAsync(StudioCommand.Sample, job, caller, stop);

    /// <summary>Asks a training that runs on this machine to take what it has learnt as the result.</summary>
    public Task<Answer> FinishAsync(Guid job, Caller caller, CancellationToken stop) => SendAsync(StudioCommand.Finish, job, caller, stop);

    private Task<Answer> SendAsync(StudioCommand command, Guid job, Caller caller, CancellationToken stop) => CommandAsync(job, caller, () =>
    {
        var found = running.Find(job);
        found?.Commands.Send(command);
        return Task.FromResult<Answer>(found is null ? new Answer.Refused("The job does not run on this machine now.") : new Answer.Done());
    }, stop);

    private Answer Told(Guid job, JobState? state, string otherwise)
    {
        if (state is not { } known) return new Answer.Refused(otherwise);

        if (known != JobState.Running) feed.Announce(job, known);
        return new Answer.Done();
    }

    private async Task<Answer> CommandAsync(Guid job, Caller caller, Func<Task<Answer>> command, CancellationToken stop) =>
        await queries.OwnerAsync(job, stop) switch
        {
            null => NoSuchJob,
            var owner when owner != caller.MemberId && !caller.IsAdmin => NotYours,
            _ => await command(),
        };
}
