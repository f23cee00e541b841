namespace Maquette.Diffusion;

/// <summary>A model package cannot be used or written; the message says what, where and what to do.</summary>
public sealed class ModelPackageException(string message, Exception? inner = null) : Exception(message, inner);
