namespace Maquette.Scene.Meshes;

/// <summary>A field has no surface that could be extracted; the message says what to change.</summary>
public sealed class EmptySurfaceException(string message) : Exception(message);
