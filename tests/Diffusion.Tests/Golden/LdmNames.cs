using System.Globalization;
using System.Text.RegularExpressions;
using Maquette.Diffusion.Models;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests.Golden;

/// <summary>Where latent diffusion's own checkpoints keep each of our parameters.</summary>
internal static partial class LdmNames
{
    private static readonly (string Ours, string Theirs)[] UNetParts =
    [
        ("time_embedding.linear_1", "time_embed.0"), ("time_embedding.linear_2", "time_embed.2"),
        ("camera_embedding.linear_1", "camera_embed.0"), ("camera_embedding.linear_2", "camera_embed.2"),
        ("conv_in", "input_blocks.0.0"), ("conv_norm_out", "out.0"), ("conv_out", "out.2"),
        ("mid_block.resnets.0", "middle_block.0"), ("mid_block.attentions.0", "middle_block.1"), ("mid_block.resnets.1", "middle_block.2"),
    ];

    private static readonly (string Ours, string Theirs)[] UNetLayers =
    [
        ("norm1", "in_layers.0"), ("conv1", "in_layers.2"), ("time_emb_proj", "emb_layers.1"),
        ("norm2", "out_layers.0"), ("conv2", "out_layers.3"), ("conv_shortcut", "skip_connection"),
    ];

    public static string UNet(string name, UNetOptions options)
    {
        var depth = options.LayersPerBlock + 1;
        name = Block().Replace(name, match =>
        {
            int level = Number(match, "level"), layer = Number(match, "layer");
            var attends = options.Attention[match.Groups["way"].Value == "up" ? options.Levels - 1 - level : level];
            return (match.Groups["way"].Value, match.Groups["part"].Value) switch
            {
                ("down", "resnets") => $"input_blocks.{depth * level + layer + 1}.0",
                ("down", "attentions") => $"input_blocks.{depth * level + layer + 1}.1",
                ("down", "downsamplers") => $"input_blocks.{depth * (level + 1)}.0.op",
                ("up", "resnets") => $"output_blocks.{depth * level + layer}.0",
                ("up", "attentions") => $"output_blocks.{depth * level + layer}.1",
                _ => $"output_blocks.{depth * (level + 1) - 1}.{(attends ? 2 : 1)}.conv",
            };
        });
        name = Start(name, UNetParts);
        if (!name.Contains("transformer_blocks", StringComparison.Ordinal)) name = Last(name, UNetLayers);
        return "model.diffusion_model." + name;
    }

    private static readonly (string Ours, string Theirs)[] CodecLayers =
    [
        ("conv_shortcut", "nin_shortcut"), ("group_norm", "norm"), ("to_q", "q"), ("to_k", "k"), ("to_v", "v"), ("to_out.0", "proj_out"), ("conv_norm_out", "norm_out"),
    ];

    public static string Codec(string name, int levels)
    {
        name = Block().Replace(name, match => (match.Groups["way"].Value, match.Groups["part"].Value) switch
        {
            ("down", "resnets") => $"down.{Number(match, "level")}.block.{Number(match, "layer")}",
            ("down", _) => $"down.{Number(match, "level")}.downsample.conv",
            (_, "resnets") => $"up.{levels - 1 - Number(match, "level")}.block.{Number(match, "layer")}",
            _ => $"up.{levels - 1 - Number(match, "level")}.upsample.conv",
        });
        name = name.Replace("mid_block.resnets.0", "mid.block_1").Replace("mid_block.resnets.1", "mid.block_2").Replace("mid_block.attentions.0", "mid.attn_1");
        return "first_stage_model." + Last(name, CodecLayers);
    }

    private static readonly (string Ours, string Theirs)[] TextLayers =
    [
        ("layer_norm1", "ln_1"), ("layer_norm2", "ln_2"), ("mlp.fc1", "mlp.c_fc"), ("mlp.fc2", "mlp.c_proj"), ("self_attn.out_proj", "attn.out_proj"),
    ];

    /// <summary>The text tower's tensor; theirs keeps queries, keys and values in one.</summary>
    public static Tensor Text(string name, Func<string, Tensor> read)
    {
        const string model = "cond_stage_model.model.";
        if (name.EndsWith("token_embedding.weight", StringComparison.Ordinal)) return read(model + "token_embedding.weight");
        if (name.EndsWith("position_embedding.weight", StringComparison.Ordinal)) return read(model + "positional_embedding");
        name = name.Replace("text_model.encoder.layers", model + "transformer.resblocks").Replace("text_model.final_layer_norm", model + "ln_final");
        if (Projection().Match(name) is not { Success: true } match) return read(Last(name, TextLayers));
        return read($"{match.Groups["block"]}.attn.in_proj_{match.Groups["kind"]}").chunk(3, 0)["qkv".IndexOf(match.Groups["which"].Value[0])];
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string Start(string name, (string Ours, string Theirs)[] map) =>
        map.FirstOrDefault(pair => name.StartsWith(pair.Ours + ".", StringComparison.Ordinal)) is ({ } ours, var theirs) ? theirs + name[ours.Length..] : name;

    /// <summary>Renames the layer that stands before ".weight" or ".bias".</summary>
    private static string Last(string name, (string Ours, string Theirs)[] map)
    {
        var (layer, kind) = (name[..name.LastIndexOf('.')], name[name.LastIndexOf('.')..]);
        return map.FirstOrDefault(pair => layer.EndsWith("." + pair.Ours, StringComparison.Ordinal)) is ({ } ours, var theirs) ? layer[..^ours.Length] + theirs + kind : name;
    }

    [GeneratedRegex(@"(?<way>down|up)_blocks\.(?<level>\d+)\.(?<part>resnets|attentions|downsamplers|upsamplers)\.(?<layer>\d+)(?:(?<=samplers\.\d+)\.conv)?")]
    private static partial Regex Block();

    [GeneratedRegex(@"^(?<block>.*)\.self_attn\.(?<which>[qkv])_proj\.(?<kind>weight|bias)$")]
    private static partial Regex Projection();
}
