namespace Maquette.Scene.Cameras;

/// <summary>Both ways to draw an elevation: even in degrees, or even over the sphere's area, which is even in the sine.</summary>
internal static class ElevationLaw
{
    /// <param name="degrees">above the horizon</param>
    /// <param name="evenOverSphere">how often the second way is taken, 0…1</param>
    /// <param name="way">0…1, decides the way</param>
    /// <param name="u">0…1, decides the elevation</param>
    public static float At(Interval degrees, float evenOverSphere, float way, float u) => way < evenOverSphere ? OverSphere(degrees, u) : degrees.At(u);

    private static float OverSphere(Interval degrees, float u)
    {
        var from = MathF.Sin(float.DegreesToRadians(degrees.From));
        var to = MathF.Sin(float.DegreesToRadians(degrees.To));
        return float.RadiansToDegrees(MathF.Asin(float.Lerp(from, to, u)));
    }
}
