namespace Maquette.Generation;

/// <summary>What a running job tells: always on the job's own thread, between two steps.</summary>
public abstract record JobEvent
{
    private JobEvent() { }

    public sealed record StageStarted(string Stage, int Steps) : JobEvent;

    /// <param name="Step">steps done over all stages</param>
    /// <param name="Losses">name → value of the step just done</param>
    public sealed record Stepped(string Stage, int Step, int Total, IReadOnlyDictionary<string, float> Losses, TimeSpan Elapsed, TimeSpan Remaining) : JobEvent;

    /// <summary>A picture of the object as it is now; only made while <see cref="StudioCommands.Watched"/> says somebody looks.</summary>
    /// <param name="Image">WebP, square</param>
    /// <param name="Azimuth">degrees, where the camera of this frame stands</param>
    public sealed record Frame(int Step, int Total, float Azimuth, byte[] Image) : JobEvent
    {
        /// <summary>Which it shows.</summary>
        public string Stage { get; init; } = "";
    }

    /// <summary>A picture kept with the asset (file name inside the asset folder).</summary>
    public sealed record Snapshot(int Step, string File) : JobEvent
    {
        /// <summary>Which it shows.</summary>
        public string Stage { get; init; } = "";
    }

    public sealed record Checkpointed(int Step) : JobEvent;

    /// <summary>One sentence the member should read, e.g. words that the prior never saw.</summary>
    public sealed record Noted(string Text) : JobEvent;
}
