using System.Collections.Concurrent;
using Maquette.Generation;
using Maquette.Generation.Imports;

namespace Maquette.Web.Features.Priors;

/// <summary>
/// The one import or check of a prior that runs, or ran last. It belongs to the server: closing the page does not end it, stopping the
/// server does. One at a time, because each is as fast as the disk.
/// </summary>
public sealed class PriorWork(TimeProvider time, ILogger<PriorWork> log) : IAsyncDisposable
{
    /// <summary>Between two tellings of mere progress.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    private readonly TimeProvider time = time;
    private readonly ConcurrentDictionary<object, Func<Task>> listeners = new();
    private readonly Lock gate = new();
    private CancellationTokenSource? stop;
    private Task running = Task.CompletedTask;

    public PriorOperation? Latest { get; private set; }

    /// <summary>Ends with the operation that runs now.</summary>
    public Task Ended
    {
        get { lock (gate) return running; }
    }

    /// <summary>Tells the listener of every change, until disposed.</summary>
    public IDisposable Subscribe(Func<Task> listener)
    {
        var key = new object();
        listeners[key] = listener;
        return new Subscription(() => listeners.TryRemove(key, out _));
    }

    /// <summary>Starts an operation on a thread of its own.</summary>
    /// <param name="source">file or folder that is imported; null for a check</param>
    /// <param name="body">does it, and says what came of it in one sentence</param>
    /// <returns>false when another one runs</returns>
    internal bool TryStart(string prior, string? source, Func<IProgress<PriorProgress>, CancellationToken, string> body)
    {
        lock (gate)
        {
            if (Latest is { IsOver: false }) return false;

            stop?.Dispose();
            stop = new CancellationTokenSource();
            var token = stop.Token;
            Latest = new PriorOperation(Guid.NewGuid(), prior, source, new PriorProgress("", 0), PriorOperationState.Running, null);
            running = Task.Factory.StartNew(() => Run(body, token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        Tell();
        return true;
    }

    /// <returns>false when nothing runs</returns>
    internal bool Cancel()
    {
        lock (gate)
        {
            if (Latest is not { State: PriorOperationState.Running }) return false;
            Latest = Latest with { State = PriorOperationState.Canceling };
            stop!.Cancel();
        }

        Tell();
        return true;
    }

    /// <summary>Forgets an operation that is over.</summary>
    internal void Dismiss()
    {
        lock (gate)
            if (Latest is { IsOver: true }) Latest = null;
        Tell();
    }

    private void Run(Func<IProgress<PriorProgress>, CancellationToken, string> body, CancellationToken token)
    {
        var (state, message) = Outcome(body, token);
        lock (gate) Latest = Latest! with { State = state, Message = message };
        log.OperationEnded(Latest.Prior, Latest.IsImport ? "import" : "check", state);
        Tell();
    }

    private (PriorOperationState, string) Outcome(Func<IProgress<PriorProgress>, CancellationToken, string> body, CancellationToken token)
    {
        try
        {
            return (PriorOperationState.Succeeded, body(new Relay(this), token));
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return (PriorOperationState.Canceled, "Stopped; nothing was changed.");
        }
        catch (StudioException refused)
        {
            return (PriorOperationState.Failed, refused.Message);
        }
        catch (Exception error)
        {
            log.OperationFailed(error, Latest!.Prior);
            return (PriorOperationState.Failed, $"It stopped for a reason it was not made for ({error.GetType().Name}: {error.Message.TrimEnd('.')}); the server's log has the details.");
        }
    }

    private void Tell()
    {
        foreach (var listener in listeners.Values) _ = Task.Run(() => TellAsync(listener));   // never on the thread that works
    }

    private async Task TellAsync(Func<Task> listener)
    {
        try
        {
            await listener();
        }
        catch (Exception error)
        {
            log.ListenerFailed(error);   // a page's fault stays the page's
        }
    }

    public async ValueTask DisposeAsync()
    {
        Cancel();
        await Ended;
        stop?.Dispose();
    }

    private sealed class Relay(PriorWork work) : IProgress<PriorProgress>
    {
        private long? told;

        public void Report(PriorProgress value)
        {
            lock (work.gate) work.Latest = work.Latest! with { Progress = value };
            var now = work.time.GetTimestamp();
            if (told is { } last && work.time.GetElapsedTime(last, now) < Quiet) return;
            told = now;
            work.Tell();
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
