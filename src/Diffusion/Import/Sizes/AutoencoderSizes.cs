using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Configs;
using Maquette.Diffusion.Import.Names;

namespace Maquette.Diffusion.Import.Sizes;

/// <summary>Reads an autoencoder's sizes off its tensors, and what tensors cannot tell off its config.</summary>
internal static class AutoencoderSizes
{
    /// <param name="config">settings in the words of vae/config.json; null = the published network's own</param>
    public static (CodecOptions.Kl Options, Network Network) Read(TensorGroup group, ConfigFile? config)
    {
        var ldm = group.Has("encoder.down.0.block.0.norm1.weight");
        string Block(int level, int block) => ldm ? $"encoder.down.{level}.block.{block}.conv1.weight" : $"encoder.down_blocks.{level}.resnets.{block}.conv1.weight";

        var levels = group.Count(level => Block(level, 0));
        var options = new CodecOptions.Kl
        {
            BlockOutChannels = [.. Enumerable.Range(0, levels).Select(level => group.Size(Block(level, 0), 0))],
            LayersPerBlock = group.Count(block => Block(0, block)),
            LatentChannels = group.Size("post_quant_conv.weight", 0),
        };
        if (config is not null)
            options = options with { NormNumGroups = config.Int("norm_num_groups", options.NormNumGroups), ScalingFactor = config.Number("scaling_factor", options.ScalingFactor) };
        if (options.Problem() is { } problem) throw new ModelPackageException($"{group.Source.Path} holds no autoencoder that can be built: {problem}.");

        Func<string, Piece> names = ldm ? AutoencoderNames.Ldm(levels)
            : group.Has("encoder.mid_block.attentions.0.query.weight") ? AutoencoderNames.OldDiffusers
            : name => new(name);
        return (options, Network.In(group, "vae", ldm ? "latent diffusion" : "diffusers", AutoencoderShapes.Of(options), names));
    }
}
