namespace Maquette.Scene.Meshes.Texturing;

/// <summary>A mesh falls into more charts than a picture has room for; the message says what to change.</summary>
public sealed class TextureTooSmallException(string message) : Exception(message);
