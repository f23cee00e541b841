using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Generation.Guidance;

/// <summary>Brings rendered pictures to the size a prior knows.</summary>
internal static class PictureSize
{
    /// <param name="images">[n, 3, h, w]</param>
    /// <returns>[n, 3, size, size]; whole multiples are averaged, everything else is bilinear</returns>
    public static Tensor Fit(Tensor images, int size)
    {
        var (h, w) = (images.shape[2], images.shape[3]);
        if (h == size && w == size)
        {
            return images;
        }
        return h % size == 0 && h == w
            ? F.avg_pool2d(images, h / size, h / size)
            : F.interpolate(images, size: [size, size], mode: InterpolationMode.Bilinear, align_corners: false);
    }
}
