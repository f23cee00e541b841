namespace Maquette.Diffusion.Weights;

/// <summary>A safetensors file does not hold what its format promises; the message names the file and the tensor.</summary>
public sealed class SafetensorsException(string message, Exception? inner = null) : WeightsException(message, inner);
