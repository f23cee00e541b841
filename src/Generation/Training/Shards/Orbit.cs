using Maquette.Generation.Training.Procedural;
using Maquette.Scene.Cameras;

namespace Maquette.Generation.Training.Shards;

/// <summary>The cameras of a variant: a ring of 24 around the object, then 4 overhead. Their distance lets the unit ball just fit.</summary>
/// <param name="Elevation">of the ring, degrees</param>
/// <param name="FieldOfView">of all, degrees</param>
/// <param name="OverheadAzimuths">degrees</param>
/// <param name="OverheadElevations">degrees</param>
internal sealed record Orbit(float Elevation, float FieldOfView, IReadOnlyList<float> OverheadAzimuths, IReadOnlyList<float> OverheadElevations)
{
    public const int Ring = 24, Overhead = 4, Views = Ring + Overhead;

    public static Orbit Draw(Random random)
    {
        var elevation = random.Between(0, 30);
        var fieldOfView = random.Between(35, 50);
        var azimuths = new float[Overhead];
        var elevations = new float[Overhead];
        for (var i = 0; i < Overhead; i++) (azimuths[i], elevations[i]) = (random.Between(0, 360), random.Between(60.5f, 88));
        return new(elevation, fieldOfView, azimuths, elevations);
    }

    public Camera this[int view]
    {
        get
        {
            var distance = 1 / MathF.Sin(float.DegreesToRadians(FieldOfView / 2));
            return view < Ring
                ? new(view * 360f / Ring, Elevation, distance, FieldOfView)
                : new(OverheadAzimuths[view - Ring], OverheadElevations[view - Ring], distance, FieldOfView);
        }
    }
}
