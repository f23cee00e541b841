using static TorchSharp.torch;

namespace Maquette.Scene.Rendering;

/// <summary>A colour at each vertex, in a straight line between them.</summary>
/// <param name="colours">[vertices, 3], sRGB 0…1; gets a gradient</param>
public sealed class VertexColours(Tensor colours) : ISurfaceColour
{
    public Tensor At(SurfacePoints surface) => surface.Interpolate(colours);
}
