#if TORCHSHARP_PACKAGE
namespace TorchSharp;

public static partial class Memory
{
    /// <summary>Collects forgotten tensors.</summary>
    public static void Reclaim()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    /// <summary>The package does not tell: null.</summary>
    public static GpuMemory? Gpu(int device = 0) => null;

    /// <summary>The package keeps no peak.</summary>
    public static void ResetGpuPeak(int device = 0)
    {
    }
}
#endif
