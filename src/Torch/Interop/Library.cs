using System.Reflection;
using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>Finds and loads the shim, once, when the first native call is made.</summary>
internal static unsafe class Library
{
    private const string FileName = "libtorchshim.so";

    public static void Prepare()
    {
        BlasEnvironment.Set();
        NativeLibrary.SetDllImportResolver(typeof(Library).Assembly, Resolve);
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) => name == Native.Shim ? Load() : 0;

    private static nint Load()
    {
        var tried = new List<string>();
        foreach (var folder in Folders())
        {
            var file = Path.Combine(folder, FileName);
            if (!File.Exists(file))
            {
                tried.Add($"  {file}: not there");
                continue;
            }
            try
            {
                var shim = NativeLibrary.Load(file);
                LoadCuda(shim);
                return shim;
            }
            catch (DllNotFoundException e)
            {
                tried.Add($"  {file}: {e.Message}");
            }
        }
        throw new DllNotFoundException(
            "The libtorch shim could not be loaded; build the solution again after changing libtorch, or point MAQUETTE_SHIM at the folder that holds it. Tried:\n" + string.Join('\n', tried));
    }

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("MAQUETTE_SHIM") is { Length: > 0 } chosen) yield return chosen;
        yield return AppContext.BaseDirectory;
        yield return Path.Combine(AppContext.BaseDirectory, "runtimes", RuntimeInformation.RuntimeIdentifier, "native");
    }

    /// <summary>libtorch's CUDA half registers itself when it is loaded, and nothing links to it: load it where it lies.</summary>
    private static void LoadCuda(nint shim)
    {
        var folder = ((delegate* unmanaged<byte*>)NativeLibrary.GetExport(shim, "tsh_torch_folder"))();
        var cuda = Path.Combine(Marshal.PtrToStringUTF8((nint)folder)!, "libtorch_cuda.so");
        if (File.Exists(cuda)) NativeLibrary.Load(cuda);
    }
}
