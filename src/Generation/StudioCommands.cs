using System.Collections.Concurrent;

namespace Maquette.Generation;

/// <summary>The way from other threads into a running job; commands are drained between two steps.</summary>
public sealed class StudioCommands
{
    private readonly ConcurrentQueue<StudioCommand> commands = new();

    /// <summary>Whether somebody looks at the job right now: without it no frame is rendered.</summary>
    public bool Watched { get => watched; set => watched = value; }

    private volatile bool watched;

    public void Send(StudioCommand command) => commands.Enqueue(command);

    internal bool TryTake(out StudioCommand command) => commands.TryDequeue(out command);
}

public enum StudioCommand
{
    /// <summary>Write a checkpoint, then stop with <see cref="StudioOutcome.Paused"/>.</summary>
    Pause,

    /// <summary>Write a checkpoint and go on.</summary>
    Checkpoint,

    /// <summary>Draw a grid of samples now: for identities, others have none.</summary>
    Sample,

    /// <summary>Take what has been learnt so far as the result: for identities, an unfinished object is none.</summary>
    Finish,
}
