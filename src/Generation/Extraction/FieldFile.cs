using System.Runtime.InteropServices;
using System.Text.Json;
using Maquette.Diffusion.Weights;
using Maquette.Generation.Recipes;
using Maquette.Scene.Fields;
using Maquette.Scene.Meshes;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Extraction;

/// <summary>
/// The field that an asset's surface was taken from, kept beside it in half precision so that other meshes can be taken without generating again. A draft's
/// field is 1 MB, its whole surface 3–4 MB; and only the field knows the colours between the vertices. The asset's own mesh is taken from the rounded numbers,
/// so the file gives exactly that mesh again.
/// </summary>
internal sealed class FieldFile : IDisposable
{
    public const string FileName = "field.safetensors";

    private const string Format = "1";

    private readonly HashGridField field;
    private readonly Notes notes;
    private readonly ScalarType precision;
    private readonly bool owned;

    private FieldFile(HashGridField field, Notes notes, ScalarType precision, bool owned) =>
        (this.field, this.notes, this.precision, this.owned) = (field, notes, precision, owned);

    /// <summary>What the asset's own file was made with.</summary>
    public Finishing Finishing => notes.Finishing;

    /// <summary>The asset's prompt.</summary>
    public string Name => notes.Name;

    /// <summary>Rounds a field to half precision in place (to single where a number would not fit) and keeps it by what it was made for; the field stays the caller's.</summary>
    public static FieldFile Of(HashGridField field, Recipe recipe, string name)
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        var parameters = field.parameters().ToList();
        var rounded = parameters.Select(parameter => parameter.half().to(ScalarType.Float32)).ToList();
        var fits = rounded.All(values => values.isfinite().all().ToBoolean());
        if (fits) foreach (var (parameter, values) in parameters.Zip(rounded)) parameter.copy_(values);
        return new(field, new(name, recipe.Field, recipe.Meshing, recipe.Smoothing, recipe.Finishing), fits ? ScalarType.Float16 : ScalarType.Float32, owned: false);
    }

    /// <summary>Opens what <see cref="Write"/> wrote; the caller disposes it.</summary>
    /// <exception cref="StudioException">The file is damaged, or of a newer program.</exception>
    public static FieldFile Read(string path)
    {
        try
        {
            using var file = SafetensorsFile.Open(path);
            var told = file.Header.Metadata;
            if (told["format"] != Format) throw new StudioException($"{path} is a field of format {told["format"]}; this program reads format {Format}: update the program.");
            var notes = JsonSerializer.Deserialize<Notes>(told["notes"])!;

            using var generator = new Generator(0, CPU);
            return new(Filled(new HashGridField(notes.Field, generator), file), notes, ScalarType.Float16, owned: true);
        }
        catch (Exception e) when (e is SafetensorsException or KeyNotFoundException or JsonException or ArgumentException or ExternalException)
        {
            throw new StudioException($"{path} cannot be read: {e.Message.TrimEnd('.')}. Export from asset.glb instead, or generate the asset again.", e);
        }
    }

    private static HashGridField Filled(HashGridField field, SafetensorsFile file)
    {
        try
        {
            using var scope = NewDisposeScope();
            using var still = no_grad();
            foreach (var (name, parameter) in field.named_parameters()) parameter.copy_(file.Read(name));
            return field;
        }
        catch
        {
            field.Dispose();
            throw;
        }
    }

    /// <summary>Whole or not at all.</summary>
    /// <exception cref="IOException">The disk is full or refuses.</exception>
    public void Write(string path) =>
        SafetensorsWriter.Write(path, field.named_parameters().Select(part => (part.name, (Tensor)part.parameter)), new Dictionary<string, string>
        {
            ["format"] = Format,
            ["notes"] = JsonSerializer.Serialize(notes),
        }, precision);

    /// <summary>The whole surface, smoothed, with colours at its vertices.</summary>
    /// <exception cref="StudioException">There is nothing solid to make a mesh of.</exception>
    public Mesh Surface()
    {
        try
        {
            var mesh = DegenerateFaces.Remove(FieldMesher.Extract(field, notes.Meshing));
            return notes.Smoothing > 0 ? Smoothing.Taubin(mesh, notes.Smoothing) : mesh;
        }
        catch (EmptySurfaceException e)
        {
            throw new StudioException(e.Message, e);
        }
    }

    /// <param name="surface">what <see cref="Surface"/> gave</param>
    /// <inheritdoc cref="FinishedModel.Of"/>
    public FinishedModel Finish(Mesh surface, Finishing finishing, CancellationToken stop) => FinishedModel.Of(surface, finishing, FieldMesher.Colours(field, notes.Meshing), stop);

    public void Dispose()
    {
        if (owned) field.Dispose();
    }

    /// <summary>What the numbers mean and how the asset was taken from them.</summary>
    private sealed record Notes(string Name, HashGridFieldOptions Field, MeshingOptions Meshing, int Smoothing, Finishing Finishing);
}
