using Maquette.Diffusion;
using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Models;
using Maquette.Generation.Recipes;

namespace Maquette.Generation.Imports;

/// <summary>
/// Bytes that one job takes, for a recipe's largest stage, with numbers of <see cref="Bytes"/> each (4 on the CPU, 2 on a GPU in half
/// precision). An estimate from above: what lives at the same time is added up, and nothing is taken to be freed early.
/// <code>
/// weights    = bytes · (UNet + text encoder + autoencoder)
/// denoising  = bytes · n · (Σ skips c·h·w + 16 · max over levels c·h·w) + bytes · 2 · max over levels sets·heads·(views·h·w)²
///              with n = 2·objects·views pictures (conditional and not) and sets = 2·objects; attention is taken to be whole, not in chunks
/// encoding   = bytes · objects·views · Σ over levels 6·(blocks + 2)·c·H·W, kept for the gradient; none for a codec without weights
/// rendering  = 4 · objects·views·resolution²·samples · 0.1 · 200, kept for the gradient: a tenth of the samples is taken to meet something (in
///              the first steps more, at a small resolution), and 200 numbers to stay for each sample (features, two hidden layers, colours, weights)
/// runtime    = 512 MiB: libtorch, its work space, the field and its optimiser
/// </code>
/// </summary>
public sealed record MemoryEstimate(long Weights, long Denoising, long Encoding, long Rendering)
{
    private const long Runtime = 512L << 20;
    private const int WidestCopies = 16, MapsOfABlock = 6, NumbersOfASample = 200;
    private const double Occupied = 0.1;

    /// <summary>Bytes of a number on the CPU.</summary>
    public const int Bytes = 4;

    public long Total => Weights + Denoising + Encoding + Rendering + Runtime;

    /// <summary>The same in half precision, as on a GPU; rendering stays in single precision.</summary>
    public long TotalInHalfPrecision => (Weights + Denoising + Encoding) / 2 + Rendering + Runtime;

    internal static MemoryEstimate Of(ModelPackageOptions options, Recipe recipe)
    {
        var kl = options.Codec as CodecOptions.Kl;
        var parameters = UNetShapes.Of(options.UNet).Parameters + TextEncoderShapes.Of(options.Text).Parameters + (kl is null ? 0 : AutoencoderShapes.Of(kl).Parameters);
        return new(
            Bytes * parameters,
            recipe.Stages.Max(stage => Denoise(options.UNet, stage.Objects, recipe.Views.Views)),
            kl is null ? 0 : recipe.Stages.Max(stage => Encode(kl, options.UNet.SampleSize, stage.Objects * recipe.Views.Views)),
            recipe.Stages.Max(stage => (long)(4.0 * stage.Objects * recipe.Views.Views * stage.Resolution * stage.Resolution * stage.Samples * Occupied * NumbersOfASample)));
    }

    private static long Denoise(UNetOptions unet, int objects, int views)
    {
        long skips = Map(unet, 0), widest = 0, scores = 0;
        for (var i = 0; i < unet.Levels; i++)
        {
            var map = Map(unet, i);
            skips += unet.LayersPerBlock * map + (i < unet.Levels - 1 ? map / 4 : 0);
            widest = Math.Max(widest, map);
            var tokens = views * Side(unet, i) * Side(unet, i);
            if (unet.Attention[i]) scores = Math.Max(scores, 2L * objects * unet.Heads[i] * tokens * tokens);
        }
        return Bytes * (2L * objects * views * (skips + WidestCopies * widest) + 2 * scores);
    }

    private static long Encode(CodecOptions.Kl kl, int latent, int pictures)
    {
        var (numbers, side) = (0L, (long)latent << (kl.BlockOutChannels.Count - 1));
        foreach (var channels in kl.BlockOutChannels)
        {
            numbers += MapsOfABlock * (kl.LayersPerBlock + 2L) * channels * side * side;
            side /= 2;
        }
        return Bytes * pictures * numbers;
    }

    private static long Side(UNetOptions unet, int level) => Math.Max(1, unet.SampleSize >> level);

    private static long Map(UNetOptions unet, int level) => unet.BlockOutChannels[level] * Side(unet, level) * Side(unet, level);
}
