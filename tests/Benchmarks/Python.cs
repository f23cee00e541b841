using System.Diagnostics;
using TorchSharp;

namespace Maquette.Benchmarks;

/// <summary>The distribution's Python, whose torch is the libtorch beneath us: it runs the twins of the benchmarks.</summary>
internal static class Python
{
    private const string Program = "/usr/bin/python3";

    public static bool HasTorch => Exit(Program, "-c", "import torch") == 0;

    /// <summary>Starts a script that lies beside the benchmarks, with as many threads and the same BLAS kernels as they have.</summary>
    public static Process Start(string script, int threads, params object[] arguments)
    {
        var start = new ProcessStartInfo(Program) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, script));
        foreach (var argument in arguments) start.ArgumentList.Add(argument.ToString()!);
        start.Environment["OMP_WAIT_POLICY"] = "PASSIVE";
        foreach (var name in new[] { "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS" }) start.Environment[name] = threads.ToString();
        if (Blas.Core is { } core) start.Environment["OPENBLAS_CORETYPE"] = core;
        return Process.Start(start)!;
    }

    public static void InstallTorch()
    {
        if (HasTorch) return;
        Console.WriteLine("Installing python3-torch for the comparison");
        if (Exit("apt-get", "install", "-y", "-qq", "--no-install-recommends", "python3-torch") != 0) throw new InvalidOperationException("python3-torch could not be installed; install it by hand, as root.");
    }

    private static int Exit(string program, params string[] arguments)
    {
        if (Path.IsPathRooted(program) && !File.Exists(program)) return -1;
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return process.ExitCode;
    }
}
