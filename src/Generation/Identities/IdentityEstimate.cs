using Maquette.Diffusion;
using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Models;

namespace Maquette.Generation.Identities;

/// <summary>What a training will take, told before it begins.</summary>
/// <param name="Steps">optimisation steps</param>
/// <param name="Time">on this machine, roughly: within a factor of two on an idle one</param>
/// <param name="Memory">bytes, from above</param>
public sealed record IdentityEstimate(int Steps, TimeSpan Time, long Memory)
{
    private const long Runtime = 512L << 20;
    private const double CoreSpeed = 6e10, GpuSpeed = 4e13, BytesASecond = 1e10, GpuBytesASecond = 8e11;
    private const double LongestSeconds = 1e11;
    private const int Kept = 24, Samples = 25;

    internal static IdentityEstimate Of(IdentityRequest request, int photos, ModelPackageOptions prior, bool gpu)
    {
        var unet = prior.UNet;
        var (parameters, work) = (UNetShapes.Of(unet).Parameters, Work(unet));
        var plan = IdentityPlan.Of(request, photos, parameters);
        var pictures = (long)request.BatchSize * request.Accumulation * (request.PriorImages > 0 ? 2 : 1);
        var learnt = request.Method == IdentityMethod.Full ? parameters : plan.Rank * 4L * unet.BlockOutChannels.Max() * 32;
        var speed = gpu ? GpuSpeed : CoreSpeed * Math.Max(1, Environment.ProcessorCount - 1);
        var step = 3 * pictures * work / speed + 16d * 4 * learnt / (gpu ? GpuBytesASecond : BytesASecond);      // forward once, backward twice; then the optimiser's passes
        var prompts = request.SamplePrompts.Count == 0 ? IdentitySamples.UsualCount : request.SamplePrompts.Count;
        var grids = 1L + plan.Steps / Math.Max(1, request.SampleEvery);
        var sampling = (2d * grids * prompts * 4 + request.PriorImages) * Samples * 2 * work / speed;
        var weights = 4 * parameters + (request.Method == IdentityMethod.Full ? 14 * learnt : 12 * learnt);      // θ; gradient, two moments and θ₀ in half precision
        var codec = prior.Codec is CodecOptions.Kl kl ? 4 * AutoencoderShapes.Of(kl).Parameters : 0;
        return new(plan.Steps, TimeSpan.FromSeconds(Math.Min(LongestSeconds, plan.Steps * step + sampling)), weights + codec + 4 * TextEncoderShapes.Of(prior.Text).Parameters + request.BatchSize * Activations(unet) + Runtime);
    }

    /// <summary>Multiplications and additions of one picture's way through the network: a weight is used at every place of its level.</summary>
    private static double Work(UNetOptions unet)
    {
        var sum = 0d;
        for (var i = 0; i < unet.Levels; i++)
        {
            var (c, places) = ((double)unet.BlockOutChannels[i], Math.Pow(Math.Max(1, unet.SampleSize >> i), 2));
            var blocks = 2 * unet.LayersPerBlock + 1 + (i == unet.Levels - 1 ? 2 : 0);
            sum += 2 * places * blocks * (22 * c * c + (unet.Attention[i] ? 22 * c * c + 2 * places * c : 0));
        }
        return sum;
    }

    private static long Activations(UNetOptions unet) => Enumerable.Range(0, unet.Levels).Sum(i =>
    {
        var places = (long)Math.Pow(Math.Max(1, unet.SampleSize >> i), 2);
        return 4L * places * (2 * unet.LayersPerBlock + 2) * (Kept * unet.BlockOutChannels[i] + (unet.Attention[i] ? 2 * unet.Heads[i] * places : 0));
    });
}
