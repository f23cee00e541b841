using System.Numerics;
using Maquette.Scene.Import;

namespace Maquette.Generation.Training.Catalogues;

/// <summary>A piece of a catalogue, ready to be drawn and spoken of.</summary>
/// <param name="Entry">where it comes from, who made it, what it is called</param>
/// <param name="Mesh">box centred on the origin, all of it within <see cref="Radius"/> of it, front towards +x, z up</param>
/// <param name="Parts">one for each of the mesh's materials, in their order</param>
internal sealed record CatalogueModel(CatalogueEntry Entry, MaterialMesh Mesh, IReadOnlyList<CataloguePart> Parts)
{
    /// <summary>Metres: the ball that the object fits into; a camera frames the unit ball.</summary>
    public const float Radius = .95f;

    public string Id => Entry.Id;

    public string Noun => Entry.Called.Noun;

    public IReadOnlyList<string> Modifiers => Entry.Called.Modifiers;

    public bool HeldOut => Entry.HeldOut;

    /// <summary>"kitchen", "garden" …; null where the category says nothing about the thing.</summary>
    public string? Place { get; } = CataloguePlaces.Of(Entry.Category);

    /// <summary>The colour that more than half of the surface has; null where no colour has.</summary>
    public string? Colour { get; } = ColourWords.Majority(Parts.Select(part => (part.Colour, part.Share)));

    /// <summary>What more than half of the surface is made of, as an adjective: "wooden"; null where that is not known.</summary>
    public string? Material { get; } = MaterialWords.Majority(Parts.Select(part => (part.Material, part.Share)));

    /// <summary>Index of the part that a caption can name beside the whole ("with a red cushion"); null where there is none.</summary>
    public int? NamedPart { get; } = PartWords.Choose(Parts);

    /// <summary>The mesh moved and scaled: the centre of its box in the origin, its farthest point at <see cref="Radius"/>.</summary>
    public static MaterialMesh Framed(MaterialMesh mesh)
    {
        var (min, max) = Box(mesh);
        var centre = (min + max) / 2;
        var scale = Radius / mesh.Positions.Max(p => Vector3.Distance(p, centre));
        return mesh with { Positions = [.. mesh.Positions.Select(p => (p - centre) * scale)] };
    }

    /// <summary>Lengths of the sides of its box.</summary>
    public static Vector3 Sides(MaterialMesh mesh)
    {
        var (min, max) = Box(mesh);
        return max - min;
    }

    private static (Vector3 Min, Vector3 Max) Box(MaterialMesh mesh) => (mesh.Positions.Aggregate(Vector3.Min), mesh.Positions.Aggregate(Vector3.Max));
}

/// <summary>All of a model that is of one material.</summary>
/// <param name="Share">of the model's area, 0…1</param>
/// <param name="Colour">one of the palette's words, of the mean colour; null where its texture is of several</param>
/// <param name="Material">an adjective: "wooden", "metal"; null where its names don't say</param>
/// <param name="Name">what it is of the object: "legs", "cushion"; null where its name doesn't say</param>
internal sealed record CataloguePart(float Share, string? Colour, string? Material, string? Name);
