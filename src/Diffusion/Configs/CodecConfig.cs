using System.Text.Json.Nodes;
using Maquette.Diffusion.Codecs;

namespace Maquette.Diffusion.Configs;

/// <summary>vae/config.json: diffusers' AutoencoderKL, or this project's PixelShuffleCodec, which has no weights.</summary>
internal static class CodecConfig
{
    private const string Kl = "AutoencoderKL", PixelShuffle = "PixelShuffleCodec";

    public static CodecOptions Read(ConfigFile file)
    {
        switch (file.Text("_class_name", Kl))
        {
            case PixelShuffle:
                return new CodecOptions.PixelShuffle(file.Int("factor"));
            case Kl:
                file.Only("act_fn", "silu").Only("in_channels", 3).Only("out_channels", 3).Only("mid_block_add_attention", true);
                return new CodecOptions.Kl
                {
                    BlockOutChannels = file.Ints("block_out_channels"),
                    LayersPerBlock = file.Int("layers_per_block", 2),
                    LatentChannels = file.Int("latent_channels", 4),
                    NormNumGroups = file.Int("norm_num_groups", 32),
                    ScalingFactor = file.Number("scaling_factor", 0.18215),
                };
            case var other:
                throw file.Wrong("_class_name", $"is {other}; only {Kl} and {PixelShuffle} are supported");
        }
    }

    public static JsonObject Write(CodecOptions options) => options switch
    {
        CodecOptions.PixelShuffle shuffle => new() { ["_class_name"] = PixelShuffle, ["factor"] = shuffle.Factor },
        CodecOptions.Kl kl => new()
        {
            ["_class_name"] = Kl,
            ["act_fn"] = "silu",
            ["block_out_channels"] = Json.Array(kl.BlockOutChannels),
            ["down_block_types"] = Json.Array(kl.BlockOutChannels.Select(_ => "DownEncoderBlock2D")),
            ["in_channels"] = 3,
            ["latent_channels"] = kl.LatentChannels,
            ["layers_per_block"] = kl.LayersPerBlock,
            ["norm_num_groups"] = kl.NormNumGroups,
            ["out_channels"] = 3,
            ["scaling_factor"] = kl.ScalingFactor,
            ["up_block_types"] = Json.Array(kl.BlockOutChannels.Select(_ => "UpDecoderBlock2D")),
        },
        _ => throw new NotSupportedException($"No config is written for {options.GetType().Name}."),
    };
}
