using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Maquette.Diffusion.Weights;
using Maquette.Generation.Forms;
using Maquette.Generation.Recipes;
using Maquette.Scene.Fields;
using Maquette.Scene.Meshes;
using Maquette.Scene.Meshes.Texturing;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Extraction;

/// <summary>
/// The field that an asset's surface was taken from, kept beside it in half precision so that other meshes can be taken without generating again. A draft's
/// field is 1 MB, its whole surface 3–4 MB; and only the field knows the colours between the vertices. The asset's own mesh is taken from the rounded numbers,
/// so the file gives exactly that mesh again. Where the surface was made by itself it lies beside the field, whose colours alone count then.
/// </summary>
internal sealed class FieldFile : IDisposable
{
    public const string FileName = "field.safetensors";

    private const string Format = "1", WithSurface = "2", Vertices = "surface.vertices", Faces = "surface.faces";

    private readonly HashGridField field;
    private readonly Mesh? surface;
    private readonly Notes notes;
    private readonly ScalarType precision;
    private readonly bool owned;

    private FieldFile(HashGridField field, Mesh? surface, Notes notes, ScalarType precision, bool owned) =>
        (this.field, this.surface, this.notes, this.precision, this.owned) = (field, surface, notes, precision, owned);

    /// <summary>What the asset's own file was made with.</summary>
    public Finishing Finishing => notes.Finishing;

    /// <summary>The asset's prompt.</summary>
    public string Name => notes.Name;

    /// <summary>Rounds an object's field to half precision in place (to single where a number would not fit) and keeps it by what it was made for; the field stays the caller's.</summary>
    public static FieldFile Of(DistilledObject made, Recipe recipe, string name)
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        var parameters = made.Field.parameters().ToList();
        var rounded = parameters.Select(parameter => parameter.half().to(ScalarType.Float32)).ToList();
        var fits = rounded.All(values => values.isfinite().all().ToBoolean());
        if (fits) foreach (var (parameter, values) in parameters.Zip(rounded)) parameter.copy_(values);
        var options = made.Surface is null ? recipe.Field : recipe.Texture?.Field ?? recipe.Field;
        return new(made.Field, made.Surface, new(name, options, recipe.Meshing, recipe.Smoothing, recipe.Finishing), fits ? ScalarType.Float16 : ScalarType.Float32, owned: false);
    }

    /// <summary>Opens what <see cref="Write"/> wrote; the caller disposes it.</summary>
    /// <exception cref="StudioException">The file is damaged, or of a newer program.</exception>
    public static FieldFile Read(string path)
    {
        try
        {
            using var file = SafetensorsFile.Open(path);
            var told = file.Header.Metadata;
            if (told["format"] is not (Format or WithSurface)) throw new StudioException($"{path} is a field of format {told["format"]}; this program reads formats {Format} and {WithSurface}: update the program.");
            var notes = JsonSerializer.Deserialize<Notes>(told["notes"])!;

            using var generator = new Generator(0, CPU);
            var surface = told["format"] == WithSurface ? SurfaceOf(file) : null;
            return new(Filled(new HashGridField(notes.Field, generator), file), surface, notes, ScalarType.Float16, owned: true);
        }
        catch (Exception e) when (e is SafetensorsException or KeyNotFoundException or JsonException or ArgumentException or ExternalException)
        {
            throw new StudioException($"{path} cannot be read: {e.Message.TrimEnd('.')}. Export from asset.glb instead, or generate the asset again.", e);
        }
    }

    private static Mesh SurfaceOf(SafetensorsFile file)
    {
        using var scope = NewDisposeScope();
        var positions = MemoryMarshal.Cast<float, Vector3>(file.Read(Vertices).data<float>().ToArray()).ToArray();
        var faces = file.Read(Faces).data<int>().ToArray();
        if (faces.Length % 3 != 0 || faces.Any(vertex => vertex < 0 || vertex >= positions.Length)) throw new SafetensorsException("its surface names vertices that do not exist.");
        return new(positions, VertexNormals.Compute(positions, faces), [.. positions.Select(_ => Vector3.One)], faces);
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
    public void Write(string path)
    {
        using var scope = NewDisposeScope();
        SafetensorsWriter.Write(path, [.. Rounded(), .. OfSurface()], new Dictionary<string, string>
        {
            ["format"] = surface is null ? Format : WithSurface,
            ["notes"] = JsonSerializer.Serialize(notes),
        });
    }

    private IEnumerable<(string Name, Tensor Value)> Rounded() => field.named_parameters().Select(part => (part.name, part.parameter.detach().to(precision)));

    private IEnumerable<(string Name, Tensor Value)> OfSurface() => surface is null ? [] :
    [
        (Vertices, tensor(MemoryMarshal.Cast<Vector3, float>(surface.Positions).ToArray(), new long[] { surface.Positions.Length, 3 })),
        (Faces, tensor(surface.Indices)),
    ];

    /// <summary>The whole surface, smoothed if it is a density's, with colours at its vertices.</summary>
    /// <exception cref="StudioException">There is nothing solid to make a mesh of.</exception>
    public Mesh Surface()
    {
        if (surface is not null) return Coloured(surface);
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

    private Mesh Coloured(Mesh mesh)
    {
        var colours = new Vector3[mesh.Positions.Length];
        Colours().At(mesh.Positions, mesh.Normals, colours);
        return mesh with { Colours = colours };
    }

    /// <summary>A surface made by itself was seen in the colours where it lies.</summary>
    private IColours Colours() => surface is null ? FieldMesher.Colours(field, notes.Meshing) : new FieldColours(field, depth: 0, notes.Meshing.ChunkPoints);

    /// <param name="surface">what <see cref="Surface"/> gave</param>
    /// <inheritdoc cref="FinishedModel.Of"/>
    public FinishedModel Finish(Mesh surface, Finishing finishing, CancellationToken stop) => FinishedModel.Of(surface, finishing, Colours(), stop);

    public void Dispose()
    {
        if (owned) field.Dispose();
    }

    /// <summary>What the numbers mean and how the asset was taken from them.</summary>
    private sealed record Notes(string Name, HashGridFieldOptions Field, MeshingOptions Meshing, int Smoothing, Finishing Finishing);
}
