namespace Maquette.Generation;

/// <summary>A number that changes over a run: <paramref name="V0"/> until <paramref name="Start"/>, then linearly to <paramref name="V1"/> at <paramref name="End"/>.</summary>
/// <param name="Start">share of all steps, 0…1</param>
/// <param name="End">share of all steps, 0…1; equal to <paramref name="Start"/> means a hard switch</param>
public readonly record struct Ramp(float V0, float V1, float Start = 0, float End = 1)
{
    public static implicit operator Ramp(float constant) => new(constant, constant);

    public static Ramp operator *(Ramp ramp, float factor) => ramp with { V0 = factor * ramp.V0, V1 = factor * ramp.V1 };

    /// <param name="progress">share of all steps done, 0…1</param>
    public float At(float progress)
    {
        if (progress < Start)
        {
            return V0;
        }
        return progress >= End ? V1 : float.Lerp(V0, V1, (progress - Start) / (End - Start));
    }
}
