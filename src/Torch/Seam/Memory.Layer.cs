#if !TORCHSHARP_PACKAGE
using TorchSharp.Interop;

namespace TorchSharp;

public static unsafe partial class Memory
{
    /// <summary>Tensors of this many KiB and more are reported to the garbage collector.</summary>
    internal const int PressureKib = 16;

    /// <summary>Collects forgotten tensors and gives libtorch's unused GPU memory back.</summary>
    public static void Reclaim()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Native.Check(Native.tsh_cuda_empty_cache());
    }

    /// <summary>Null where there is no GPU, or the shim was built without CUDA's headers.</summary>
    public static GpuMemory? Gpu(int device = 0)
    {
        if (device >= torch.cuda.device_count()) return null;
        var b = stackalloc long[5];
        return Native.Check(Native.tsh_cuda_memory(device, b)) == 0 ? null : new(b[0], b[1], b[2], b[3], b[4]);
    }

    public static void ResetGpuPeak(int device = 0) => Native.Check(Native.tsh_cuda_reset_peak(device));
}
#endif
