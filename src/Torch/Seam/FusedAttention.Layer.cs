#if !TORCHSHARP_PACKAGE
namespace TorchSharp;

public static partial class FusedAttention
{
    /// <summary>Whether scaled_dot_product_attention is libtorch's own (2.0 and later), which keeps no matrix of all scores.</summary>
    public static bool Exists => torch.nn.functional.HasFusedAttention;
}
#endif
