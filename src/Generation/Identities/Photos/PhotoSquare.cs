namespace Maquette.Generation.Identities.Photos;

/// <summary>A square of a photo's working picture, in its pixels; it may reach beyond the picture, where a crop is transparent.</summary>
public readonly record struct PhotoSquare(int Left, int Top, int Side);
