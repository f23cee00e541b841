using Maquette.Data.Jobs;
using Maquette.Generation;

namespace Maquette.Web.Features.Queue;

/// <summary>Takes a job's events on its own thread: remembers how far it is, and tells whoever listens.</summary>
internal sealed class JobProgress(RunningJob running, JobFeed feed) : IProgress<JobEvent>
{
    public void Report(JobEvent value)
    {
        running.Progress = value switch
        {
            JobEvent.StageStarted stage => running.Progress with { Stage = stage.Stage },
            JobEvent.Stepped step => running.Progress with { Stage = step.Stage, Step = step.Step, Total = step.Total },
            JobEvent.Noted note => running.Progress with { Message = note.Text },
            _ => running.Progress,
        };
        feed.Publish(running.Claim.Job, value);
    }
}
