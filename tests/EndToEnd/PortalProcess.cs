using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Maquette.EndToEnd;

/// <summary>The portal as an operator starts it, on a free port and a data folder of its own.</summary>
public sealed partial class PortalProcess : IAsyncDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("maquette-e2e-");
    private readonly StringBuilder log = new();
    private readonly TaskCompletionSource<Uri> setup = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;

    private PortalProcess(string models)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Portal, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = data.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Maquette__Data"] = Path.Combine(data.FullName, "data");
        start.Environment["Maquette__Models"] = models;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>All it has said, for a failing test's message.</summary>
    public string Log
    {
        get { lock (log) return log.ToString(); }
    }

    /// <param name="models">folder of model packages</param>
    public static PortalProcess Start(string models) => new(models);

    /// <summary>The address that the log tells the operator to open, with the one-time token.</summary>
    public async Task<Uri> SetupAddressAsync(CancellationToken stop)
    {
        var ended = process.WaitForExitAsync(stop);
        return await Task.WhenAny(setup.Task, ended) == setup.Task
            ? await setup.Task
            : throw new InvalidOperationException($"The portal ended before it could be set up:\n{Log}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        data.Delete(recursive: true);
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (log) log.AppendLine(line);
        var match = SetupLine().Match(line);
        if (match.Success) setup.TrySetResult(new Uri(match.Value));
    }

    [GeneratedRegex(@"http://\S+/setup\?token=\w+")]
    private static partial Regex SetupLine();
}
