using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace TorchSharp;

/// <summary>
/// What the CPU's math libraries read when they are loaded. .NET's own setter does not reach native code, so libc's is called,
/// before the first native load. A variable that is already set stays as it is.
/// </summary>
internal static unsafe partial class BlasEnvironment
{
    public static void Set()
    {
        if (!OperatingSystem.IsLinux()) return;
        if (CoreType() is { } core) Default("OPENBLAS_CORETYPE", core);
        Default("OMP_WAIT_POLICY", "PASSIVE");
        var threads = Environment.ProcessorCount.ToString();
        Default("OMP_NUM_THREADS", threads);
        Default("OPENBLAS_NUM_THREADS", threads);
    }

    /// <summary>The OpenBLAS kernel set for this CPU; older OpenBLAS does not know newer CPUs and falls back to a slow one.</summary>
    public static string? CoreType()
    {
        if (!X86Base.IsSupported) return null;
        if (Avx512F.IsSupported && Avx512BW.IsSupported && Avx512DQ.IsSupported && Avx512F.VL.IsSupported) return "SKYLAKEX";
        if (Avx2.IsSupported && Fma.IsSupported) return IsAmd() ? "ZEN" : "HASWELL";
        return null;
    }

    private static bool IsAmd()
    {
        var (_, b, c, d) = X86Base.CpuId(0, 0);
        ReadOnlySpan<int> words = [b, d, c];
        return Encoding.ASCII.GetString(MemoryMarshal.AsBytes(words)) is "AuthenticAMD" or "HygonGenuine";
    }

    private static void Default(string name, string value)
    {
        fixed (byte* n = Encoding.UTF8.GetBytes(name + "\0"), v = Encoding.UTF8.GetBytes(value + "\0"))
            _ = setenv(n, v, 0);
    }

    [DllImport("libc")] private static extern int setenv(byte* name, byte* value, int overwrite);
}
