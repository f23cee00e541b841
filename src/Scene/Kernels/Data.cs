using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Kernels;

/// <summary>A tensor's own memory, for the kernels.</summary>
internal static class Data
{
    /// <summary>The numbers of a contiguous CPU tensor in place, valid while the tensor lives.</summary>
    /// <exception cref="ArgumentException">The tensor lies on another device, is of another type, or has gaps.</exception>
    public static Span<T> Of<T>(Tensor tensor) where T : unmanaged
    {
        if (tensor.device_type != DeviceType.CPU || tensor.element_size() != Marshal.SizeOf<T>() || !tensor.is_contiguous())
            throw new ArgumentException($"This kernel reads contiguous {typeof(T).Name} tensors on the CPU; it was given {tensor.dtype} on {tensor.device}.", nameof(tensor));
        return MemoryMarshal.Cast<byte, T>(tensor.bytes);
    }
}
