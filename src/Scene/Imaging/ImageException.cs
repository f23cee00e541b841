namespace Maquette.Scene.Imaging;

/// <summary>A picture that cannot be read or written; the message is for the person who brought it.</summary>
public sealed class ImageException(string message, Exception? cause = null) : Exception(message, cause);
