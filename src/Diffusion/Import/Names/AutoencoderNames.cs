using System.Text.RegularExpressions;

namespace Maquette.Diffusion.Import.Names;

/// <summary>Our (diffusers') names of an autoencoder's tensors → those of latent diffusion, and → those of diffusers before 0.17.</summary>
internal static partial class AutoencoderNames
{
    /// <param name="levels">resolutions; latent diffusion counts the decoder's from the finest, we from the coarsest</param>
    public static Func<string, Piece> Ldm(int levels) => name =>
    {
        name = LevelName().Replace(name, match => match.Groups[1].Value == "encoder.down_blocks"
            ? $"encoder.down.{match.Groups[2].Value}."
            : $"decoder.up.{levels - 1 - int.Parse(match.Groups[2].Value)}.");
        name = MiddleName().Replace(name, match => $".mid.block_{int.Parse(match.Groups[1].Value) + 1}.");
        return new(name.Replace(".resnets.", ".block.").Replace(".downsamplers.0.", ".downsample.").Replace(".upsamplers.0.", ".upsample.")
            .Replace(".conv_norm_out.", ".norm_out.").Replace(".conv_shortcut.", ".nin_shortcut.")
            .Replace(".mid_block.attentions.0.", ".mid.attn_1.").Replace(".group_norm.", ".norm.")
            .Replace(".to_q.", ".q.").Replace(".to_k.", ".k.").Replace(".to_v.", ".v.").Replace(".to_out.0.", ".proj_out."));
    };

    public static Piece OldDiffusers(string name) =>
        new(name.Replace(".to_q.", ".query.").Replace(".to_k.", ".key.").Replace(".to_v.", ".value.").Replace(".to_out.0.", ".proj_attn."));

    [GeneratedRegex(@"^(encoder\.down_blocks|decoder\.up_blocks)\.(\d+)\.")]
    private static partial Regex LevelName();

    [GeneratedRegex(@"\.mid_block\.resnets\.(\d+)\.")]
    private static partial Regex MiddleName();
}
