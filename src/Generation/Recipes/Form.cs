namespace Maquette.Generation.Recipes;

/// <summary>What an object is while a stage works on it; later ones are made of earlier ones.</summary>
public enum Form
{
    /// <summary>Density and colour in space, seen by rays.</summary>
    Field,

    /// <summary>A surface that moves, seen by its normals.</summary>
    Geometry,

    /// <summary>Colours on a surface that stands still.</summary>
    Texture,
}
