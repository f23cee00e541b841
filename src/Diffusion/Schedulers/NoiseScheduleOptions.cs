namespace Maquette.Diffusion.Schedulers;

/// <summary>How much of the clean sample is left at each timestep.</summary>
public abstract record NoiseScheduleOptions
{
    private NoiseScheduleOptions() { }   // closed: no case stands anywhere else

    /// <summary>Timesteps of training; t runs from 0 to one less.</summary>
    public int Steps { get; init; } = 1000;

    /// <summary>β_t = (straight line from √From to √To)²: Stable Diffusion and MVDream.</summary>
    public sealed record ScaledLinear(double From = 0.00085, double To = 0.012) : NoiseScheduleOptions;

    /// <summary>ᾱ falls like a squared cosine (Nichol and Dhariwal 2021, eq. 17), no β above <paramref name="LargestBeta"/>.</summary>
    public sealed record Cosine(double LargestBeta = 0.999) : NoiseScheduleOptions;
}
