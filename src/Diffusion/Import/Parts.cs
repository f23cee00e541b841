using Maquette.Diffusion.Weights;

namespace Maquette.Diffusion.Import;

/// <summary>Which networks stand in which files, told by the names of their tensors.</summary>
internal sealed record Parts(TensorGroup? UNet, TensorGroup? Codec, TensorGroup? Text, TensorGroup? Camera)
{
    private static readonly string[] UNetPrefixes = ["model.diffusion_model.", "unet.", ""], CodecPrefixes = ["first_stage_model.", "vae.", ""];
    private static readonly string[] TextPrefixes = ["cond_stage_model.model.", "cond_stage_model.transformer.", "cond_stage_model.", "text_encoder.", ""];
    private static readonly string[] CameraNames = ["linear_1.bias", "linear_1.weight", "linear_2.bias", "linear_2.weight"];

    public static Parts Of(IReadOnlyList<ITensorSource> sources) => new(
        Find(sources, UNetPrefixes, "input_blocks.0.0.weight", "down_blocks.0.resnets.0.norm1.weight"),
        Find(sources, CodecPrefixes, "encoder.down.0.block.0.norm1.weight", "encoder.down_blocks.0.resnets.0.norm1.weight"),
        Find(sources, TextPrefixes, "transformer.resblocks.0.ln_1.weight", "text_model.embeddings.token_embedding.weight"),
        CameraIn(sources));

    /// <summary>What is not there, for people; empty when a model can be made.</summary>
    public IReadOnlyList<string> Missing =>
        [.. new[] { (UNet, "a UNet"), (Codec, "an autoencoder (VAE)"), (Text, "a CLIP text encoder") }.Where(part => part.Item1 is null).Select(part => part.Item2)];

    private static TensorGroup? Find(IReadOnlyList<ITensorSource> sources, string[] prefixes, params string[] marks)
    {
        foreach (var source in sources)
        {
            var names = source.Tensors.Select(tensor => tensor.Name).ToHashSet();
            foreach (var prefix in prefixes)
                if (marks.Any(mark => names.Contains(prefix + mark))) return new(source, prefix);
        }
        return null;
    }

    /// <summary>A community layout keeps the camera's two layers in a file of their own.</summary>
    private static TensorGroup? CameraIn(IReadOnlyList<ITensorSource> sources)
    {
        foreach (var source in sources)
            foreach (var prefix in new[] { "", "camera_embedding." })
                if (source.Tensors.Select(tensor => tensor.Name).Order(StringComparer.Ordinal).SequenceEqual(CameraNames.Select(name => prefix + name))) return new(source, prefix);
        return null;
    }
}
