namespace Maquette.Generation.Training;

/// <summary>What numbers the UNet is trained with; weights, optimiser and text encoder are in single precision always.</summary>
public enum TrainingPrecision
{
    Full,

    /// <summary>Products and convolutions in bfloat16: about twice as fast on GPUs and on processors that have it.</summary>
    Bfloat16,
}
