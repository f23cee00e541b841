namespace Maquette.Diffusion.Weights;

/// <summary>What a file says of one of its tensors.</summary>
public record TensorInfo(string Name, ElementType Type, long[] Shape);
