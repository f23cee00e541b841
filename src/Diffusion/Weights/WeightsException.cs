namespace Maquette.Diffusion.Weights;

/// <summary>A file of weights cannot be used; the message names the file, what is wrong with it and what to do.</summary>
public class WeightsException(string message, Exception? inner = null) : Exception(message, inner);
