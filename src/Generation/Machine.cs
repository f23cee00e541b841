using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation;

/// <summary>What computes on this machine.</summary>
/// <param name="Libtorch">version, e.g. 1.13</param>
/// <param name="Device">where tensors would lie by default</param>
/// <param name="Threads">per operator on the CPU</param>
/// <param name="BlasCore">the kernels that OpenBLAS chose; null when libtorch brings another BLAS</param>
/// <param name="BlasThreads">OpenBLAS's own; null when libtorch brings another BLAS</param>
public sealed record Machine(string Libtorch, string Device, int Threads, string? BlasCore, int? BlasThreads)
{
    /// <summary>Loads libtorch to ask it.</summary>
    /// <exception cref="DllNotFoundException">libtorch or the shim over it cannot be loaded; the message lists what was tried.</exception>
    public static Machine Read() => new(__version__, cuda.is_available() ? "CUDA" : "CPU", get_num_threads(), Blas.Core, Blas.Threads);

    /// <summary>Bytes that tensors took at most on the first GPU, and that it has; null without one.</summary>
    public static (long Peak, long Total)? GpuMemory() => cuda.is_available() && Memory.Gpu() is { } memory ? (memory.Peak, memory.Total) : null;
}
