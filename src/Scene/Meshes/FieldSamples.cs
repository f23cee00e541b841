using System.Numerics;
using System.Runtime.InteropServices;
using Maquette.Scene.Fields;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Meshes;

/// <summary>A field asked at points, in numbers.</summary>
internal static class FieldSamples
{
    /// <returns>density, red, green and blue of each point, one after another</returns>
    public static float[] At(IField field, ReadOnlySpan<Vector3> points)
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        var flat = MemoryMarshal.Cast<Vector3, float>(points).ToArray();
        var samples = field.Query(tensor(flat, new long[] { points.Length, 3 }).to(field.Device));   // [points, 4]
        return samples.cpu().contiguous().data<float>().ToArray();
    }
}
