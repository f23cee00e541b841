using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The version of the libtorch that the shim was built for, such as 1.13.</summary>
    public static unsafe string __version__ => System.Runtime.InteropServices.Marshal.PtrToStringUTF8((nint)Native.tsh_torch_version())!;

    public static int get_num_threads() => Native.tsh_get_num_threads();

    /// <summary>Threads per operator on the CPU, in libtorch and in the BLAS beneath it.</summary>
    public static void set_num_threads(int num)
    {
        Native.Check(Native.tsh_set_num_threads(num));
        Blas.SetThreads(num);
    }

    public static void set_default_dtype(ScalarType dtype) => Native.Check(Native.tsh_set_default_dtype((int)dtype));

    public static class cuda
    {
        public static bool is_available() => Native.Check(Native.tsh_cuda_is_available()) != 0;
        public static int device_count() => Native.Check(Native.tsh_cuda_device_count());
        public static void manual_seed(long seed) => manual_seed_all(seed);
        public static void manual_seed_all(long seed) => Native.Check(Native.tsh_cuda_manual_seed_all(seed));
        public static void synchronize(Device? device = null) => Native.Check(Native.tsh_cuda_synchronize(device?.index ?? -1));
    }
}
