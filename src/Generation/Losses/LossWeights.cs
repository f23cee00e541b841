using Maquette.Scene.Encodings;
using Maquette.Scene.Meshes;
using Maquette.Scene.Rendering;
using static TorchSharp.torch;

namespace Maquette.Generation.Losses;

/// <summary>How much each regulariser counts beside the guidance; 0 leaves it out. Each may change over the run.</summary>
public sealed record LossWeights
{
    /// <summary>Normals that face away from the camera (Verbin et al. 2022, Ref-NeRF, eq. 11).</summary>
    public Ramp Orientation { get; init; }

    /// <summary>The same loss, estimated from one ray in so many, other ones at each step; 1 = from all.</summary>
    public int OrientationEvery { get; init; } = 1;

    /// <summary>Covered picture beyond <see cref="OpacityBudget"/>.</summary>
    public Ramp Opacity { get; init; }

    /// <summary>Share of the picture that may be covered at no cost, 0…1.</summary>
    public float OpacityBudget { get; init; } = 0.5f;

    /// <summary>Anything but empty space.</summary>
    public Ramp Sparsity { get; init; }

    /// <summary>Pixels that are neither object nor background.</summary>
    public Ramp Entropy { get; init; }

    /// <summary>Rays whose light comes from a deep haze instead of a surface.</summary>
    public Ramp DepthVariance { get; init; }

    /// <summary>Neighbours in the grid's finest plain lattice that differ: keeps few steps from leaving a rough surface.</summary>
    public Ramp Smoothness { get; init; }

    /// <summary>Neighbouring vertices of a surface whose normals differ.</summary>
    public Ramp NormalConsistency { get; init; }

    /// <summary>Vertices of a surface away from the middle of their neighbours.</summary>
    public Ramp Laplacian { get; init; }

    /// <summary>Outlines of a surface that are no longer those of the surface it began as.</summary>
    public Ramp Silhouette { get; init; }

    /// <summary>Name → weighted loss, for the ones that count now.</summary>
    /// <param name="progress">share of the form's steps done, 0…1</param>
    public Dictionary<string, Tensor> Of(RenderedViews seen, HashGrid grid, float progress)
    {
        var terms = new Terms(progress);
        terms.Add("orientation", Orientation, () => seen.Orientation ?? throw new InvalidOperationException("The orientation loss needs normals."));
        terms.Add("opacity", Opacity, () => Losses.Opacity.Of(seen.Opacity, OpacityBudget));
        terms.Add("sparsity", Sparsity, () => Losses.Sparsity.Of(seen.Opacity));
        terms.Add("entropy", Entropy, () => Losses.Entropy.Of(seen.Opacity));
        terms.Add("depth variance", DepthVariance, () => Losses.DepthVariance.Of(seen.DepthVariance ?? throw new InvalidOperationException("The loss of depth variance needs it rendered."), seen.Opacity));
        terms.Add("smoothness", Smoothness, () => grid.TotalVariation(grid.FinestLattice));
        return terms.Weighted;
    }

    /// <summary>The same for a surface that moves.</summary>
    /// <param name="kept">opacity of the surface it began as, from the same cameras</param>
    /// <param name="progress">share of the form's steps done, 0…1</param>
    public Dictionary<string, Tensor> Of(TetrahedraSurface surface, RenderedViews seen, Func<Tensor> kept, float progress)
    {
        var terms = new Terms(progress);
        terms.Add("normal consistency", NormalConsistency, () => MeshSmoothness.NormalConsistency(surface.Vertices, surface.Topology));
        terms.Add("laplacian", Laplacian, () => MeshSmoothness.Laplacian(surface.Vertices, surface.Topology));
        terms.Add("silhouette", Silhouette, () => Losses.Silhouette.Of(seen.Opacity, kept()));
        return terms.Weighted;
    }

    private sealed class Terms(float progress)
    {
        public Dictionary<string, Tensor> Weighted { get; } = [];

        public void Add(string name, Ramp weight, Func<Tensor> loss)
        {
            if (weight.At(progress) is not 0 and var w) Weighted[name] = w * loss();
        }
    }
}
