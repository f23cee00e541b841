namespace Maquette.Generation;

/// <summary>A state to go back to, once, when a loss is no number.</summary>
internal sealed class LastGood(Distillation distillation, Position start) : IDisposable
{
    private const int Every = 50;

    private DistillationState state = distillation.Capture();

    public Position Position { get; private set; } = start;

    /// <summary>Remembers the present state now and then, unless it is already spoilt.</summary>
    public void Keep(Position position)
    {
        if (position.Step - Position.Step < Every) return;
        var present = distillation.Capture();
        if (!present.IsFinite)
        {
            present.Dispose();
            return;
        }
        state.Dispose();
        (state, Position) = (present, position);
    }

    /// <summary>Goes back, but not in the random numbers: the same draws would lead to the same end.</summary>
    public void Restore() => distillation.Restore(state, withGenerator: false);

    public void Dispose() => state.Dispose();
}
