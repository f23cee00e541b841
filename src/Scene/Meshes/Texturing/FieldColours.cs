using System.Numerics;
using Maquette.Scene.Fields;

namespace Maquette.Scene.Meshes.Texturing;

/// <summary>A field's own colours a little under the surface, where they have been seen from all around.</summary>
/// <param name="depth">metres</param>
/// <param name="chunk">points asked of the field at once: bounds the memory</param>
public sealed class FieldColours(IField field, float depth, int chunk = 1 << 17) : IColours
{
    public void At(ReadOnlySpan<Vector3> points, ReadOnlySpan<Vector3> normals, Span<Vector3> colours)
    {
        var under = new Vector3[int.Min(chunk, points.Length)];
        for (var first = 0; first < points.Length; first += chunk)
        {
            var count = int.Min(chunk, points.Length - first);
            for (var k = 0; k < count; k++) under[k] = points[first + k] - depth * normals[first + k];
            var samples = FieldSamples.At(field, under.AsSpan(0, count));
            for (var k = 0; k < count; k++) colours[first + k] = new(samples[4 * k + 1], samples[4 * k + 2], samples[4 * k + 3]);
        }
    }
}
