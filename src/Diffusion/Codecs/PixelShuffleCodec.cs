using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Codecs;

/// <summary>
/// Every square of k×k pixels becomes one latent pixel of 3k² channels, colours moved from 0…1 to −1…1. Nothing is learned, nothing is
/// lost, and the gradient passes unchanged but for a factor 2.
/// </summary>
/// <param name="factor">k</param>
public sealed class PixelShuffleCodec(int factor) : ILatentCodec
{
    public int Channels => 3 * factor * factor;

    public int Factor => factor;

    public (double Min, double Max)? Range => (-1, 1);

    public Tensor Encode(Tensor images01, Generator? posterior)
    {
        if (images01.ndim != 4 || images01.shape[1] != 3 || images01.shape[2] % factor != 0 || images01.shape[3] % factor != 0)
            throw new ArgumentException($"Images must be [n, 3, H, W] with H and W multiples of {factor}, not [{string.Join(", ", images01.shape)}].", nameof(images01));
        using var scope = NewDisposeScope();
        var (n, h, w) = (images01.shape[0], images01.shape[2] / factor, images01.shape[3] / factor);
        var squares = images01.reshape(n, 3, h, factor, w, factor).permute(0, 1, 3, 5, 2, 4);   // [n, 3, k, k, h, w]
        return (squares.reshape(n, Channels, h, w) * 2 - 1).MoveToOuterDisposeScope();          // [n, 3k², h, w]
    }

    public Tensor Decode(Tensor latents)
    {
        if (latents.ndim != 4 || latents.shape[1] != Channels)
            throw new ArgumentException($"Latents must be [n, {Channels}, h, w], not [{string.Join(", ", latents.shape)}].", nameof(latents));
        using var scope = NewDisposeScope();
        var (n, h, w) = (latents.shape[0], latents.shape[2], latents.shape[3]);
        var rows = latents.reshape(n, 3, factor, factor, h, w).permute(0, 1, 4, 2, 5, 3);       // [n, 3, h, k, w, k]
        var images = rows.reshape(n, 3, h * factor, w * factor);                                // [n, 3, H, W]
        return ((images + 1) / 2).clamp(0, 1).MoveToOuterDisposeScope();
    }
}
