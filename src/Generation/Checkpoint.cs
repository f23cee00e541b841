using System.Globalization;
using System.Text.Json;
using Maquette.Diffusion.Weights;
using static TorchSharp.torch;

namespace Maquette.Generation;

/// <summary>A run that can go on elsewhere: parameters, optimiser, occupancy, generator, position and the whole request in one safetensors file.</summary>
/// <param name="Prior">hash of the prior's tensors: other weights would make another object from here</param>
/// <param name="State">what <see cref="Distillation.Capture"/> gave</param>
internal sealed record Checkpoint(GenerationRequest Request, string Prior, Position Position, IReadOnlyDictionary<string, Tensor> State)
{
    public const string FileName = "checkpoint.safetensors";

    private const string Format = "2";

    public void Write(string path) => SafetensorsWriter.Write(path, State.Select(part => (part.Key, part.Value)), new Dictionary<string, string>
    {
        ["format"] = Format,
        ["request"] = JsonSerializer.Serialize(Request),
        ["prior"] = Prior,
        ["step"] = Position.Step.ToString(CultureInfo.InvariantCulture),
        ["recovered"] = Position.Recovered.ToString(),
        ["seconds"] = Position.Seconds.ToString("R", CultureInfo.InvariantCulture),
        ["stages"] = JsonSerializer.Serialize(Position.Stages),
    });

    /// <exception cref="SafetensorsException">The file is damaged.</exception>
    public static Checkpoint Read(string path)
    {
        using var file = SafetensorsFile.Open(path);
        var notes = file.Header.Metadata;
        try
        {
            if (notes["format"] != Format) throw new SafetensorsException($"{path} is a checkpoint of format {notes["format"]}; this program reads format {Format}.");
            return new(
                JsonSerializer.Deserialize<GenerationRequest>(notes["request"])!,
                notes["prior"],
                new(int.Parse(notes["step"], CultureInfo.InvariantCulture), bool.Parse(notes["recovered"]), double.Parse(notes["seconds"], CultureInfo.InvariantCulture)) { Stages = JsonSerializer.Deserialize<Dictionary<string, double>>(notes["stages"]) },
                file.Header.Tensors.Keys.ToDictionary(name => name, file.Read));
        }
        catch (Exception e) when (e is KeyNotFoundException or FormatException or JsonException)
        {
            throw new SafetensorsException($"{path} is no checkpoint of a job: {e.Message}", e);
        }
    }
}
