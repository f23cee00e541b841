using System.Numerics;

namespace Maquette.Scene.Rendering;

/// <summary>The light of the training pictures, which stays with the object: light from all around, one lamp above the front and one at the camera.</summary>
internal static class FrontLight
{
    private static readonly Vector3 Lamp = Vector3.Normalize(new(.438f, .365f, .822f));

    /// <summary>What a surface's colour is multiplied by, .5 … 1.05.</summary>
    /// <param name="normal">unit, on the eye's side</param>
    /// <param name="direction">unit, from the eye</param>
    public static float Shade(Vector3 normal, Vector3 direction) =>
        .5f + .35f * MathF.Max(0, Vector3.Dot(normal, Lamp)) - .2f * Vector3.Dot(normal, direction);
}
