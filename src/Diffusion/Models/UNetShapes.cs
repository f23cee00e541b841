namespace Maquette.Diffusion.Models;

/// <summary>Every parameter of a <see cref="UNet"/> with its shape, computed without making a tensor: for checking files and for counting.</summary>
public static class UNetShapes
{
    public static ShapeList Of(UNetOptions options)
    {
        var shapes = new ShapeList();
        var (channels, emb, plan) = (options.BlockOutChannels, options.TimeEmbedDim, UNetPlan.Of(options));

        shapes.Linear("time_embedding.linear_1", channels[0], emb).Linear("time_embedding.linear_2", emb, emb);
        if (options.CameraDim > 0) shapes.Linear("camera_embedding.linear_1", options.CameraDim, emb).Linear("camera_embedding.linear_2", emb, emb);
        if (options.PooledText) shapes.Linear("pooled_text_embedding", options.CrossAttentionDim, emb);
        shapes.Conv("conv_in", options.InChannels, channels[0], 3);
        foreach (var (i, level) in plan.Down.Index()) Level(shapes, $"down_blocks.{i}", level, options, $"down_blocks.{i}.downsamplers.0.conv");
        ResBlock(shapes, "mid_block.resnets.0", channels[^1], channels[^1], emb);
        ResBlock(shapes, "mid_block.resnets.1", channels[^1], channels[^1], emb);
        Transformer(shapes, "mid_block.attentions.0", channels[^1], options);
        foreach (var (i, level) in plan.Up.Index()) Level(shapes, $"up_blocks.{i}", level, options, $"up_blocks.{i}.upsamplers.0.conv");
        return shapes.Norm("conv_norm_out", channels[0]).Conv("conv_out", channels[0], options.OutChannels, 3);
    }

    private static void Level(ShapeList shapes, string name, UNetPlan.Level level, UNetOptions options, string resampler)
    {
        foreach (var (j, input) in level.Inputs.Index())
        {
            ResBlock(shapes, $"{name}.resnets.{j}", input, level.Channels, options.TimeEmbedDim);
            if (level.Attends) Transformer(shapes, $"{name}.attentions.{j}", level.Channels, options);
        }
        if (level.Resizes) shapes.Conv(resampler, level.Channels, level.Channels, 3);
    }

    internal static void ResBlock(ShapeList shapes, string name, int input, int output, int emb)
    {
        shapes.Norm($"{name}.norm1", input).Conv($"{name}.conv1", input, output, 3);
        if (emb > 0) shapes.Linear($"{name}.time_emb_proj", emb, output);
        shapes.Norm($"{name}.norm2", output).Conv($"{name}.conv2", output, output, 3);
        if (input != output) shapes.Conv($"{name}.conv_shortcut", input, output, 1);
    }

    private static void Transformer(ShapeList shapes, string name, int c, UNetOptions options)
    {
        shapes.Norm($"{name}.norm", c);
        foreach (var projection in new[] { "proj_in", "proj_out" })
        {
            if (options.UseLinearProjection) shapes.Linear($"{name}.{projection}", c, c);
            else shapes.Conv($"{name}.{projection}", c, c, 1);
        }
        var block = $"{name}.transformer_blocks.0";
        foreach (var (attention, context) in new[] { ("attn1", c), ("attn2", options.CrossAttentionDim) })
        {
            shapes.Linear($"{block}.{attention}.to_q", c, c, bias: false)
                .Linear($"{block}.{attention}.to_k", context, c, bias: false)
                .Linear($"{block}.{attention}.to_v", context, c, bias: false)
                .Linear($"{block}.{attention}.to_out.0", c, c);
        }
        foreach (var norm in new[] { "norm1", "norm2", "norm3" }) shapes.Norm($"{block}.{norm}", c);
        shapes.Linear($"{block}.ff.net.0.proj", c, 8 * c).Linear($"{block}.ff.net.2", 4 * c, c);
    }
}
