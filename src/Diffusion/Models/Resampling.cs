using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Diffusion.Models;

/// <summary>Halves height and width by a convolution of stride 2.</summary>
/// <param name="symmetric">pad all four edges by one (UNet) or only right and bottom (autoencoder)</param>
internal sealed class Downsampling : Module
{
    private readonly bool symmetric;
    private readonly Conv2d conv;

    public Downsampling(int channels, bool symmetric) : base(nameof(Downsampling))
    {
        this.symmetric = symmetric;
        register_module("conv", conv = Conv2d(channels, channels, 3, stride: 2, padding: symmetric ? 1 : 0));
    }

    /// <param name="x">[n, channels, h, w]</param>
    /// <returns>[n, channels, h/2, w/2]</returns>
    public Tensor forward(Tensor x) => conv.forward(symmetric ? x : F.pad(x, [0, 1, 0, 1]));
}

/// <summary>Doubles height and width: each pixel four times, then a convolution.</summary>
internal sealed class Upsampling : Module
{
    private readonly Conv2d conv;

    public Upsampling(int channels) : base(nameof(Upsampling)) => register_module("conv", conv = Conv2d(channels, channels, 3, padding: 1));

    /// <param name="x">[n, channels, h, w]</param>
    /// <returns>[n, channels, 2h, 2w]</returns>
    public Tensor forward(Tensor x) => conv.forward(F.interpolate(x, scale_factor: [2.0, 2.0], mode: InterpolationMode.Nearest));
}
