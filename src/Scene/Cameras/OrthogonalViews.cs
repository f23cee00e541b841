using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Cameras;

/// <summary>
/// Draws cameras evenly around the object, 90° apart for four, with one random start azimuth, elevation, field of view and distance for
/// all of them (MVDream, section 4).
/// </summary>
public sealed record OrthogonalViews : ICameraLaw
{
    /// <summary>Cameras in a set.</summary>
    public int Views { get; init; } = 4;

    /// <summary>Degrees above the horizon.</summary>
    public Interval Elevation { get; init; } = new(0, 30);

    /// <summary>How often the elevation is drawn evenly over the sphere's area instead of evenly in degrees, 0…1.</summary>
    public float EvenOverSphere { get; init; }

    /// <summary>Vertical, degrees.</summary>
    public Interval FieldOfView { get; init; } = 40;

    /// <summary>Half the height of the picture plane through the origin, metres: distance = reach / tan(fov/2), so that size stays when the lens changes.</summary>
    public Interval Reach { get; init; } = 1 / MathF.Cos(float.DegreesToRadians(20));

    /// <summary>Fixed lens whose cone just touches the unit sphere: field of view 40°, distance 1/sin 20°.</summary>
    public static OrthogonalViews UnitSphere { get; } = new();

    /// <summary>MVDream's law: field of view 15…60°, distance 0.8…1 over tan(fov/2), both elevation laws half of the time.</summary>
    public static OrthogonalViews MvDream { get; } = new() { EvenOverSphere = 0.5f, FieldOfView = new(15, 60), Reach = new(0.8f, 1) };

    public IReadOnlyList<Camera> Draw(Generator generator)
    {
        using var scope = NewDisposeScope();
        var u = rand(new long[] { 5 }, generator: generator).data<float>();   // [5]
        var first = u[0] * 360 / Views;
        var elevation = ElevationLaw.At(Elevation, EvenOverSphere, u[1], u[2]);
        var fov = FieldOfView.At(u[3]);
        var distance = Reach.At(u[4]) / MathF.Tan(float.DegreesToRadians(fov / 2));
        return [.. Enumerable.Range(0, Views).Select(k => new Camera(first + 360f * k / Views, elevation, distance, fov))];
    }
}
