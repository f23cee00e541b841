using Maquette.Scene.Cameras;

namespace Maquette.Generation.Judging;

/// <summary>Where a picture was taken from, as the judge's view head counts it.</summary>
internal static class ViewLabel
{
    public const int Front = 0, Side = 1, Back = 2;

    /// <summary>What a cross entropy leaves out.</summary>
    public const int None = -100;

    private const float Overhead = 60, FrontWithin = 45, BackBeyond = 135;

    public static int Of(Camera camera) => camera.Elevation > Overhead ? None : FromFront(camera) switch
    {
        < FrontWithin => Front,
        > BackBeyond => Back,
        _ => Side,
    };

    /// <summary>Degrees between the camera's azimuth and the front, 0…180.</summary>
    public static float FromFront(Camera camera) => MathF.Abs(MathF.IEEERemainder(camera.Azimuth, 360));
}
