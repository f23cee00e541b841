namespace Maquette.Generation.Losses;

/// <summary>How much each regulariser counts beside the guidance; 0 leaves it out. Each may change over the run.</summary>
public sealed record LossWeights
{
    /// <summary>Normals that face away from the camera (Verbin et al. 2022, Ref-NeRF).</summary>
    public Ramp Orientation { get; init; }

    /// <summary>Covered picture beyond <see cref="OpacityBudget"/>.</summary>
    public Ramp Opacity { get; init; }

    /// <summary>Share of the picture that may be covered at no cost, 0…1.</summary>
    public float OpacityBudget { get; init; } = 0.5f;

    /// <summary>Anything but empty space.</summary>
    public Ramp Sparsity { get; init; }

    /// <summary>Pixels that are neither object nor background.</summary>
    public Ramp Entropy { get; init; }
}
