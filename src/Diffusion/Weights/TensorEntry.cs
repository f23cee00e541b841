namespace Maquette.Diffusion.Weights;

/// <summary>One line of a safetensors header.</summary>
/// <param name="Begin">first byte, counted from the end of the header</param>
/// <param name="End">the byte after the last one</param>
public sealed record TensorEntry(string Name, ElementType Type, long[] Shape, long Begin, long End) : TensorInfo(Name, Type, Shape);
