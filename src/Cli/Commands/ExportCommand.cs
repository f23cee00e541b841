using System.CommandLine;
using System.Diagnostics;
using Maquette.Cli.Terminal;
using Maquette.Generation;
using Maquette.Generation.Extraction;
using Maquette.Scene.Export;
using Spectre.Console;

namespace Maquette.Cli.Commands;

/// <summary>Another file of a finished asset; loads no prior and never writes over a file.</summary>
internal sealed class ExportCommand : Command
{
    private static readonly IReadOnlyDictionary<string, ExportFormat> Formats = Enum.GetValues<ExportFormat>().ToDictionary(format => format.ToString().ToLowerInvariant());

    private readonly Argument<string> source = new("asset") { Description = "An asset's folder, or a GLB file" };
    private readonly Option<string?> format = new("--format") { HelpName = "name", Description = $"{string.Join(", ", Formats.Keys)}; by default what the name of --out says, else glb" };
    private readonly NumberOption<int> faces = new("--faces", $"At most so many triangles, {ExportOptions.FewestFaces:N0}…{ExportOptions.MostFaces:N0}, or 0 for all of the surface; as the asset when left out");
    private readonly NumberOption<int> texture = new("--texture", $"Texels of the texture's side, {ExportOptions.LeastTexture:N0}…{ExportOptions.LargestTexture:N0}, or 0 for colours at the vertices; as the asset when left out");
    private readonly Option<FileInfo?> output = new("--out") { HelpName = "file", Description = "Where to; by default named after the asset, in this folder" };

    public ExportCommand(IAnsiConsole console, TextWriter errors)
        : base("export", "Makes another file of a finished asset: another format, fewer triangles, a texture")
    {
        Add(source);
        foreach (var option in new Option[] { format, faces, texture, output }) Add(option);
        SetAction(parsed => Run(parsed, console, errors));
    }

    private int Run(ParseResult parsed, IAnsiConsole console, TextWriter errors)
    {
        var named = parsed.GetValue(format) ?? Formats.Keys.FirstOrDefault(known => parsed.GetValue(output)?.Name.Contains($".{known}", StringComparison.OrdinalIgnoreCase) == true) ?? "glb";
        if (!Formats.TryGetValue(named, out var chosen)) return Refuse($"There is no format '{named}'; there are {string.Join(", ", Formats.Keys)}.");
        var options = new ExportOptions { Format = chosen, Faces = parsed.GetValue(faces), Texture = parsed.GetValue(texture) };
        if (options.Problems() is { Count: > 0 } problems) return Refuse(string.Join('\n', problems));
        var path = parsed.GetValue(output)?.FullName ?? Path.GetFullPath(OwnName(parsed.GetValue(source)!) + ModelWriter.Ending(chosen));
        if (Path.Exists(path)) return Refuse($"{path} exists already; choose another name with --out.");

        using var interrupt = new Interrupt();
        var start = Stopwatch.GetTimestamp();
        try
        {
            var made = Write(parsed.GetValue(source)!, options, path, interrupt.Token);
            console.WriteLine($"{path}  {new FileInfo(path).Length / 1024d:N0} KiB, {made.Faces:N0} triangles, {made.Vertices:N0} vertices{(made.Textured ? ", textured" : "")}, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
            return CommandLine.Done;
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine("Stopped; nothing was written.");
            return CommandLine.CouldNot;
        }

        int Refuse(string problem)
        {
            errors.WriteLine(problem);
            return CommandLine.NotUnderstood;
        }
    }

    // Under another name first, so that the file appears whole or not at all.
    private static Exported Write(string source, ExportOptions options, string path, CancellationToken stop)
    {
        var part = path + ".part";
        try
        {
            Exported made;
            using (var file = new FileStream(part, FileMode.Create, FileAccess.Write)) made = Studio.Export(source, options, file, stop);
            File.Move(part, path);
            return made;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static string OwnName(string source) => Directory.Exists(source) ? new DirectoryInfo(source).Name : Path.GetFileNameWithoutExtension(source);
}
