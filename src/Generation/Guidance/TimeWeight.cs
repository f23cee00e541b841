namespace Maquette.Generation.Guidance;

/// <summary>w(t) by name, always relative to the noise residual: ∇ = w(t)(ε̂ − ε). With α = √ᾱ and σ = √(1 − ᾱ).</summary>
public enum TimeWeight
{
    /// <summary>w = 1.</summary>
    Uniform,

    /// <summary>w = σ² (DreamFusion).</summary>
    Variance,

    /// <summary>w = ασ² (Fantasia3D).</summary>
    ScaledVariance,

    /// <summary>w = σ/α: the gradient of ½‖z − x̂₀‖² (MVDream).</summary>
    Reconstruction,
}

public static class TimeWeights
{
    /// <param name="alphaBar">ᾱ at the step</param>
    public static double At(this TimeWeight weight, double alphaBar)
    {
        double alpha = Math.Sqrt(alphaBar), sigma = Math.Sqrt(1 - alphaBar);
        return weight switch
        {
            TimeWeight.Uniform => 1,
            TimeWeight.Variance => sigma * sigma,
            TimeWeight.ScaledVariance => alpha * sigma * sigma,
            TimeWeight.Reconstruction => sigma / alpha,
            _ => throw new ArgumentOutOfRangeException(nameof(weight), weight, null),
        };
    }
}
