using System.Text.RegularExpressions;

namespace Maquette.Diffusion.Import.Names;

/// <summary>Our (diffusers') names of a UNet's tensors → those of latent diffusion and MVDream, which number all blocks in one row.</summary>
internal static partial class LdmUNetNames
{
    private static readonly Dictionary<string, string> Fixed = new()
    {
        ["time_embedding.linear_1"] = "time_embed.0", ["time_embedding.linear_2"] = "time_embed.2",
        ["camera_embedding.linear_1"] = "camera_embed.0", ["camera_embedding.linear_2"] = "camera_embed.2",
        ["conv_in"] = "input_blocks.0.0", ["conv_norm_out"] = "out.0", ["conv_out"] = "out.2",
    };

    private static readonly Dictionary<string, string> Residual = new()
    {
        ["norm1"] = "in_layers.0", ["conv1"] = "in_layers.2", ["time_emb_proj"] = "emb_layers.1", ["norm2"] = "out_layers.0", ["conv2"] = "out_layers.3", ["conv_shortcut"] = "skip_connection",
    };

    /// <param name="layers">residual blocks a level on the way down</param>
    /// <param name="attention">which levels have transformers, finest first; only names of the way up ask for it</param>
    public static Func<string, Piece> Of(int layers, IReadOnlyList<bool> attention) => name => new(Theirs(name, layers, attention));

    private static string Theirs(string name, int layers, IReadOnlyList<bool> attention)
    {
        var dot = name.LastIndexOf('.');
        var (module, kind) = (name[..dot], name[dot..]);
        if (Fixed.TryGetValue(module, out var known)) return known + kind;
        if (BlockName().Match(name) is not { Success: true } match) return name;

        var (place, part, rest) = (match.Groups["place"].Value, match.Groups["part"].Value, match.Groups["rest"].Value);
        var (i, j) = (match.Groups["i"].Success ? int.Parse(match.Groups["i"].Value) : 0, int.Parse(match.Groups["j"].Value));
        var block = (place, part) switch
        {
            ("mid_block", "resnets") => $"middle_block.{2 * j}",
            ("mid_block", _) => "middle_block.1",
            ("down_blocks", "resnets") => $"input_blocks.{(layers + 1) * i + j + 1}.0",
            ("down_blocks", "attentions") => $"input_blocks.{(layers + 1) * i + j + 1}.1",
            ("down_blocks", _) => $"input_blocks.{(layers + 1) * (i + 1)}.0",
            (_, "resnets") => $"output_blocks.{(layers + 1) * i + j}.0",
            (_, "attentions") => $"output_blocks.{(layers + 1) * i + j}.1",
            _ => $"output_blocks.{(layers + 1) * i + layers}.{(attention[attention.Count - 1 - i] ? 2 : 1)}",
        };
        return $"{block}.{(part == "resnets" ? Inner(rest) : part == "downsamplers" ? "op" + rest["conv".Length..] : rest)}";
    }

    private static string Inner(string rest)
    {
        var dot = rest.LastIndexOf('.');
        return Residual.TryGetValue(rest[..dot], out var known) ? known + rest[dot..] : rest;
    }

    [GeneratedRegex(@"^(?<place>down_blocks|up_blocks|mid_block)(\.(?<i>\d+))?\.(?<part>resnets|attentions|downsamplers|upsamplers)\.(?<j>\d+)\.(?<rest>.+)$")]
    private static partial Regex BlockName();
}
