using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Generation.Guidance;

/// <summary>Brings rendered pictures to the size a prior knows.</summary>
internal static class PictureSize
{
    /// <param name="images">[n, 3, h, w]</param>
    /// <returns>[n, 3, size, size]; larger pictures are averaged, smaller ones bilinear</returns>
    public static Tensor Fit(Tensor images, int size)
    {
        var (h, w) = (images.shape[2], images.shape[3]);
        if (h == size && w == size) return images;
        return h >= size && w >= size
            ? F.interpolate(images, size: [size, size], mode: InterpolationMode.Area)
            : F.interpolate(images, size: [size, size], mode: InterpolationMode.Bilinear, align_corners: false);
    }
}
