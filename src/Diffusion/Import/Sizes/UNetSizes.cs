using Maquette.Diffusion.Configs;
using Maquette.Diffusion.Import.Names;
using Maquette.Diffusion.Models;

namespace Maquette.Diffusion.Import.Sizes;

/// <summary>Reads a UNet's sizes off its tensors, and what tensors cannot tell off its config.</summary>
internal static class UNetSizes
{
    private const int HeadChannels = 64, OldHeads = 8, MultiViewSize = 32, SingleViewSize = 64;
    private const string Mid = "mid_block.attentions.0";

    /// <param name="camera">where a community layout keeps the camera's layers apart</param>
    /// <param name="config">settings in the words of unet/config.json; null = the published networks' own</param>
    public static (UNetOptions Options, Network Network) Read(TensorGroup group, TensorGroup? camera, ConfigFile? config)
    {
        var ldm = group.Has("input_blocks.0.0.weight");
        var layers = ldm ? LdmLayers(group) : group.Count(j => $"down_blocks.0.resnets.{j}.conv1.weight");
        var down = ldm ? LdmUNetNames.Of(layers, []) : name => new Piece(name);
        string Theirs(string name) => down(name).Name;
        bool Has(string name) => group.Has(Theirs(name));
        int Size(string name, int dimension) => group.Size(Theirs(name), dimension);

        var levels = Enumerable.Range(0, group.Count(i => Theirs($"down_blocks.{i}.resnets.0.conv1.weight"))).ToArray();
        int[] channels = [.. levels.Select(i => Size($"down_blocks.{i}.resnets.0.conv1.weight", 0))];
        var options = new UNetOptions
        {
            InChannels = Size("conv_in.weight", 1),
            OutChannels = Size("conv_out.weight", 0),
            BlockOutChannels = channels,
            LayersPerBlock = layers,
            Attention = [.. levels.Select(i => Has($"down_blocks.{i}.attentions.0.norm.weight"))],
            CrossAttentionDim = Size($"{Mid}.transformer_blocks.0.attn2.to_k.weight", 1),
            CameraDim = camera is not null ? camera.Size("linear_1.weight", 1) : Has("camera_embedding.linear_1.weight") ? Size("camera_embedding.linear_1.weight", 1) : 0,
            UseLinearProjection = group.Find(Theirs($"{Mid}.proj_in.weight"))?.Shape.Length == 2,
        };
        options = options with { SampleSize = options.CameraDim > 0 ? MultiViewSize : SingleViewSize, Heads = Heads(options, config, group.Source.Path) };
        if (config is not null)
            options = options with { SampleSize = config.Int("sample_size", options.SampleSize), NormNumGroups = config.Int("norm_num_groups", options.NormNumGroups) };

        if (options.Problem() is { } problem) throw new ModelPackageException($"{group.Source.Path} holds no UNet that can be built: {problem}.");
        var names = ldm ? LdmUNetNames.Of(layers, options.Attention) : down;
        return (options, new("unet", ldm ? "latent diffusion" : "diffusers", UNetShapes.Of(options), name =>
            camera is not null && name.StartsWith("camera_embedding.", StringComparison.Ordinal) ? (camera, new(name["camera_embedding.".Length..])) : (group, names(name))));
    }

    /// <summary>The first level ends with a downsampling, if anything does.</summary>
    private static int LdmLayers(TensorGroup group)
    {
        var blocks = 1;
        while (group.Has($"input_blocks.{blocks}.0.in_layers.0.weight")) blocks++;
        return blocks - 1;
    }

    /// <summary>No tensor tells how many heads there are: Stable Diffusion 2 and MVDream have one for 64 channels, 1.x (with convolutions around its transformers) always 8.</summary>
    private static IReadOnlyList<int> Heads(UNetOptions options, ConfigFile? config, string path)
    {
        foreach (var name in new[] { "num_attention_heads", "attention_head_dim" })   // the old name means the number of heads all the same
            if (config?.Has(name) == true) return config.Ints(name, options.Levels);
        if (!options.UseLinearProjection) return [.. options.BlockOutChannels.Select(_ => OldHeads)];
        return options.BlockOutChannels.All(channels => channels % HeadChannels == 0)
            ? UNetOptions.HeadsOf(options.BlockOutChannels, HeadChannels)
            : throw new ModelPackageException($"{path}: its levels have {string.Join(", ", options.BlockOutChannels)} channels, which are not heads of {HeadChannels}; say in {ImportSettings.Beside(path)} how many heads there are: {{\"unet\": {{\"num_attention_heads\": […]}}}}.");
    }
}
