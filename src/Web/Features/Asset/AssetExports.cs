using System.Collections.Concurrent;
using Maquette.Data.Assets;
using Maquette.Generation;
using Maquette.Generation.Extraction;
using Maquette.Scene.Export;

namespace Maquette.Web.Features.Asset;

/// <summary>What came of asking for a file.</summary>
public abstract record ExportOutcome
{
    private ExportOutcome() { }

    /// <param name="Path">of the whole file</param>
    public sealed record Ready(string Path) : ExportOutcome;

    /// <summary>Too many others wait.</summary>
    public sealed record Busy : ExportOutcome;

    /// <param name="Because">one sentence</param>
    public sealed record Refused(string Because) : ExportOutcome;
}

/// <summary>Files of an asset in other formats and sizes: made when first asked for, kept in its folder, two at a time, each once however many ask.</summary>
public sealed class AssetExports(AssetFiles files, IHostApplicationLifetime life) : IDisposable
{
    public const string Folder = "exports";

    private const int AtOnce = 2, MostWaiting = 8;

    private readonly ConcurrentDictionary<string, Lazy<Task<ExportOutcome>>> running = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim slots = new(AtOnce);

    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set; the file is made all the same.</exception>
    public async Task<ExportOutcome> FindAsync(Guid asset, ExportOptions options, CancellationToken stop)
    {
        var path = files.PathOf(asset, $"{Folder}/{Part("faces", options.Faces)}-{Part("texture", options.Texture)}{ModelWriter.Ending(options.Format)}");
        if (File.Exists(path)) return new ExportOutcome.Ready(path);
        if (running.Count >= MostWaiting && !running.ContainsKey(path)) return new ExportOutcome.Busy();
        return await running.GetOrAdd(path, _ => new(() => MakeAsync(asset, path, options))).Value.WaitAsync(stop);
    }

    public void Dispose() => slots.Dispose();

    private async Task<ExportOutcome> MakeAsync(Guid asset, string path, ExportOptions options)
    {
        await slots.WaitAsync(life.ApplicationStopping);
        try
        {
            // A thread of its own: tensors stay on the thread that made them, and the work takes seconds.
            return await Task.Factory.StartNew(() => Make(files.PathOf(asset), path, options), life.ApplicationStopping, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            slots.Release();
            running.TryRemove(path, out _);
        }
    }

    private ExportOutcome Make(string folder, string path, ExportOptions options)
    {
        var part = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            if (!Directory.Exists(folder)) return new ExportOutcome.Refused("The asset's files are gone.");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var output = new FileStream(part, FileMode.CreateNew, FileAccess.Write)) Studio.Export(folder, options, output, life.ApplicationStopping);
            File.Move(part, path, overwrite: true);
            return new ExportOutcome.Ready(path);
        }
        catch (Exception error) when (error is StudioException or IOException or UnauthorizedAccessException)
        {
            return new ExportOutcome.Refused(error is StudioException ? error.Message.Replace(folder, "the asset", StringComparison.Ordinal) : "The file could not be written; the server's disk is full or refuses.");
        }
        finally
        {
            if (File.Exists(part)) File.Delete(part);
        }
    }

    private static string Part(string name, int? number) => number is { } chosen ? $"{name}-{chosen}" : $"{name}-own";
}
