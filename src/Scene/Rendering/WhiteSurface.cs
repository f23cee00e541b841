using static TorchSharp.torch;

namespace Maquette.Scene.Rendering;

/// <summary>White everywhere: for whoever looks at outlines or light alone.</summary>
public sealed class WhiteSurface : ISurfaceColour
{
    public Tensor At(SurfacePoints surface) => ones_like(surface.Points);   // [points, 3]
}
