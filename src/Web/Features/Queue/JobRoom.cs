using System.Threading.Channels;
using Maquette.Data.Jobs;
using Maquette.Generation;

namespace Maquette.Web.Features.Queue;

/// <summary>All that the feed keeps of one job: its newest state, its loss curve and who watches it.</summary>
internal sealed class JobRoom(Guid job)
{
    private readonly Lock gate = new();
    private readonly List<Channel<JobEvent.Frame>> watchers = [];
    private readonly LossCurve curve = new();
    private LiveJob? latest;
    private StudioCommands? commands;
    private JobEvent.Frame? lastFrame;
    private long lastTold;
    private bool over;

    public LiveJob? Latest
    {
        get { lock (gate) return latest; }
    }

    public IReadOnlyList<LossPoint> Losses
    {
        get { lock (gate) return [.. curve.Points]; }
    }

    public LiveJob Set(Func<LiveJob, LiveJob> change)
    {
        lock (gate) return latest = change(latest ?? LiveJob.New(job));
    }

    public LiveJob Take(JobEvent happened) => Set(live => happened switch
    {
        JobEvent.StageStarted stage => live with { Stage = stage.Stage },
        JobEvent.Stepped step => Stepped(live, step),
        JobEvent.Snapshot snapshot when !live.Snapshots.Contains(snapshot.File) => live with { Snapshots = [.. live.Snapshots, snapshot.File] },
        JobEvent.Checkpointed checkpoint => live with { CheckpointStep = checkpoint.Step },
        JobEvent.Noted note when !live.Notes.Contains(note.Text) => live with { Notes = [.. live.Notes, note.Text] },
        _ => live,
    });

    private LiveJob Stepped(LiveJob live, JobEvent.Stepped step)
    {
        curve.Add(new LossPoint(step.Step, step.Losses));
        return live with { Stage = step.Stage, Step = step.Step, Total = step.Total, Losses = step.Losses, Elapsed = step.Elapsed, Remaining = step.Remaining };
    }

    public bool MayTell(long now, TimeSpan quiet, TimeProvider time)
    {
        lock (gate)
        {
            if (lastTold != 0 && time.GetElapsedTime(lastTold, now) < quiet) return false;

            lastTold = now;
            return true;
        }
    }

    public void Open(StudioCommands opened)
    {
        lock (gate)
        {
            over = false;
            commands = opened;
            commands.Watched = watchers.Count > 0;
        }
    }

    public void Close()
    {
        lock (gate) commands = null;
    }

    public void Enter(Channel<JobEvent.Frame> watcher)
    {
        lock (gate)
        {
            watchers.Add(watcher);
            if (lastFrame is not null) watcher.Writer.TryWrite(lastFrame);   // whoever comes late sees something at once
            if (commands is not null) commands.Watched = true;
            if (over) watcher.Writer.TryComplete();
        }
    }

    /// <returns>true when nothing is left to remember</returns>
    public bool Leave(Channel<JobEvent.Frame> watcher)
    {
        lock (gate)
        {
            watchers.Remove(watcher);
            watcher.Writer.TryComplete();
            if (commands is not null) commands.Watched = watchers.Count > 0;
            return latest is null && watchers.Count == 0;
        }
    }

    public void Show(JobEvent.Frame frame)
    {
        lock (gate)
        {
            lastFrame = frame;
            foreach (var watcher in watchers) watcher.Writer.TryWrite(frame);
        }
    }

    public void End()
    {
        lock (gate)
        {
            over = true;
            foreach (var watcher in watchers) watcher.Writer.TryComplete();
        }
    }
}
