using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Maquette.Diffusion.Models;

/// <summary>One resolution of the UNet: residual blocks, a transformer behind each where the level has attention, and a change of size at its end.</summary>
internal sealed class UNetLevel : Module
{
    private readonly ResBlock[] resnets;
    private readonly SpatialTransformer[] attentions;
    private readonly Downsampling? down;
    private readonly Upsampling? up;

    /// <param name="inputs">channels that come into each residual block</param>
    /// <param name="attends">whether a transformer stands behind each residual block</param>
    public UNetLevel(IReadOnlyList<int> inputs, int channels, bool attends, int heads, UNetOptions options, bool downsamples = false, bool upsamples = false) : base(nameof(UNetLevel))
    {
        resnets = [.. inputs.Select(input => new ResBlock(input, channels, options.TimeEmbedDim, options.NormNumGroups, UNet.NormEps))];
        attentions = attends ? [.. inputs.Select(_ => new SpatialTransformer(channels, heads, options))] : [];
        register_module("resnets", ModuleList(resnets));
        register_module("attentions", ModuleList(attentions));
        if (downsamples) register_module("downsamplers", ModuleList(down = new(channels, symmetric: true)));
        if (upsamples) register_module("upsamplers", ModuleList(up = new(channels)));
    }

    /// <summary>The way down: every result is kept for the way up.</summary>
    public Tensor Down(Tensor x, Tensor emb, Tensor text, int views, Stack<Tensor> skips)
    {
        for (var i = 0; i < resnets.Length; i++) skips.Push(x = Block(i, x, emb, text, views));
        if (down is not null) skips.Push(x = down.forward(x));
        return x;
    }

    /// <summary>The way up: every block also sees what the way down kept.</summary>
    public Tensor Up(Tensor x, Tensor emb, Tensor text, int views, Stack<Tensor> skips)
    {
        for (var i = 0; i < resnets.Length; i++) x = Block(i, cat([x, skips.Pop()], 1), emb, text, views);
        return up is null ? x : up.forward(x);
    }

    private Tensor Block(int i, Tensor x, Tensor emb, Tensor text, int views)
    {
        x = resnets[i].forward(x, emb);                                             // [n, channels, h, w]
        return attentions.Length == 0 ? x : attentions[i].forward(x, text, views);
    }
}
