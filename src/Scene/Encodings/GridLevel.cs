namespace Maquette.Scene.Encodings;

/// <summary>One resolution of a <see cref="HashGrid"/>.</summary>
/// <param name="Scale">s_l: cells along an edge of the unit cube; a position x lies at x·s_l + ½ in cells</param>
/// <param name="Resolution">lattice points along an edge</param>
/// <param name="Offset">first table entry of this level</param>
/// <param name="Entries">table entries of this level</param>
/// <param name="Hashed">false: entry x + y·res + z·res²; true: the spatial hash</param>
public readonly record struct GridLevel(float Scale, int Resolution, int Offset, int Entries, bool Hashed);
