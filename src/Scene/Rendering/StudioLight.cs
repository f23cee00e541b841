using System.Numerics;
using Maquette.Scene.Cameras;

namespace Maquette.Scene.Rendering;

/// <summary>
/// The lamps of a photographer's table, which turn with the camera: a warm key from the upper left, a cool fill from the right, light from
/// all around (more from above than from below) and a thin bright rim. A white surface that faces the key is just white.
/// </summary>
internal readonly struct StudioLight(Camera camera)
{
    private static readonly Vector3 KeyLight = new(0.64f, 0.61f, 0.57f);
    private static readonly Vector3 FillLight = new(0.13f, 0.15f, 0.18f);
    private static readonly Vector3 SkyLight = new(0.33f, 0.34f, 0.36f);
    private static readonly Vector3 GroundLight = new(0.17f, 0.16f, 0.15f);
    private const float Rim = 0.16f, Gloss = 0.05f, Shininess = 30;

    private readonly Vector3 key = Towards(camera, -0.55f, 0.75f, 0.75f);
    private readonly Vector3 fill = Towards(camera, 0.9f, 0.1f, 0.5f);

    /// <summary>Linear light from a surface towards the eye.</summary>
    /// <param name="n">unit normal, on the eye's side</param>
    /// <param name="v">unit vector to the eye</param>
    /// <param name="albedo">linear, 0…1</param>
    public Vector3 Shade(Vector3 n, Vector3 v, Vector3 albedo)
    {
        var light = Vector3.Lerp(GroundLight, SkyLight, 0.5f + 0.5f * n.Z)
            + KeyLight * float.Max(0, Vector3.Dot(n, key))
            + FillLight * float.Max(0, Vector3.Dot(n, fill));

        var edge = 1 - float.Clamp(Vector3.Dot(n, v), 0, 1);
        var rim = Rim * edge * edge * edge * (0.5f + 0.5f * n.Z);

        var h = Vector3.Normalize(key + v);
        var gloss = Gloss * MathF.Pow(float.Max(0, Vector3.Dot(n, h)), Shininess);
        return albedo * (light + new Vector3(rim)) + new Vector3(gloss + 0.3f * rim);
    }

    private static Vector3 Towards(Camera camera, float right, float up, float back) =>
        Vector3.Normalize(right * camera.Right + up * camera.Up + back * camera.Outward);
}
