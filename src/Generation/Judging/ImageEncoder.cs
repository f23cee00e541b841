using Maquette.Diffusion.Models;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Generation.Judging;

/// <summary>A picture as one vector: squares of two pixels, three levels of residual blocks, the mean over what is left. A finer level may come before them, for pictures of twice the size.</summary>
internal sealed class ImageEncoder : Module
{
    private const int Patch = 2;

    private readonly int size;
    private readonly Conv2d input, down1, down2;
    private readonly Conv2d? fine;
    private readonly ImageBlock[] fineBlocks = [], blocks1, blocks2, blocks3;
    private readonly GroupNorm norm;

    public ImageEncoder(JudgeOptions options) : base(nameof(ImageEncoder))
    {
        var (channels, groups) = (options.Channels, options.NormGroups);
        size = options.ImageSize;
        if (options.FineChannels > 0)
        {
            register_module("fine", fine = Conv2d(3 * Patch * Patch, options.FineChannels, 3, padding: 1));
            register_module("fine_block", (fineBlocks = [new(options.FineChannels, groups)])[0]);
        }
        input = Conv2d((fine is null ? 3 : options.FineChannels) * Patch * Patch, channels[0], 3, padding: 1);
        down1 = Conv2d(channels[0], channels[1], 3, stride: 2, padding: 1);
        down2 = Conv2d(channels[1], channels[2], 3, stride: 2, padding: 1);
        norm = GroupNorm(groups, channels[2]);
        register_module("input", input);
        register_module("down1", down1);
        register_module("down2", down2);
        register_module("norm", norm);
        (blocks1, blocks2, blocks3) = (Level(1), Level(2), Level(3));

        ImageBlock[] Level(int level)
        {
            ImageBlock[] blocks = [.. Enumerable.Range(0, options.Blocks).Select(_ => new ImageBlock(channels[level - 1], groups))];
            foreach (var (i, block) in blocks.Index()) register_module(i == 0 ? $"block{level}" : $"block{level}_{i}", block);
            return blocks;
        }
    }

    /// <param name="images">[n, 3, h, w], 0…1; any size is resized by the mean of its areas</param>
    /// <returns>[n, channels of the last level]</returns>
    public Tensor forward(Tensor images)
    {
        using var scope = NewDisposeScope();
        var x = images.shape[2] == size && images.shape[3] == size ? images : F.interpolate(images, [size, size], mode: InterpolationMode.Area);
        x = (x * 2 - 1).to(input.weight!.dtype);
        if (fine is not null) x = fine.forward(F.pixel_unshuffle(x, Patch));                 // [n, c0, size/2, size/2]
        foreach (var block in fineBlocks) x = block.forward(x);
        x = input.forward(F.pixel_unshuffle(x, Patch));                                      // [n, c1, side, side]; side = size/4 with a finer level, else size/2
        foreach (var block in blocks1) x = block.forward(x);
        x = down1.forward(x);                                                                // [n, c2, side/2, side/2]
        foreach (var block in blocks2) x = block.forward(x);
        x = down2.forward(x);                                                                // [n, c3, side/4, side/4]
        foreach (var block in blocks3) x = block.forward(x);
        return F.silu(norm.forward(x.to(float32))).mean([2, 3]).MoveToOuterDisposeScope();
    }
}
