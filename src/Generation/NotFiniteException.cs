namespace Maquette.Generation;

/// <summary>A loss became NaN or infinite; the step changed nothing.</summary>
public sealed class NotFiniteException(string loss, float value) : Exception($"the loss '{loss}' became {value}")
{
    public string Loss { get; } = loss;
}
