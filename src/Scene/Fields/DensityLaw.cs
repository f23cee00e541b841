namespace Maquette.Scene.Fields;

/// <summary>
/// From raw number to density: σ(x) = scale · activation(raw + bias + strength·(1 − ‖x‖/blobRadius)). The blob starts an optimisation with
/// something round in the middle of every picture.
/// </summary>
public sealed record DensityLaw
{
    public DensityActivation Activation { get; init; } = DensityActivation.Softplus;

    /// <summary>Density at activation 1, per metre.</summary>
    public float Scale { get; init; } = 1;

    /// <summary>Height of the blob's cone before the activation; 0 for none. 10 in the papers, whose scale is 1.</summary>
    public float BlobStrength { get; init; } = 10;

    /// <summary>Where the blob's cone crosses 0, metres.</summary>
    public float BlobRadius { get; init; } = 0.5f;

    /// <summary>Added everywhere before the activation; negative keeps empty space empty.</summary>
    public float Bias { get; init; }

    /// <summary>Papers' values: softplus, blob 10 in radius 0.5 (MVDream, ProlificDreamer).</summary>
    public static DensityLaw Papers { get; } = new();

    /// <summary>Denser and with a flatter blob: what a few hundred steps at 32 pixels need.</summary>
    public static DensityLaw Draft { get; } = new() { Scale = 12, BlobStrength = 3, Bias = -1 };
}
