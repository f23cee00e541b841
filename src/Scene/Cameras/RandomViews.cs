using System.Numerics;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Cameras;

/// <summary>Draws cameras that know nothing of each other, but for their azimuths: each has its own slice of the circle (Poole et al. 2022, §3.2).</summary>
public sealed record RandomViews : ICameraLaw
{
    public int Views { get; init; } = 1;

    /// <summary>Degrees above the horizon.</summary>
    public Interval Elevation { get; init; } = new(-10, 45);

    /// <summary>How often the elevation is drawn evenly over the sphere's area instead of evenly in degrees, 0…1.</summary>
    public float EvenOverSphere { get; init; } = 0.5f;

    /// <summary>Metres from the origin.</summary>
    public Interval Distance { get; init; } = new(1, 1.5f);

    /// <summary>Vertical, degrees.</summary>
    public Interval FieldOfView { get; init; } = new(40, 70);

    /// <summary>The eye is moved evenly by up to this along each axis, metres.</summary>
    public float EyeJitter { get; init; }

    /// <summary>Spread of the point that is looked at, metres.</summary>
    public float TargetJitter { get; init; }

    /// <summary>Spread of the vector that the camera is held by, whose length is 1.</summary>
    public float UpJitter { get; init; }

    /// <summary>DreamFusion's law in a ball of radius 2: distance 1.5…2, everything jittered.</summary>
    public static RandomViews DreamFusion { get; } = new() { Distance = new(1.5f, 2), EyeJitter = 0.1f, TargetJitter = 0.2f, UpJitter = 0.02f };

    /// <summary>ProlificDreamer's law in a ball of radius 1: distance 1…1.5, no jitter.</summary>
    public static RandomViews ProlificDreamer { get; } = new();

    public IReadOnlyList<Camera> Draw(Generator generator)
    {
        using var scope = NewDisposeScope();
        var u = rand(new long[] { Views, 8 }, generator: generator).data<float>().ToArray();    // [views, 8]
        var n = randn(new long[] { Views, 6 }, generator: generator).data<float>().ToArray();   // [views, 6]
        return [.. Enumerable.Range(0, Views).Select(view => Camera(view, u.AsSpan(8 * view, 8), n.AsSpan(6 * view, 6)))];
    }

    private Camera Camera(int view, ReadOnlySpan<float> u, ReadOnlySpan<float> n) =>
        new(360 * (view + u[0]) / Views - 180, ElevationLaw.At(Elevation, EvenOverSphere, u[1], u[2]), Distance.At(u[3]), FieldOfView.At(u[4]))
        {
            Jitter = new(EyeJitter * (2 * new Vector3(u[5], u[6], u[7]) - Vector3.One), TargetJitter * new Vector3(n[0], n[1], n[2]), UpJitter * new Vector3(n[3], n[4], n[5])),
        };
}
