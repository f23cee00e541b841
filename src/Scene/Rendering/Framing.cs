using System.Numerics;
using Maquette.Scene.Cameras;
using Maquette.Scene.Meshes;

namespace Maquette.Scene.Rendering;

/// <summary>Puts an object into the picture: its middle at the origin, the camera as near as it may come.</summary>
public static class Framing
{
    /// <summary>The mesh moved so that the middle of its bounding box is the origin, which cameras look at.</summary>
    public static Mesh Centre(Mesh mesh)
    {
        if (mesh.Positions.Length == 0) return mesh;
        Vector3 min = mesh.Positions[0], max = mesh.Positions[0];
        foreach (var p in mesh.Positions) (min, max) = (Vector3.Min(min, p), Vector3.Max(max, p));
        var middle = (min + max) / 2;
        return mesh with { Positions = [.. mesh.Positions.Select(p => p - middle)] };
    }

    /// <summary>The least distance at which every vertex lies in a square picture, less a margin, from each of these cameras; their own distances do not count.</summary>
    /// <param name="mesh">at least one vertex</param>
    /// <param name="cameras">directions and fields of view</param>
    /// <param name="fill">the part of the picture's half side that the object may reach, 0…1</param>
    public static float Distance(Mesh mesh, IEnumerable<Camera> cameras, float fill = 0.92f)
    {
        var distance = 0f;
        foreach (var camera in cameras)
        {
            Vector3 right = camera.Right, up = camera.Up, outward = camera.Outward;
            var reach = camera.TanHalfFov * fill;
            foreach (var p in mesh.Positions)
            {
                var offAxis = float.Max(float.Abs(Vector3.Dot(p, right)), float.Abs(Vector3.Dot(p, up)));
                distance = float.Max(distance, offAxis / reach + Vector3.Dot(p, outward));   // |offAxis| ≤ reach · (distance − p·outward)
            }
        }
        return distance;
    }
}
