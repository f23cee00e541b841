using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>OpenBLAS beneath libtorch's CPU half, when that is the BLAS in use. libtorch's own thread setting does not reach it.</summary>
public static unsafe class Blas
{
    private const string OpenBlas = "libopenblas.so.0";

    /// <summary>The kernel set that OpenBLAS chose for this CPU, or null when another BLAS is in use.</summary>
    public static string? Core => Export("openblas_get_corename") is var f && f != 0 ? Marshal.PtrToStringUTF8((nint)((delegate* unmanaged<byte*>)f)()) : null;

    public static int? Threads => Export("openblas_get_num_threads") is var f && f != 0 ? ((delegate* unmanaged<int>)f)() : null;

    public static void SetThreads(int n)
    {
        if (Export("openblas_set_num_threads") is var f && f != 0) ((delegate* unmanaged<int, void>)f)(n);
    }

    /// <summary>0 when the library is not the one that libtorch loaded.</summary>
    private static nint Export(string name)
    {
        _ = torch.get_num_threads(); // libtorch, and its BLAS with it, is loaded from here on
        if (!OperatingSystem.IsLinux()) return 0;
        nint library = dlopen(OpenBlas, RtldLazy | RtldNoLoad);
        return library != 0 && NativeLibrary.TryGetExport(library, name, out var f) ? f : 0;
    }

    private const int RtldLazy = 1, RtldNoLoad = 4;

    private static nint dlopen(string file, int flags)
    {
        fixed (byte* f = System.Text.Encoding.UTF8.GetBytes(file + "\0")) return dlopen(f, flags);
    }

    [DllImport("libc")] private static extern nint dlopen(byte* file, int flags);
}
