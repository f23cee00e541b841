using Maquette.Diffusion.Weights;

namespace Maquette.Diffusion.Import;

/// <summary>Recognises models that are not read here, to say so by name.</summary>
internal static class Stranger
{
    private static readonly (string Mark, string What)[] Known =
    [
        ("label_emb.", "a Stable Diffusion XL checkpoint"), ("add_embedding.", "a Stable Diffusion XL checkpoint"), ("conditioner.embedders.", "a Stable Diffusion XL checkpoint"),
        ("joint_blocks.", "a Stable Diffusion 3 checkpoint"), ("double_blocks.", "a Flux checkpoint"),
        ("control_model.", "a ControlNet"), ("controlnet_cond_embedding.", "a ControlNet"),
        ("lora_", "a LoRA: give it to generate or sample with --lora"), (".lora.", "a LoRA: give it to generate or sample with --lora"),
        ("image_embed.", "an ImageDream checkpoint"), ("layer1.0.conv1.weight", "a ResNet"), ("blocks.0.attn.qkv.", "a vision transformer"),
    ];

    /// <summary>What the files look like, as half a sentence; null when like nothing known.</summary>
    public static string? Name(IEnumerable<ITensorSource> sources)
    {
        foreach (var name in sources.SelectMany(source => source.Tensors).Select(tensor => tensor.Name))
            if (Array.Find(Known, known => name.Contains(known.Mark, StringComparison.Ordinal)) is { What: { } what }) return what;
        return null;
    }
}
