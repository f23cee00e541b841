using Maquette.Diffusion.Models;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Maquette.Diffusion.Codecs;

/// <summary>One resolution: residual blocks, then perhaps a change of size.</summary>
internal sealed class AutoencoderLevel : Module
{
    private readonly ResBlock[] resnets;
    private readonly Downsampling? down;
    private readonly Upsampling? up;

    public AutoencoderLevel(int inChannels, int channels, int layers, int groups, bool downsamples, bool upsamples) : base(nameof(AutoencoderLevel))
    {
        resnets = [.. Enumerable.Range(0, layers).Select(j => new ResBlock(j == 0 ? inChannels : channels, channels, 0, groups, AutoencoderKl.NormEps))];
        register_module("resnets", ModuleList(resnets));
        if (downsamples) register_module("downsamplers", ModuleList(down = new(channels, symmetric: false)));
        if (upsamples) register_module("upsamplers", ModuleList(up = new(channels)));
    }

    public Tensor forward(Tensor x)
    {
        foreach (var resnet in resnets) x = resnet.forward(x);
        return down is not null ? down.forward(x) : up is not null ? up.forward(x) : x;
    }
}
