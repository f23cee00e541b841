using Maquette.Diffusion.Models;

namespace Maquette.Diffusion.Codecs;

/// <summary>Every parameter of an <see cref="AutoencoderKl"/> with its shape, computed without making a tensor.</summary>
public static class AutoencoderShapes
{
    public static ShapeList Of(CodecOptions.Kl options)
    {
        var (shapes, z) = (new ShapeList(), options.LatentChannels);
        int[] down = [.. options.BlockOutChannels], up = [.. options.BlockOutChannels.Reverse()];

        shapes.Conv("encoder.conv_in", 3, down[0], 3);
        Levels(shapes, "encoder.down_blocks", down, options.LayersPerBlock, "downsamplers");
        Middle(shapes, "encoder.mid_block", down[^1]);
        shapes.Norm("encoder.conv_norm_out", down[^1]).Conv("encoder.conv_out", down[^1], 2 * z, 3);

        shapes.Conv("decoder.conv_in", z, up[0], 3);
        Middle(shapes, "decoder.mid_block", up[0]);
        Levels(shapes, "decoder.up_blocks", up, options.LayersPerBlock + 1, "upsamplers");
        shapes.Norm("decoder.conv_norm_out", up[^1]).Conv("decoder.conv_out", up[^1], 3, 3);

        return shapes.Conv("quant_conv", 2 * z, 2 * z, 1).Conv("post_quant_conv", z, z, 1);
    }

    private static void Levels(ShapeList shapes, string name, int[] channels, int layers, string resampler)
    {
        for (var i = 0; i < channels.Length; i++)
        {
            for (var j = 0; j < layers; j++) UNetShapes.ResBlock(shapes, $"{name}.{i}.resnets.{j}", j == 0 ? channels[Math.Max(i - 1, 0)] : channels[i], channels[i], emb: 0);
            if (i < channels.Length - 1) shapes.Conv($"{name}.{i}.{resampler}.0.conv", channels[i], channels[i], 3);
        }
    }

    private static void Middle(ShapeList shapes, string name, int c)
    {
        UNetShapes.ResBlock(shapes, $"{name}.resnets.0", c, c, emb: 0);
        UNetShapes.ResBlock(shapes, $"{name}.resnets.1", c, c, emb: 0);
        shapes.Norm($"{name}.attentions.0.group_norm", c);
        foreach (var projection in new[] { "to_q", "to_k", "to_v", "to_out.0" }) shapes.Linear($"{name}.attentions.0.{projection}", c, c);
    }
}
