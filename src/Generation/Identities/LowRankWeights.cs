using Maquette.Diffusion;
using Maquette.Diffusion.Loras;
using Maquette.Diffusion.Weights;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Generation.Identities;

/// <summary>Low-rank changes of the attention layers (Hu et al. 2021): θ = θ₀ + B·A, so that ‖θ−θ₀‖₁ is ‖B·A‖₁.</summary>
internal sealed class LowRankWeights : IIdentityWeights
{
    private readonly ModelPackage package;
    private readonly LowRankAdapter adapter;
    private readonly long count;

    /// <param name="init">draws the first A</param>
    public LowRankWeights(ModelPackage package, int rank, Generator init)
    {
        this.package = package;
        count = package.UNet.parameters().Sum(parameter => parameter.numel());
        foreach (var parameter in package.UNet.parameters()) parameter.requires_grad = true;   // what the adapter freezes and gives back
        adapter = new(package.UNet, new() { Rank = rank, CameraDim = 0 }, init);
        Parameters = [.. adapter.NamedParameters];
    }

    public IReadOnlyList<(string Name, Parameter Parameter)> Parameters { get; }

    public Tensor Predict(Tensor x, Tensor t, TextContext text)
    {
        using var on = adapter.Use(cameras: null);
        return package.UNet.forward(x, t, text, null, 1);
    }

    public void HandOver()
    {
        // the gradient is where it belongs
    }

    public float Hold(double λ)
    {
        using var learning = enable_grad();
        using var scope = NewDisposeScope();
        var sums = Parameters.Chunk(2).Select(pair => pair[1].Parameter.matmul(pair[0].Parameter).abs().sum()).ToArray();   // down and up of each layer
        var mean = stack(sums).sum() / count;
        if (λ > 0) (λ * mean).backward();
        return mean.ToSingle();
    }

    public void Refresh()
    {
        // nothing is a copy
    }

    public IDisposable Lend() => adapter.Use(cameras: null);

    public void Write(string path, IReadOnlyDictionary<string, string> notes)
    {
        using var scope = NewDisposeScope();
        SafetensorsWriter.Write(path, Parameters.Select(part => (part.Name, (Tensor)part.Parameter)), notes, ScalarType.Float16);
    }

    public void Dispose() => adapter.Dispose();
}
