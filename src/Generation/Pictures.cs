using Maquette.Scene.Imaging;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation;

/// <summary>From tensors to pictures of bytes, and back.</summary>
internal static class Pictures
{
    /// <param name="image">[3, h, w] in 0…1</param>
    public static Bitmap Bitmap(Tensor image)
    {
        using var scope = NewDisposeScope();
        var bytes = (image.detach().clamp(0, 1) * 255).round().permute(1, 2, 0).to(ScalarType.Byte).cpu().contiguous();   // [h, w, 3]
        return new((int)image.shape[2], (int)image.shape[1], 3, bytes.data<byte>().ToArray());
    }

    /// <summary>Pictures of one size, side by side.</summary>
    /// <param name="images">[n, 3, h, w] in 0…1</param>
    public static Bitmap Strip(Tensor images)
    {
        using var scope = NewDisposeScope();
        return ContactSheet.Arrange([.. images.unbind(0).Select(Bitmap)], (int)images.shape[0], gap: 0);
    }

    /// <summary>The square pictures of a strip.</summary>
    /// <param name="strip">RGB, n pictures of h × h</param>
    /// <returns>[n, 3, h, h] in 0…1</returns>
    public static Tensor Squares(Bitmap strip)
    {
        using var scope = NewDisposeScope();
        var (h, n) = (strip.Height, strip.Width / strip.Height);
        return (tensor(strip.Bytes, [h, n, h, strip.Channels]).permute(1, 3, 0, 2).to(float32) / 255).contiguous().MoveToOuterDisposeScope();
    }
}
