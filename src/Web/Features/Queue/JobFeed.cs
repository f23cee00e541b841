using System.Collections.Concurrent;
using System.Threading.Channels;
using Maquette.Data.Jobs;
using Maquette.Generation;

namespace Maquette.Web.Features.Queue;

/// <summary>The newest of every job that runs or just ran in this process, and the way to hear of it.</summary>
/// <remarks>Listeners are told in order, outside the job's thread, and of mere steps a few times a second. Their faults stay theirs.</remarks>
public sealed class JobFeed(TimeProvider time, ILogger<JobFeed> log)
{
    /// <summary>Between two tellings of mere steps.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    /// <summary>Ended jobs whose curve is still at hand.</summary>
    private const int EndedKept = 32;

    private readonly ConcurrentDictionary<Guid, JobRoom> rooms = new();
    private readonly ConcurrentQueue<Guid> ended = new();
    private readonly ConcurrentDictionary<object, Func<LiveJob, Task>> listeners = new();
    private readonly Lock doors = new();
    private readonly Lock telling = new();
    private Task told = Task.CompletedTask;

    /// <summary>What is known of a job here; null when it has not run in this process.</summary>
    public LiveJob? Latest(Guid job) => rooms.GetValueOrDefault(job)?.Latest;

    /// <summary>The losses so far, thinned to a few hundred points.</summary>
    public IReadOnlyList<LossPoint> Losses(Guid job) => rooms.GetValueOrDefault(job)?.Losses ?? [];

    /// <summary>Tells the listener of every change of every job, until disposed.</summary>
    public IDisposable Subscribe(Func<LiveJob, Task> listener)
    {
        var key = new object();
        listeners[key] = listener;
        return new Ending(() => listeners.TryRemove(key, out _));
    }

    /// <summary>Frames of one job: only the newest is kept for a reader who is slow. While anybody watches, the job renders frames.</summary>
    public FrameWatch Watch(Guid job)
    {
        var frames = Channel.CreateBounded<JobEvent.Frame>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (doors) Room(job).Enter(frames);
        return new FrameWatch(frames.Reader, () =>
        {
            lock (doors)
                if (rooms.TryGetValue(job, out var room) && room.Leave(frames)) rooms.TryRemove(job, out _);   // it was never heard of here
        });
    }

    /// <summary>A job begins to run here; until disposed its commands say whether somebody watches.</summary>
    internal IDisposable Open(Guid job, StudioCommands commands)
    {
        JobRoom room;
        lock (doors)
        {
            room = Room(job);
            room.Open(commands);
        }

        Tell(room.Set(live => live with { State = JobState.Running, Error = null }));
        return new Ending(room.Close);
    }

    internal void Publish(Guid job, JobEvent happened)
    {
        var room = Room(job);
        if (happened is JobEvent.Frame frame)
        {
            room.Show(frame);
            return;
        }

        var live = room.Take(happened);
        if (happened is not JobEvent.Stepped || room.MayTell(time.GetTimestamp(), Quiet, time)) Tell(live);
    }

    /// <summary>A job has entered another state.</summary>
    internal void Announce(Guid job, JobState state, string? error = null)
    {
        var room = Room(job);
        Tell(room.Set(live => live with { State = state, Error = error, Remaining = null }));
        if (state is not (JobState.Succeeded or JobState.Failed or JobState.Canceled)) return;

        room.End();
        ended.Enqueue(job);
        while (ended.Count > EndedKept && ended.TryDequeue(out var old)) rooms.TryRemove(old, out _);
    }

    private JobRoom Room(Guid job) => rooms.GetOrAdd(job, id => new JobRoom(id));

    private void Tell(LiveJob live)
    {
        if (listeners.IsEmpty) return;

        lock (telling)
            told = told.ContinueWith(_ => { foreach (var listener in listeners.Values) _ = TellAsync(listener, live); }, TaskScheduler.Default);
    }

    private async Task TellAsync(Func<LiveJob, Task> listener, LiveJob live)
    {
        try
        {
            await listener(live);
        }
        catch (Exception error)
        {
            log.ListenerFailed(error);
        }
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}

/// <summary>Somebody who watches a job form; the reader ends with the job.</summary>
public sealed class FrameWatch(ChannelReader<JobEvent.Frame> frames, Action leave) : IDisposable
{
    public ChannelReader<JobEvent.Frame> Frames { get; } = frames;

    public void Dispose() => leave();
}
