using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Rendering;

/// <summary>What a set of cameras sees, without a background.</summary>
/// <param name="Colour">[views, 3, h, w], sRGB 0…1 premultiplied by opacity</param>
/// <param name="Opacity">[views, 1, h, w], 0…1</param>
/// <param name="Depth">[views, 1, h, w], Σ w t, metres; divide by the opacity for the mean distance</param>
/// <param name="Normal">[views, 3, h, w], (n + 1)/2 · opacity in world axes, when asked for</param>
/// <param name="Orientation">scalar, when it, normals or light were asked for: Σ w · max(0, n·d)² over the rays that meet anything, with w held fixed (Ref-NeRF, eq. 11)</param>
/// <param name="DepthVariance">[views, 1, h, w], when asked for: Σ w t²/o − (Σ w t/o)² with the opacity o, square metres</param>
public sealed record RenderedViews(Tensor Colour, Tensor Opacity, Tensor Depth, Tensor? Normal, Tensor? Orientation, Tensor? DepthVariance = null)
{
    /// <summary>Colour over a background: Σ w c + (1 − opacity) · background.</summary>
    /// <param name="background">anything that broadcasts to [views, 3, h, w], e.g. [1, 3, 1, 1]</param>
    /// <returns>[views, 3, h, w]</returns>
    public Tensor Over(Tensor background) => Colour + (1 - Opacity) * background;
}
