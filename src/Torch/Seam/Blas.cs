using System.Runtime.InteropServices;
using System.Text;

namespace TorchSharp;

/// <summary>
/// OpenBLAS beneath libtorch's CPU half, when that is the BLAS in use (a downloaded libtorch and the package bring MKL instead, and
/// then all here is null or does nothing). libtorch's own thread setting does not reach it.
/// </summary>
public static unsafe class Blas
{
    private const string OpenBlas = "libopenblas.so.0";
    private const int Lazy = 1, AlreadyLoaded = 4;

    /// <summary>The kernel set that OpenBLAS chose for this CPU.</summary>
    public static string? Core => Export("openblas_get_corename") is var f && f != 0 ? Marshal.PtrToStringUTF8((nint)((delegate* unmanaged<byte*>)f)()) : null;

    public static int? Threads => Export("openblas_get_num_threads") is var f && f != 0 ? ((delegate* unmanaged<int>)f)() : null;

    /// <summary>
    /// Sets what the native libraries read when they are loaded. The layer does it by itself before its first native call; with
    /// the package, call it before anything else touches a tensor.
    /// </summary>
    public static void Prepare() => BlasEnvironment.Set();

    public static void SetThreads(int n)
    {
        if (Export("openblas_set_num_threads") is var f && f != 0) ((delegate* unmanaged<int, void>)f)(n);
    }

    /// <summary>0 when libtorch did not load that library.</summary>
    private static nint Export(string name)
    {
        if (!OperatingSystem.IsLinux()) return 0;
        _ = torch.get_num_threads(); // loads libtorch, and its BLAS with it
        fixed (byte* file = Encoding.UTF8.GetBytes(OpenBlas + "\0"))
            return dlopen(file, Lazy | AlreadyLoaded) is var library && library != 0 && NativeLibrary.TryGetExport(library, name, out var f) ? f : 0;
    }

    [DllImport("libc")] private static extern nint dlopen(byte* file, int flags);
}
