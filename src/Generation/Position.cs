namespace Maquette.Generation;

/// <summary>How far a run has come.</summary>
/// <param name="Step">steps done</param>
/// <param name="Recovered">whether it has gone back once after a loss that was no number</param>
/// <param name="Stages">stage → seconds of wall time of its steps so far, over all attempts; null before the first</param>
internal readonly record struct Position(int Step, bool Recovered, IReadOnlyDictionary<string, double>? Stages)
{
    public double Seconds => Stages?.Values.Sum() ?? 0;

    /// <summary>One step further.</summary>
    public Position After(string stage, double seconds) => this with
    {
        Step = Step + 1,
        Stages = new Dictionary<string, double>(Stages ?? new Dictionary<string, double>()) { [stage] = (Stages?.GetValueOrDefault(stage) ?? 0) + seconds },
    };
}
