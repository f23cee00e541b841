using Maquette.Scene.Meshes;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Scene.Rendering;

/// <summary>The direction a surface faces as a colour, (n + 1)/2 in world axes: shows shape alone, and moves the vertices through what it shows.</summary>
public sealed class NormalColours(TetrahedraSurface shape) : ISurfaceColour
{
    public Tensor At(SurfacePoints surface)
    {
        using var scope = NewDisposeScope();
        var normals = VertexNormals.Compute(shape.Vertices.cpu(), shape.Topology);                      // [vertices, 3]
        return ((F.normalize(surface.Interpolate(normals), dim: 1) + 1) / 2).MoveToOuterDisposeScope();      // [points, 3]
    }
}
