namespace Maquette.Scene.Import;

/// <summary>A model file that cannot be read; the message says the file, the line and what is wrong there.</summary>
public sealed class ImportException(string message, Exception? cause = null) : Exception(message, cause);
