namespace Maquette.Generation;

/// <summary>A loss or its gradient became NaN or infinite; the step changed nothing.</summary>
public sealed class NotFiniteException : Exception
{
    private NotFiniteException(string loss, string message)
        : base(message) => Loss = loss;

    /// <param name="loss">its name</param>
    public NotFiniteException(string loss, float value)
        : this(loss, $"the loss '{loss}' became {value}")
    {
    }

    public string Loss { get; }

    /// <param name="norm">of the gradient of all losses</param>
    public static NotFiniteException OfGradient(float norm) => new("gradient", $"every loss was a number and the length of their gradient became {norm}");
}
