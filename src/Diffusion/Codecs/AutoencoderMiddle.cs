using Maquette.Diffusion.Models;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Maquette.Diffusion.Codecs;

/// <summary>Two residual blocks around the attention, the same in encoder and decoder.</summary>
internal sealed class AutoencoderMiddle : Module
{
    private readonly ResBlock first, last;
    private readonly PixelAttention attention;

    public AutoencoderMiddle(int channels, int groups) : base(nameof(AutoencoderMiddle))
    {
        first = new(channels, channels, 0, groups, AutoencoderKl.NormEps);
        attention = new(channels, groups);
        last = new(channels, channels, 0, groups, AutoencoderKl.NormEps);
        register_module("attentions", ModuleList(attention));
        register_module("resnets", ModuleList(first, last));
    }

    public Tensor forward(Tensor x) => last.forward(attention.forward(first.forward(x)));
}
