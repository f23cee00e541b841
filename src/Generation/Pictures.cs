using Maquette.Scene.Imaging;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation;

/// <summary>From tensors to pictures of bytes.</summary>
internal static class Pictures
{
    /// <param name="image">[3, h, w] in 0…1</param>
    public static Bitmap Bitmap(Tensor image)
    {
        using var scope = NewDisposeScope();
        var bytes = (image.detach().clamp(0, 1) * 255).round().permute(1, 2, 0).to(ScalarType.Byte).cpu().contiguous();   // [h, w, 3]
        return new((int)image.shape[2], (int)image.shape[1], 3, bytes.data<byte>().ToArray());
    }
}
