using System.Text.Json.Nodes;
using Maquette.Diffusion.Models;

namespace Maquette.Diffusion.Configs;

/// <summary>unet/config.json, in the words of diffusers' UNet2DConditionModel; camera_dim and pooled_text are this project's.</summary>
internal static class UNetConfig
{
    private const string WithAttention = "CrossAttnDownBlock2D", Without = "DownBlock2D";

    public static UNetOptions Read(ConfigFile file)
    {
        var channels = file.Ints("block_out_channels");
        var types = file.Texts("down_block_types");
        if (types.FirstOrDefault(type => type is not (WithAttention or Without)) is { } unknown)
            throw file.Wrong("down_block_types", $"holds {unknown}; only {WithAttention} and {Without} are supported");
        file.Only("act_fn", "silu").Only("mid_block_type", "UNetMidBlock2DCrossAttn").Only("transformer_layers_per_block", 1)
            .Only("flip_sin_to_cos", true).Only("freq_shift", 0).Only("norm_eps", UNet.NormEps).Only("class_embed_type", "none").Only("only_cross_attention", false);

        return new()
        {
            InChannels = file.Int("in_channels"),
            OutChannels = file.Int("out_channels"),
            SampleSize = file.Int("sample_size"),
            BlockOutChannels = channels,
            LayersPerBlock = file.Int("layers_per_block"),
            Attention = [.. types.Select(type => type == WithAttention)],
            Heads = file.Ints(file.Has("num_attention_heads") ? "num_attention_heads" : "attention_head_dim", channels.Length),   // the old name means the number of heads all the same
            CrossAttentionDim = file.Int("cross_attention_dim"),
            CameraDim = file.Int("camera_dim", 0),
            PooledText = file.Flag("pooled_text", false),
            UseLinearProjection = file.Flag("use_linear_projection", false),
            NormNumGroups = file.Int("norm_num_groups", 32),
        };
    }

    public static JsonObject Write(UNetOptions options) => new()
    {
        ["_class_name"] = "UNet2DConditionModel",
        ["act_fn"] = "silu",
        ["attention_head_dim"] = Json.Array(options.Heads),
        ["block_out_channels"] = Json.Array(options.BlockOutChannels),
        ["camera_dim"] = options.CameraDim,
        ["center_input_sample"] = false,
        ["cross_attention_dim"] = options.CrossAttentionDim,
        ["down_block_types"] = Json.Array(options.Attention.Select(attends => attends ? WithAttention : Without)),
        ["downsample_padding"] = 1,
        ["flip_sin_to_cos"] = true,
        ["freq_shift"] = 0,
        ["in_channels"] = options.InChannels,
        ["layers_per_block"] = options.LayersPerBlock,
        ["mid_block_scale_factor"] = 1,
        ["mid_block_type"] = "UNetMidBlock2DCrossAttn",
        ["norm_eps"] = UNet.NormEps,
        ["norm_num_groups"] = options.NormNumGroups,
        ["out_channels"] = options.OutChannels,
        ["pooled_text"] = options.PooledText,
        ["sample_size"] = options.SampleSize,
        ["up_block_types"] = Json.Array(options.Attention.Reverse().Select(attends => attends ? "CrossAttnUpBlock2D" : "UpBlock2D")),
        ["use_linear_projection"] = options.UseLinearProjection,
    };
}
