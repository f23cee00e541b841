namespace Maquette.Generation;

/// <summary>How far a run has come.</summary>
/// <param name="Step">steps done</param>
/// <param name="Recovered">whether it has gone back once after a loss that was no number</param>
/// <param name="Seconds">wall time of distillation so far, over all attempts</param>
internal readonly record struct Position(int Step, bool Recovered, double Seconds)
{
    /// <summary>Stage → its part of the seconds; null before the first step.</summary>
    public IReadOnlyDictionary<string, double>? Stages { get; init; }

    /// <summary>One step of a stage further.</summary>
    /// <param name="seconds">over all attempts, after it</param>
    public Position After(string stage, double seconds) => this with
    {
        Step = Step + 1,
        Seconds = seconds,
        Stages = new Dictionary<string, double>(Stages ?? new Dictionary<string, double>()) { [stage] = (Stages?.GetValueOrDefault(stage) ?? 0) + seconds - Seconds },
    };
}
