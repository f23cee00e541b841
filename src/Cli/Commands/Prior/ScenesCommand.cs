using System.CommandLine;
using Maquette.Cli.Terminal;
using Maquette.Generation.Training;
using Maquette.Scene.Imaging;
using Spectre.Console;

namespace Maquette.Cli.Commands.Prior;

/// <summary>A look at what training shows: every kind of procedural object with a caption of its own.</summary>
internal sealed class ScenesCommand : Command
{
    private readonly NumberOption<int> size = new("--size", $"Pixels of a view's edge, {SceneSheet.LeastSize}…{SceneSheet.MostSize}; 64 when left out");
    private readonly NumberOption<long> seed = new("--seed", "Another number draws other colours and proportions; 1 when left out");
    private readonly Option<FileInfo> file = new("--out") { HelpName = "file", Description = "The PNG to write", DefaultValueFactory = _ => new("scenes.png") };

    public ScenesCommand(IAnsiConsole console)
        : base("scenes", "Draws what training shows: every kind of object from four sides")
    {
        foreach (var option in new Option[] { size, seed, file }) Add(option);
        SetAction(parsed =>
        {
            var sheet = SceneSheet.Draw(parsed.GetValue(size) ?? 64, parsed.GetValue(seed) ?? 1);
            var target = parsed.GetValue(file)!.FullName;
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, ImageCodec.EncodePng(sheet.Picture));
            foreach (var caption in sheet.Captions) console.WriteLine(caption);
            console.WriteLine(target);
            return CommandLine.Done;
        });
    }
}
