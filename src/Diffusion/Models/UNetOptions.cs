namespace Maquette.Diffusion.Models;

/// <summary>The sizes of a <see cref="UNet"/>. Lists have one number a level, finest first.</summary>
public sealed record UNetOptions
{
    /// <summary>Channels of the latent that comes in and of the prediction that goes out.</summary>
    public int InChannels { get; init; } = 4;

    public int OutChannels { get; init; } = 4;

    /// <summary>Height and width of the latent that the weights were trained on; other multiples of 2^(levels−1) run, too.</summary>
    public int SampleSize { get; init; } = 32;

    public IReadOnlyList<int> BlockOutChannels { get; init; } = [320, 640, 1280, 1280];

    /// <summary>Residual blocks a level on the way down; the way up has one more.</summary>
    public int LayersPerBlock { get; init; } = 2;

    /// <summary>Which levels have transformers; the middle always has one.</summary>
    public IReadOnlyList<bool> Attention { get; init; } = [true, true, true, false];

    /// <summary>Attention heads a level.</summary>
    public IReadOnlyList<int> Heads { get; init; } = [5, 10, 20, 20];

    /// <summary>Width of the text tokens.</summary>
    public int CrossAttentionDim { get; init; } = 1024;

    /// <summary>Numbers that describe a camera (16 in MVDream); 0 = the model knows no cameras.</summary>
    public int CameraDim { get; init; }

    /// <summary>Whether the pooled text is added to the time embedding. Off in all published models; a small model learns its words sooner with it.</summary>
    public bool PooledText { get; init; }

    /// <summary>Whether a transformer's proj_in and proj_out are stored as linear layers (Stable Diffusion 2) or 1×1 convolutions (1.x): the same sums.</summary>
    public bool UseLinearProjection { get; init; } = true;

    public int NormNumGroups { get; init; } = 32;

    /// <summary>Width of the time embedding.</summary>
    public int TimeEmbedDim => 4 * BlockOutChannels[0];

    public int Levels => BlockOutChannels.Count;

    /// <summary>MVDream on Stable Diffusion 2.1 (Shi et al. 2023): 867,572,164 parameters.</summary>
    public static UNetOptions MvDream21 { get; } = new() { CameraDim = 16 };

    /// <summary>Stable Diffusion 2.1-base: 865,910,724 parameters.</summary>
    public static UNetOptions StableDiffusion21 { get; } = new() { SampleSize = 64 };

    /// <summary>Stable Diffusion 1.5: 859,520,964 parameters.</summary>
    public static UNetOptions StableDiffusion15 { get; } = new() { SampleSize = 64, Heads = [8, 8, 8, 8], CrossAttentionDim = 768, UseLinearProjection = false };

    /// <summary>One head for every <paramref name="headChannels"/> channels of each level.</summary>
    public static IReadOnlyList<int> HeadsOf(IReadOnlyList<int> blockOutChannels, int headChannels) => [.. blockOutChannels.Select(channels => channels / headChannels)];

    /// <summary>What is wrong with these sizes, as half a sentence; null when a network can be built from them.</summary>
    public string? Problem()
    {
        if (Levels > 16 || LayersPerBlock > 64) return "block_out_channels may have 16 levels and layers_per_block be 64 at most";
        if (Levels == 0 || BlockOutChannels.Any(channels => channels <= 0)) return "block_out_channels must be positive numbers";
        if (InChannels <= 0 || OutChannels <= 0 || SampleSize <= 0 || LayersPerBlock <= 0 || CrossAttentionDim <= 0 || NormNumGroups <= 0 || CameraDim < 0)
            return "in_channels, out_channels, sample_size, layers_per_block, cross_attention_dim and norm_num_groups must be positive";
        if (Attention.Count != Levels || Heads.Count != Levels) return $"the number of heads and of block types must be the number of levels, {Levels}";
        if (BlockOutChannels.Any(channels => channels % NormNumGroups != 0)) return $"each of block_out_channels must be a multiple of norm_num_groups = {NormNumGroups}";
        if (BlockOutChannels.Zip(Heads).Any(level => level.Second <= 0 || level.First % level.Second != 0)) return "each of block_out_channels must be a multiple of its number of heads";
        if (BlockOutChannels[0] % 2 != 0) return "the first of block_out_channels must be even";
        return null;
    }
}
