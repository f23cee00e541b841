using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Diffusion.Models;

/// <summary>Halves height and width by a convolution of stride 2.</summary>
internal sealed class Downsampling : Module
{
    private readonly bool symmetric;
    private readonly Conv2d conv;

    /// <param name="symmetric">pad all four edges by one (UNet) or only right and bottom (autoencoder)</param>
    public Downsampling(int channels, bool symmetric) : base(nameof(Downsampling))
    {
        this.symmetric = symmetric;
        register_module("conv", conv = Conv2d(channels, channels, 3, stride: 2, padding: symmetric ? 1 : 0));
    }

    /// <param name="x">[n, channels, h, w]</param>
    /// <returns>[n, channels, h/2, w/2]</returns>
    public Tensor forward(Tensor x) => conv.forward(symmetric ? x : F.pad(x, [0, 1, 0, 1]));
}
