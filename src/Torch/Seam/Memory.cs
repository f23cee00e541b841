namespace TorchSharp;

/// <summary>What TorchSharp does not tell about memory.</summary>
public static class Memory
{
    /// <summary>Tensors of this many KiB and more are reported to the garbage collector.</summary>
    internal const int PressureKib = 16;

    /// <summary>Releases what forgotten tensors hold.</summary>
    public static void Reclaim()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}
