using static TorchSharp.torch;

namespace Maquette.Scene.Rendering;

/// <summary>What colour a surface has before any light falls on it.</summary>
public interface ISurfaceColour
{
    /// <returns>[points, 3], sRGB 0…1</returns>
    Tensor At(SurfacePoints surface);
}
