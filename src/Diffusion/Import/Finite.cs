using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Import;

/// <summary>A weight that is no number, or infinite, spoils every picture: better told before than after.</summary>
internal static class Finite
{
    /// <exception cref="ModelPackageException">The tensor has such a weight.</exception>
    public static void Check(Tensor tensor, string name, string path)
    {
        using var scope = NewDisposeScope();
        if (!tensor.to(float32).isfinite().all().ToBoolean())
            throw new ModelPackageException($"{path}: the tensor '{name}' holds NaN or infinity; the file is damaged or its training failed: take another.");
    }
}
