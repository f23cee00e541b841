using Maquette.Diffusion;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Tests.Identities;

/// <summary>The tiny package with weights where an untrained one has zeros: there, no gradient would reach what lies before them.</summary>
internal static class AwakePrior
{
    private const double Scale = .05;

    /// <summary>The caller's to dispose.</summary>
    public static ModelPackage Load(TinyModels models)
    {
        var package = ModelPackage.Load(Path.Combine(models.Folder, "tiny"));
        using var still = no_grad();
        using var draw = new Generator(5, CPU);
        foreach (var parameter in package.UNet.parameters())
        {
            using var scope = NewDisposeScope();
            parameter.add_(randn(parameter.shape, generator: draw) * Scale);
        }
        return package;
    }
}
