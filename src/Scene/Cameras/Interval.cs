namespace Maquette.Scene.Cameras;

/// <summary>The numbers from one to another; both may be the same.</summary>
public readonly record struct Interval
{
    public Interval(float from, float to)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        (From, To) = (from, to);
    }

    public float From { get; }

    public float To { get; }

    /// <summary>From at 0, To at 1.</summary>
    public float At(float u) => float.Lerp(From, To, u);

    public static implicit operator Interval(float only) => new(only, only);
}
