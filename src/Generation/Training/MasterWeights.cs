using Maquette.Diffusion;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Generation.Training;

/// <summary>
/// The network that a step's gradient goes through: the one with the weights itself, or a copy of it in bfloat16 (Micikevicius et al. 2018,
/// mixed precision with master weights in single precision; bfloat16 has their range, so losses are not scaled).
/// </summary>
internal sealed class MasterWeights<TNetwork> : IDisposable
    where TNetwork : nn.Module
{
    private readonly (Parameter Master, Parameter Copy)[] pairs = [];

    /// <param name="master">weights in single precision, the optimiser's; stays its owner's</param>
    /// <param name="another">a network of the same sizes, whatever its weights</param>
    public MasterWeights(TNetwork master, TrainingPrecision precision, Device device, Func<TNetwork> another)
    {
        Network = master;
        if (precision == TrainingPrecision.Full) return;
        Network = another();
        new Precision(ScalarType.BFloat16).Apply(Network);
        Network.to(device);
        pairs = [.. master.parameters().Zip(Network.parameters())];
        foreach (var (_, copy) in pairs) copy.requires_grad = true;
        Refresh();
    }

    /// <summary>What to compute with.</summary>
    public TNetwork Network { get; }

    /// <summary>Whether it is the copy in bfloat16.</summary>
    public bool IsCopy => pairs.Length > 0;

    /// <summary>Hands the gradient to the master weights.</summary>
    public void HandOver()
    {
        foreach (var (master, copy) in pairs)
        {
            using var gradient = copy.grad;
            master.grad = gradient?.to(float32);
            copy.grad = null;
        }
    }

    /// <summary>Takes over the master weights, after they changed.</summary>
    public void Refresh()
    {
        using var _ = no_grad();
        foreach (var (master, copy) in pairs) copy.copy_(master);
    }

    public void Dispose()
    {
        if (IsCopy) Network.Dispose();
    }
}
