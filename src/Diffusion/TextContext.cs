using static TorchSharp.torch;

namespace Maquette.Diffusion;

/// <summary>Prompts as the network reads them.</summary>
/// <param name="Tokens">[batch, words, width]</param>
/// <param name="Pooled">[batch, width]: each prompt as one vector, for networks with <see cref="Models.UNetOptions.PooledText"/></param>
public sealed record TextContext(Tensor Tokens, Tensor? Pooled)
{
    internal TextContext To(ScalarType type) => new(Tokens.to(type), Pooled?.to(type));
}
