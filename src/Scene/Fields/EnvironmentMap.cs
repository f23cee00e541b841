using System.Runtime.InteropServices;
using Maquette.Scene.Cameras;
using Maquette.Scene.Encodings;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Scene.Fields;

/// <summary>What stands infinitely far behind the object: a colour for each direction, learnt by a tiny network (Poole et al. 2022, §3.2). It starts near mid-grey.</summary>
public sealed class EnvironmentMap : Module<Tensor, Tensor>
{
    private const int Hidden = 16;

    private readonly Linear inner, middle, outer;

    /// <param name="generator">draws the first values</param>
    public EnvironmentMap(Generator generator) : base("environment")
    {
        inner = PlainLayer.Draw(SphericalHarmonics.Width, Hidden, generator);
        middle = PlainLayer.Draw(Hidden, Hidden, generator);
        outer = PlainLayer.Draw(Hidden, 3, generator);
        RegisterComponents();
    }

    /// <param name="directions">[n, 3], unit length</param>
    /// <returns>[n, 3], sRGB 0…1</returns>
    public override Tensor forward(Tensor directions)
    {
        using var scope = NewDisposeScope();
        var h = F.relu(inner.call(SphericalHarmonics.Encode(directions)));   // [n, hidden]
        h = F.relu(middle.call(h));                                          // [n, hidden]
        return outer.call(h).sigmoid().MoveToOuterDisposeScope();
    }

    /// <summary>The background of a set of pictures.</summary>
    /// <returns>[views, 3, height, width], sRGB 0…1</returns>
    public Tensor Behind(IReadOnlyList<Camera> cameras, int height, int width)
    {
        using var scope = NewDisposeScope();
        var rays = Rays.Through(cameras, height, width);
        var directions = tensor(MemoryMarshal.Cast<System.Numerics.Vector3, float>(rays.Directions).ToArray(), new long[] { rays.Count, 3 });   // [rays, 3]
        var colours = call(directions.to(inner.weight!.device));                                                            // [rays, 3]
        return colours.view(cameras.Count, height, width, 3).permute(0, 3, 1, 2).MoveToOuterDisposeScope();
    }
}
