using System.Numerics;
using Maquette.Scene.Fields;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Tests.Fields;

/// <summary>A field known in closed form: (x, y, z) → density, red, green, blue.</summary>
public sealed class FunctionField(float radius, Func<Vector3, Vector4> at) : IField
{
    public float Radius => radius;

    public Tensor Query(Tensor points)
    {
        var x = points.contiguous().data<float>().ToArray();
        var samples = new float[x.Length / 3 * 4];
        for (var i = 0; i < x.Length / 3; i++) at(new(x[3 * i], x[3 * i + 1], x[3 * i + 2])).CopyTo(samples, 4 * i);
        return tensor(samples, new long[] { x.Length / 3, 4 });
    }

    public static FunctionField Ball(float radius, float density, Vector3 colour) =>
        new(1, x => new(x.Length() < radius ? density : 0, colour.X, colour.Y, colour.Z));
}
