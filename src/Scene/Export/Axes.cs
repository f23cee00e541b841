using System.Numerics;

namespace Maquette.Scene.Export;

/// <summary>From the world (z up, front +x) to what file formats expect. All are rotations, so faces keep their sides.</summary>
internal static class Axes
{
    /// <summary>y up, front +z: glTF, OBJ and USD.</summary>
    public static Vector3 YUp(Vector3 v) => new(v.Y, v.Z, v.X);

    /// <summary>z up, front −y: what modellers and slicers expect of PLY and STL.</summary>
    public static Vector3 ZUp(Vector3 v) => new(v.Y, -v.X, v.Z);
}
