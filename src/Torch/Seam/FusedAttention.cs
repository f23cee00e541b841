namespace TorchSharp;

/// <summary>What libtorch's attention costs: in one piece with the softmax, or through a whole matrix of scores.</summary>
public static partial class FusedAttention;
