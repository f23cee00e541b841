using System.Numerics;

namespace Maquette.Scene.Cameras;

/// <summary>
/// A pinhole camera that looks at the origin, unless it is jittered. World: right-handed, z up; azimuth 0 looks from +x and is the object's front,
/// azimuth grows from +x towards +y.
/// </summary>
/// <param name="Azimuth">degrees</param>
/// <param name="Elevation">degrees above the horizon</param>
/// <param name="Distance">metres from the origin</param>
/// <param name="FieldOfView">vertical, degrees</param>
public readonly record struct Camera(float Azimuth, float Elevation, float Distance, float FieldOfView)
{
    /// <summary>What it is out of place by; nothing as a rule.</summary>
    public CameraJitter Jitter { get; init; }

    /// <summary>Where the eye stands: d·(cosφ·cosa, cosφ·sina, sinφ).</summary>
    public Vector3 Position => Distance * Direction + Jitter.Eye;

    /// <summary>Unit vector from what is looked at to the eye: the third column of camera-to-world (−forward).</summary>
    public Vector3 Outward => Jitter == default ? Direction : Vector3.Normalize(Position - Jitter.Target);

    private Vector3 Direction
    {
        get
        {
            var (sinA, cosA) = MathF.SinCos(float.DegreesToRadians(Azimuth));
            var (sinE, cosE) = MathF.SinCos(float.DegreesToRadians(Elevation));
            return new(cosE * cosA, cosE * sinA, sinE);
        }
    }

    /// <summary>Unit vector to the right of the picture; horizontal unless jittered.</summary>
    public Vector3 Right
    {
        get
        {
            if (Jitter != default) return Vector3.Normalize(Vector3.Cross(Vector3.UnitZ + Jitter.Up, Outward));
            var (sinA, cosA) = MathF.SinCos(float.DegreesToRadians(Azimuth));
            return new(-sinA, cosA, 0);
        }
    }

    /// <summary>Unit vector to the top of the picture.</summary>
    public Vector3 Up => Vector3.Cross(Outward, Right);

    /// <summary>tan of half the vertical field of view: half the height of the picture plane at distance 1.</summary>
    public float TanHalfFov => MathF.Tan(float.DegreesToRadians(FieldOfView / 2));

    /// <summary>Writes camera-to-world, columns right, up, −forward, position, as 16 row-major numbers.</summary>
    public void CopyCameraToWorld(Span<float> matrix)
    {
        Vector3 right = Right, up = Up, outward = Outward, position = Position;
        for (var row = 0; row < 3; row++)
        {
            matrix[4 * row] = right[row];
            matrix[4 * row + 1] = up[row];
            matrix[4 * row + 2] = outward[row];
            matrix[4 * row + 3] = position[row];
        }
        matrix[12] = matrix[13] = matrix[14] = 0;
        matrix[15] = 1;
    }

    /// <summary>What MVDream is told of the camera: camera-to-world with the translation scaled to length 1, row-major 16 numbers.</summary>
    public void CopyConditioning(Span<float> matrix)
    {
        CopyCameraToWorld(matrix);
        var unit = Jitter == default ? Outward : Vector3.Normalize(Position);
        for (var row = 0; row < 3; row++) matrix[4 * row + 3] = unit[row];
    }
}
