using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Diffusion.Models;

/// <summary>Doubles height and width: each pixel four times, then a convolution.</summary>
internal sealed class Upsampling : Module
{
    private readonly Conv2d conv;

    public Upsampling(int channels) : base(nameof(Upsampling)) => register_module("conv", conv = Conv2d(channels, channels, 3, padding: 1));

    /// <param name="x">[n, channels, h, w]</param>
    /// <returns>[n, channels, 2h, 2w]</returns>
    public Tensor forward(Tensor x) => conv.forward(F.interpolate(x, scale_factor: [2.0, 2.0], mode: InterpolationMode.Nearest));
}
