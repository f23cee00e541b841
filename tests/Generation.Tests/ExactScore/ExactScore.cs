using System.Numerics;
using Maquette.Diffusion;
using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Schedulers;
using Maquette.Generation.Guidance;
using Maquette.Scene.Cameras;
using Maquette.Scene.Primitives;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Tests.ExactScore;

/// <summary>
/// The optimal denoiser of a finite world: x̂₀ = Σ_k p(k | x_t) z_k with p(k | x_t) ∝ π_k exp(−‖x_t − √ᾱ z_k‖² / 2(1 − ᾱ)),
/// where z_k is object k rendered at the query's cameras over its background. Conditional and unconditional differ in π alone.
/// </summary>
/// <param name="condition">π of the prompt, one number an object</param>
/// <param name="normals">a world of normals shown as colours</param>
public sealed class ExactScore(IReadOnlyList<KnownObject> world, IReadOnlyList<float> condition, int size, bool normals = false) : IDenoiser
{
    public ILatentCodec Codec { get; } = new PixelShuffleCodec(2);

    public NoiseSchedule Schedule { get; } = new(new NoiseScheduleOptions.Cosine());

    public int ImageSize => size;

    public (Tensor X0, Tensor Eps) Guided(Tensor xT, Tensor t, Viewpoints seen, float guidanceScale, float rescale)
    {
        var alphaBar = Schedule.AlphaBar[(int)t[0].ToInt64()];
        var z = Codec.Encode(Render(seen), null).view(world.Count, -1);                                    // [objects, views·c·h·w]
        var distance = (xT.reshape(1, -1) - Math.Sqrt(alphaBar) * z).square().sum(dim: 1);                      // [objects]
        var likelihood = -distance / (2 * (1 - alphaBar));                                                 // [objects]

        var prior = tensor(condition.ToArray());                                                           // [objects]
        var cond = ((likelihood + prior.log()).softmax(0).unsqueeze(1) * z).sum(dim: 0).view(xT.shape);         // [views, c, h, w]
        var uncond = (likelihood.softmax(0).unsqueeze(1) * z).sum(dim: 0).view(xT.shape);                       // [views, c, h, w]

        var x0 = Diffusion.Guidance.Rescale(Diffusion.Guidance.Mix(uncond, cond, guidanceScale), cond, seen.ViewsPerObject, rescale).clamp(-1, 1);
        return (x0, (xT - Math.Sqrt(alphaBar) * x0) / Math.Sqrt(1 - alphaBar));
    }

    /// <summary>[objects·views, 3, size, size]: every object of the world as the cameras would see it.</summary>
    private Tensor Render(Viewpoints seen)
    {
        var views = seen.Cameras.Count;
        var pixels = new float[world.Count * views * 3 * size * size];
        var background = seen.Background ?? throw new NotSupportedException("This world has no learnt background.");
        Parallel.For(0, world.Count * views, i =>
        {
            var rgba = new float[size * size * 4];
            PrimitiveRenderer.Render(world[i / views].Scene, seen.Cameras[i % views], size, samples: 2, rgba, normals);
            var plane = size * size;
            for (var p = 0; p < plane; p++)
            {
                for (var c = 0; c < 3; c++) pixels[(i * 3 + c) * plane + p] = rgba[4 * p + c] + (1 - rgba[4 * p + 3]) * background[c];
            }
        });
        return tensor(pixels, [world.Count * views, 3, size, size]);
    }
}
