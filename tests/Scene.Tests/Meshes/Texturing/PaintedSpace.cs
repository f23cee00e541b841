using System.Numerics;
using Maquette.Scene.Meshes.Texturing;

namespace Maquette.Scene.Tests.Meshes.Texturing;

/// <summary>A colour for every place, known in closed form.</summary>
internal sealed class PaintedSpace(Func<Vector3, Vector3> at) : IColours
{
    /// <summary>Smooth and different everywhere in −1…1.</summary>
    public static PaintedSpace Rainbow { get; } = new(p => (p + Vector3.One) / 2);

    public Vector3 this[Vector3 point] => at(point);

    public void At(ReadOnlySpan<Vector3> points, ReadOnlySpan<Vector3> normals, Span<Vector3> colours)
    {
        for (var i = 0; i < points.Length; i++) colours[i] = at(points[i]);
    }
}
