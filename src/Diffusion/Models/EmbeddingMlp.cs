using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Diffusion.Models;

/// <summary>Linear, SiLU, linear: from a few numbers about a view (its time, its camera) to the embedding.</summary>
internal sealed class EmbeddingMlp : Module
{
    private readonly Linear linear1, linear2;

    public EmbeddingMlp(int inputs, int width) : base(nameof(EmbeddingMlp))
    {
        register_module("linear_1", linear1 = Linear(inputs, width));
        register_module("linear_2", linear2 = Linear(width, width));
    }

    /// <param name="x">[n, inputs]</param>
    /// <returns>[n, width]</returns>
    public Tensor forward(Tensor x) => linear2.forward(F.silu(linear1.forward(x)));
}
