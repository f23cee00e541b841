namespace Maquette.Diffusion.Schedulers;

/// <summary>What a network was trained to predict from x_t = α·x₀ + σ·ε, where α = √ᾱ and σ = √(1−ᾱ).</summary>
public enum PredictionType
{
    /// <summary>the noise ε</summary>
    Epsilon,

    /// <summary>the velocity v = α·ε − σ·x₀ (Salimans and Ho 2022)</summary>
    Velocity,

    /// <summary>the clean sample x₀</summary>
    Sample,
}
