namespace Maquette.Scene;

/// <summary>Which code computes fields and rays.</summary>
public enum Arithmetic
{
    /// <summary>Hand-written loops where the tensors lie on the CPU, libtorch's operators on any other device.</summary>
    Kernels,

    /// <summary>libtorch's operators everywhere: what a GPU does, so that it can be compared without one.</summary>
    Tensors,
}
