namespace Maquette.Diffusion.Codecs;

/// <summary>Which codec a package has.</summary>
public abstract record CodecOptions
{
    private CodecOptions() { }   // closed: no case stands anywhere else

    /// <param name="Factor">edge of the squares of pixels that become one latent pixel</param>
    public sealed record PixelShuffle(int Factor) : CodecOptions;

    /// <summary>A variational autoencoder; defaults: Stable Diffusion's, 83,653,863 parameters.</summary>
    public sealed record Kl : CodecOptions
    {
        public IReadOnlyList<int> BlockOutChannels { get; init; } = [128, 256, 512, 512];

        /// <summary>Residual blocks a level of the encoder; the decoder has one more.</summary>
        public int LayersPerBlock { get; init; } = 2;

        public int LatentChannels { get; init; } = 4;

        public int NormNumGroups { get; init; } = 32;

        /// <summary>What the latents are multiplied by so that the network sees unit variance.</summary>
        public double ScalingFactor { get; init; } = 0.18215;
    }

    /// <summary>Channels of a latent.</summary>
    public int Channels => this switch
    {
        PixelShuffle shuffle => 3 * shuffle.Factor * shuffle.Factor,
        Kl kl => kl.LatentChannels,
        _ => throw new NotSupportedException($"No codec is made from {GetType().Name}."),
    };

    /// <summary>What is wrong with these numbers, as half a sentence; null when a codec can be built from them.</summary>
    public string? Problem() => this switch
    {
        PixelShuffle shuffle => shuffle.Factor is >= 1 and <= 64 ? null : "factor must be 1 to 64",
        Kl kl when kl.BlockOutChannels.Count == 0 || kl.LayersPerBlock <= 0 || kl.LatentChannels <= 0 || kl.NormNumGroups <= 0 => "block_out_channels, layers_per_block, latent_channels and norm_num_groups must be positive",
        Kl kl when kl.BlockOutChannels.Count > 16 || kl.LayersPerBlock > 64 => "block_out_channels may have 16 levels and layers_per_block be 64 at most",
        Kl kl when kl.BlockOutChannels.Any(channels => channels <= 0 || channels % kl.NormNumGroups != 0) => $"each of block_out_channels must be a multiple of norm_num_groups = {kl.NormNumGroups}",
        Kl kl when !(kl.ScalingFactor > 0) => "scaling_factor must be positive",
        _ => null,
    };
}
