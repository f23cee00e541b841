using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>What TorchSharp does not tell about memory, and elements without copies for kernels on the CPU.</summary>
public static partial class Memory
{
    /// <summary>Tensors alive now, and the most there were at one time.</summary>
    public static long LiveTensors => Tensor.TotalCount;
    public static long PeakTensors => Tensor.PeakCount;

    /// <summary>Bytes of main memory that this process holds.</summary>
    public static long Resident => Environment.WorkingSet;

    /// <summary>
    /// The elements of a contiguous CPU tensor where they lie. They live as long as the tensor: keep that until the last use
    /// (<c>GC.KeepAlive</c>, or a scope that is still open).
    /// </summary>
    /// <exception cref="InvalidOperationException">Another device or type, or not contiguous (a gradient that arrived expanded, say).</exception>
    public static Span<T> Span<T>(Tensor tensor) where T : unmanaged
    {
        Check<T>(tensor);
        return MemoryMarshal.Cast<byte, T>(tensor.bytes);
    }

    /// <summary>The same as an address, for work that several threads share. The tensor must outlive the work.</summary>
    public static unsafe T* Pointer<T>(Tensor tensor) where T : unmanaged
    {
        Check<T>(tensor);
        return (T*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref MemoryMarshal.GetReference(tensor.bytes));
    }

    private static void Check<T>(Tensor tensor) where T : unmanaged
    {
        if (tensor.device_type != DeviceType.CPU) throw new InvalidOperationException($"{Describe(tensor)} is not on the CPU; call cpu() first.");
        if (!Fits<T>(tensor.dtype)) throw new InvalidOperationException($"{Describe(tensor)} does not hold elements of type {typeof(T).Name}.");
        if (!tensor.is_contiguous()) throw new InvalidOperationException($"{Describe(tensor)} is not contiguous; call contiguous() first.");
    }

    private static bool Fits<T>(ScalarType type) => type switch
    {
        ScalarType.Float32 => typeof(T) == typeof(float),
        ScalarType.Float64 => typeof(T) == typeof(double),
        ScalarType.Float16 => typeof(T) == typeof(Half),
        ScalarType.BFloat16 => typeof(T) == typeof(ushort),
        ScalarType.Int64 => typeof(T) == typeof(long),
        ScalarType.Int32 => typeof(T) == typeof(int),
        ScalarType.Int16 => typeof(T) == typeof(short),
        ScalarType.Int8 => typeof(T) == typeof(sbyte),
        ScalarType.Byte => typeof(T) == typeof(byte),
        ScalarType.Bool => typeof(T) == typeof(bool) || typeof(T) == typeof(byte),
        _ => false,
    };

    private static string Describe(Tensor t) => $"The tensor {t.dtype}[{string.Join(", ", t.shape)}] on {t.device}";
}

/// <summary>Bytes on one GPU: held by tensors now and at most, reserved by libtorch, free and present on the card.</summary>
public sealed record GpuMemory(long Allocated, long Peak, long Reserved, long Free, long Total);
