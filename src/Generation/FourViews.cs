using Maquette.Diffusion;
using Maquette.Scene.Cameras;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation;

/// <summary>What a prior draws of a prompt while it is trained: front, left, back and right, always from the same noise.</summary>
internal static class FourViews
{
    public const int DdimSteps = 25;

    private const int Views = 4, Elevation = 15, FieldOfView = 40;
    private const double GuidanceScale = 4, Rescale = .5;

    /// <summary>Views of one prompt: one where the prior knows no cameras.</summary>
    public static int Of(DiffusionPrior prior) => prior.Package.Options.UNet.CameraDim == 0 ? 1 : Views;

    /// <returns>[prompts·views, 3, size, size], 0…1</returns>
    public static Tensor Sample(DiffusionPrior prior, IReadOnlyList<string> prompts, int steps = DdimSteps, CancellationToken stop = default)
    {
        using var scope = NewDisposeScope();
        using var noise = new Generator(1, CPU);
        var cameras = Of(prior) == 1 ? null : CameraConditioning.Tensor([.. prompts.SelectMany(_ => Around)]);   // [prompts·views, 16]
        return MultiViewSampler.Sample(prior, prompts, cameras, steps, GuidanceScale, Rescale, noise, stop: stop).MoveToOuterDisposeScope();
    }

    private static IEnumerable<Camera> Around { get; } = [.. Enumerable.Range(0, Views).Select(v => new Camera(v * 360f / Views, Elevation, 1, FieldOfView))];
}
