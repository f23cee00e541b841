namespace Maquette.Scene.Imaging;

/// <summary>What a picture's header says: <c>jpeg</c>, <c>png</c>, <c>webp</c> or <c>heif</c>; pixels as stored; frames of an animation.</summary>
public sealed record ImageInfo(string Format, int Width, int Height, int Frames);
