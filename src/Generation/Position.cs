namespace Maquette.Generation;

/// <summary>How far a run has come.</summary>
/// <param name="Step">steps done</param>
/// <param name="Recovered">whether it has gone back once after a loss that was no number</param>
/// <param name="Seconds">wall time of distillation so far, over all attempts</param>
internal readonly record struct Position(int Step, bool Recovered, double Seconds);
