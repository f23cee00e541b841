using Maquette.Diffusion.Weights;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests.Golden;

/// <summary>What a reference implementation computed: its weights under its own names, what went in and what came out. The text beside the file says how.</summary>
internal sealed class GoldenFile : IDisposable
{
    private readonly SafetensorsFile file;

    public GoldenFile(string name) => file = SafetensorsFile.Open(Path.Combine(AppContext.BaseDirectory, "Golden", $"{name}.safetensors"));

    public IEnumerable<string> Names => file.Header.Tensors.Keys;

    public Tensor this[string name] => file.Read(name);

    /// <summary>Fills every parameter of a network from the tensor that <paramref name="read"/> finds for its name.</summary>
    public void Fill(nn.Module module, Func<string, Func<string, Tensor>, Tensor> read)
    {
        using var frozen = no_grad();
        foreach (var (name, parameter) in module.named_parameters())
        {
            using var scope = NewDisposeScope();
            parameter.copy_(read(name, original => file.Read(original)).view(parameter.shape));
        }
    }

    /// <summary>The largest error against the largest value.</summary>
    public static double RelativeError(Tensor actual, Tensor expected)
    {
        Assert.Equal(expected.shape, actual.shape);
        return (actual - expected).abs().max().ToDouble() / expected.abs().max().ToDouble();
    }

    public void Dispose() => file.Dispose();
}
