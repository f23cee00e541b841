using static TorchSharp.torch;

namespace Maquette.Generation.Guidance;

/// <summary>Tells rendered views how to become more likely: a scalar whose gradient reaches the pictures.</summary>
public interface IGuidance
{
    /// <param name="images">[objects·views, 3, h, w] in 0…1, over the background</param>
    /// <param name="progress">share of all steps done, 0…1: noise bounds follow it</param>
    Tensor Loss(Tensor images, Viewpoints seen, float progress, Generator generator);
}
