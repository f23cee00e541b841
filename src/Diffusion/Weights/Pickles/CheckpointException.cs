namespace Maquette.Diffusion.Weights.Pickles;

/// <summary>A PyTorch checkpoint is damaged, or asks for something that no file of weights needs; the message names it.</summary>
public sealed class CheckpointException(string message, Exception? inner = null) : WeightsException(message, inner);
