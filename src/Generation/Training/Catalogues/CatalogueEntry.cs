using System.Numerics;

namespace Maquette.Generation.Training.Catalogues;

/// <summary>A catalogue's entry, before its mesh is read.</summary>
internal sealed record CatalogueEntry
{
    /// <summary>Stable and unlike all others: "Scopia#teapot".</summary>
    public required string Id { get; init; }

    /// <summary>As the catalogue has it: "Coffee mug".</summary>
    public required string Name { get; init; }

    /// <summary>As the catalogue has it: "Living room".</summary>
    public required string Category { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required string Creator { get; init; }

    /// <summary>The catalogue's own name.</summary>
    public required string Catalogue { get; init; }

    /// <summary>The model's own where it says one, else its catalogue's.</summary>
    public required CatalogueLicence Licence { get; init; }

    /// <summary>The licence of the catalogue that the model lies in.</summary>
    public required CatalogueLicence CatalogueLicence { get; init; }

    /// <summary>What its maker called it; null where that is not known.</summary>
    public required string? Title { get; init; }

    /// <summary>The OBJ file within the catalogue.</summary>
    public required string ModelPath { get; init; }

    /// <summary>Turns the OBJ file's frame so that the object stands upright and looks along z: p′ = turn · p.</summary>
    public required Matrix4x4 Turn { get; init; }

    /// <summary>What a person would call it.</summary>
    public required ObjectName Called { get; init; }

    /// <summary>Kept for tests of what was learnt; never trained on.</summary>
    public bool HeldOut { get; init; }
}
