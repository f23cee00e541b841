using System.Runtime.InteropServices;

namespace Maquette.Data.Storage;

/// <summary>Loads the bundled SQLite so that it keeps to its own functions.</summary>
/// <remarks>
/// Image libraries may bring the system's SQLite into the process for everybody to see; libvips does, through its slide reader. The
/// bundled library, loaded the usual way, would from then on call into that other one in the middle of its work, and crash. Bound at
/// once and to itself first, it does not.
/// </remarks>
internal static partial class SqliteLibrary
{
    private const int Now = 0x2;        // RTLD_NOW
    private const int OwnFirst = 0x8;   // RTLD_DEEPBIND

    /// <summary>Before the first connection; harmless when repeated.</summary>
    public static void Load()
    {
        if (!OperatingSystem.IsLinux()) return;

        var folders = (AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (var folder in folders.Append(AppContext.BaseDirectory))
            if (Path.Combine(folder, "libe_sqlite3.so") is var file && File.Exists(file) && Open(file, Now | OwnFirst) != 0) return;
    }

    [LibraryImport("libc", EntryPoint = "dlopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Open(string file, int flags);
}
