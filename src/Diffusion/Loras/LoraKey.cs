namespace Maquette.Diffusion.Loras;

/// <summary>What one tensor of a LoRA file is to its layer.</summary>
internal enum LoraRole
{
    /// <summary>A: [rank, inputs]</summary>
    Down,

    /// <summary>B: [outputs, rank]</summary>
    Up,

    /// <summary>A number; what is added is scaled by it over the rank.</summary>
    Alpha,
}

/// <summary>The name of a tensor of a LoRA file, taken apart: diffusers' three conventions, PEFT's, and kohya's.</summary>
/// <param name="Layer">the layer in the file's words</param>
internal readonly record struct LoraKey(string Layer, LoraRole Role)
{
    private static readonly (string End, LoraRole Role)[] Ends =
    [
        (".lora_down.weight", LoraRole.Down), (".lora_up.weight", LoraRole.Up),
        (".lora_A.weight", LoraRole.Down), (".lora_B.weight", LoraRole.Up),
        (".lora_A.default.weight", LoraRole.Down), (".lora_B.default.weight", LoraRole.Up),
        (".lora.down.weight", LoraRole.Down), (".lora.up.weight", LoraRole.Up),
        (".lora_linear_layer.down.weight", LoraRole.Down), (".lora_linear_layer.up.weight", LoraRole.Up),
        ("_lora.down.weight", LoraRole.Down), ("_lora.up.weight", LoraRole.Up),
        (".lora.alpha", LoraRole.Alpha), (".alpha", LoraRole.Alpha),
    ];

    private static readonly string[] Decomposed = ["dora_scale", "lora_magnitude_vector"];

    /// <summary>null when the name is in none of the conventions.</summary>
    public static LoraKey? Of(string name)
    {
        foreach (var (end, role) in Ends)
            if (name.EndsWith(end, StringComparison.Ordinal)) return new(name[..^end.Length].Replace(".processor", ""), role);
        return null;
    }

    /// <summary>DoRA, which normalises weights as well: another sum than the one that is done here.</summary>
    public static bool IsDecomposed(string name) => Decomposed.Any(mark => name.Contains(mark, StringComparison.Ordinal));
}
