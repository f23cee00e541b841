using System.CommandLine;
using System.Text.Json;
using Maquette.Cli.Terminal;
using Maquette.Generation;
using Maquette.Scene.Import;
using Maquette.Scene.Imaging;
using Maquette.Scene.Rendering;
using Spectre.Console;

namespace Maquette.Cli.Commands;

/// <summary>The same prompts by every recipe, as one picture; what the same weights made in the folder already is not made again.</summary>
internal sealed class SheetCommand : Command
{
    private const int TileSize = 256;
    private const string Picture = "sheet.webp", Failure = "failure.txt";

    private static readonly string[] Prompts = ["a red mug", "a blue office chair", "a yellow duck", "a potted cactus", "a red airplane with white wings", "a brown dog"];
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Option<string[]> recipes = new("--recipes") { HelpName = "names", Description = "Columns; all recipes when left out", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [.. Studio.Recipes.Select(known => known.Id)] };
    private readonly Option<string[]> prompts = new("--prompts") { HelpName = "prompts", Description = $"Rows; when left out: {string.Join(", ", Prompts)}", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => Prompts };
    private readonly Option<string> preset = new("--preset") { HelpName = "name", Description = "Size of every recipe", DefaultValueFactory = _ => "draft" };
    private readonly Option<string> prior = new("--prior") { HelpName = "name", Description = "Which model package imagines it", DefaultValueFactory = _ => "maquette-mini" };
    private readonly NumberOption<long> seed = new("--seed", "Of every asset; 1 when left out");
    private readonly Option<DirectoryInfo> output = new("--out") { HelpName = "folder", Description = $"Gets {Picture} and an asset's folder for each of its pictures", DefaultValueFactory = _ => new("sheet") };
    private readonly Option<bool> retry = new("--retry") { Description = "Tries again what failed before" };
    private readonly IReadOnlyList<ParameterOption> parameters = ParameterOption.All();

    public SheetCommand(Option<DirectoryInfo> models, IAnsiConsole console, TextWriter errors)
        : base("sheet", "Makes prompts by several recipes and lays their pictures side by side")
    {
        foreach (var option in (Option[])[recipes, prompts, preset, prior, seed, output, retry, .. parameters]) Add(option);
        SetAction(parsed => Run(parsed, new(parsed.GetValue(models)!.FullName), console, errors));
    }

    private int Run(ParseResult parsed, Studio studio, IAnsiConsole console, TextWriter errors)
    {
        var (rows, columns, folder) = (parsed.GetValue(prompts)!, parsed.GetValue(recipes)!, parsed.GetValue(output)!.FullName);
        var weights = studio.PriorHash(parsed.GetValue(prior)!);
        Cell[] cells = [.. rows.SelectMany(prompt => columns.Select(recipe => Wanted(parsed, prompt, recipe, folder, weights)))];
        string[] problems = [.. cells.SelectMany(cell => studio.Check(cell.Request)).Distinct()];
        foreach (var problem in problems) errors.WriteLine(problem);
        if (problems.Length > 0) return CommandLine.NotUnderstood;

        using var interrupt = new Interrupt();
        try
        {
            foreach (var (place, cell) in cells.Index())
            {
                if (parsed.GetValue(retry)) File.Delete(cell.Reason);
                if (cell.IsDone || File.Exists(cell.Reason)) continue;
                console.WriteLine($"{cell.Request.Prompt}, {cell.Request.Recipe} ({place + 1} of {cells.Length})");
                Make(studio, cell, console, errors, interrupt.Token);
            }
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine($"Stopped. The same command goes on from {folder}.");
            return CommandLine.CouldNot;
        }
        finally
        {
            Draw(folder, rows, columns, cells);
        }
        console.WriteLine(Path.Combine(folder, Picture));
        return CommandLine.Done;
    }

    private Cell Wanted(ParseResult parsed, string prompt, string recipe, string folder, string? weights)
    {
        var number = parsed.GetValue(seed) ?? 1;
        var request = new GenerationRequest
        {
            Prompt = prompt,
            Recipe = recipe,
            Preset = parsed.GetValue(preset),
            Prior = parsed.GetValue(prior)!,
            Seed = number,
            Overrides = ParameterOption.Read(parameters, parsed),
        };
        return new(request, weights, Path.Combine(folder, recipe, FolderName.Of(prompt, number)));
    }

    /// <summary>What fails becomes a sentence in the picture; the others are made all the same.</summary>
    private static void Make(Studio studio, Cell cell, IAnsiConsole console, TextWriter errors, CancellationToken stop)
    {
        try
        {
            JobProgress.Show(console, events => studio.Run(cell.Request, cell.Folder, events, new(), () => true, stop));
        }
        catch (StudioException error)
        {
            errors.WriteLine($"{cell.Request.Prompt}, {cell.Request.Recipe}: {error.Message}");
            Directory.CreateDirectory(cell.Folder);
            File.WriteAllText(cell.Reason, error.Message);
        }
    }

    private static void Draw(string folder, string[] rows, string[] columns, Cell[] cells)
    {
        var sheet = LabelledGrid.Draw(
            [.. columns.Select(id => Studio.Recipes.First(known => known.Id == id).Name)],
            [.. rows.Select((prompt, row) => new LabelledGrid.Row(prompt, [.. cells.Skip(row * columns.Length).Take(columns.Length).Select(cell => cell.Look())]))]);
        Directory.CreateDirectory(folder);
        var part = Path.Combine(folder, $".{Picture}");
        File.WriteAllBytes(part, ImageCodec.EncodeWebp(sheet, quality: 88));
        File.Move(part, Path.Combine(folder, Picture), overwrite: true);
    }

    /// <param name="Weights">hash of the prior's, as it is now</param>
    private sealed record Cell(GenerationRequest Request, string? Weights, string Folder)
    {
        public string Reason => Path.Combine(Folder, Failure);

        /// <summary>The folder holds this very request's asset, made by these very weights.</summary>
        public bool IsDone
        {
            get
            {
                try
                {
                    using var receipt = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "receipt.json")));
                    var made = receipt.RootElement;
                    return made.GetProperty("request").Deserialize<GenerationRequest>(Json) == Request && made.GetProperty("prior").GetProperty("tensorHash").GetString() == Weights;
                }
                catch (Exception error) when (error is IOException or JsonException or KeyNotFoundException or InvalidOperationException)
                {
                    return false;
                }
            }
        }

        /// <summary>Three quarters from the front, out of the GLB.</summary>
        public Bitmap Look()
        {
            try
            {
                if (IsDone) return Turntable.Thumbnail(GlbReader.Read(File.ReadAllBytes(Path.Combine(Folder, "asset.glb"))).Mesh, new() { ThumbnailSize = TileSize });
                return LabelledGrid.Words(File.Exists(Reason) ? File.ReadAllText(Reason) : "not made yet", TileSize, TileSize);
            }
            catch (Exception error) when (error is IOException or ImportException)
            {
                return LabelledGrid.Words($"cannot be shown: {error.Message}", TileSize, TileSize);
            }
        }
    }
}
