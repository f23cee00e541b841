namespace Maquette.Generation;

/// <summary>The one door of the engine: a request in, events out, an asset folder back.</summary>
public sealed class Studio
{
    private readonly string models;

    /// <param name="models">folder whose sub-folders are model packages</param>
    public Studio(string models)
    {
        this.models = models;
    }

    /// <summary>The recipes that exist, in the order they should be offered.</summary>
    public static IReadOnlyList<RecipeInfo> Recipes => [];

    /// <summary>The model packages found in the models folder; a broken one is listed with its <see cref="PriorInfo.Problem"/>.</summary>
    public IReadOnlyList<PriorInfo> Priors() => [.. Directory.Exists(models) ? [] : Array.Empty<PriorInfo>()];

    /// <summary>What is wrong with a request, one sentence a problem; empty when it may run. Never loads libtorch.</summary>
    public IReadOnlyList<string> Check(GenerationRequest request) => [];

    /// <summary>Words of the prompt that the prior's training captions never held.</summary>
    public IReadOnlyList<string> UnknownWords(string prior, string prompt) => [];

    /// <summary>
    /// Runs a job on the calling thread until it ends; resumes when <paramref name="folder"/> holds a checkpoint of the same request.
    /// Writes asset.glb, turntable.webp, thumb.webp, receipt.json and snapshots/ into <paramref name="folder"/>.
    /// </summary>
    /// <param name="mayWrite">asked before every checkpoint and result write; false means another worker has the job now: stop</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set; a checkpoint has been written.</exception>
    /// <exception cref="StudioException">The job cannot go on; the message says what, where and what to do.</exception>
    public StudioOutcome Run(GenerationRequest request, string folder, IProgress<JobEvent> events, StudioCommands commands, Func<bool> mayWrite, CancellationToken stop) =>
        throw new StudioException($"The recipe '{request.Recipe}' does not exist in {folder}{events}{commands}{mayWrite}{stop}.");
}

/// <param name="Id">what a request names</param>
/// <param name="Cost">one short line: time on what machine</param>
/// <param name="Defaults">what <see cref="RecipeOverrides"/> may change, filled with the recipe's own values</param>
public sealed record RecipeInfo(string Id, string Name, string Description, string Cost, RecipeOverrides Defaults);

/// <param name="Problem">null when the package can be used, else one sentence</param>
public sealed record PriorInfo(string Id, string Name, string Description, string? Problem);

public enum StudioOutcome
{
    Finished,
    Paused,

    /// <summary>Another worker has taken the job over; nothing more was written.</summary>
    Superseded,
}

/// <summary>A job cannot go on for a reason a person can act on.</summary>
public sealed class StudioException(string message, Exception? inner = null) : Exception(message, inner);
