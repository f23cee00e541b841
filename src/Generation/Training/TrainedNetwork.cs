using Maquette.Diffusion;
using Maquette.Diffusion.Models;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Generation.Training;

/// <summary>
/// The network that a step's gradient goes through: the weights themselves, or a copy of them in bfloat16 (Micikevicius et al. 2018,
/// mixed precision with master weights in single precision; bfloat16 has their range, so losses are not scaled).
/// </summary>
internal sealed class TrainedNetwork : IDisposable
{
    private readonly UNet network;
    private readonly (Parameter Master, Parameter Copy)[] pairs;

    /// <param name="master">weights in single precision, the optimiser's; stays its owner's</param>
    public TrainedNetwork(UNet master, TrainingPrecision precision, Device device)
    {
        if (precision == TrainingPrecision.Full)
        {
            (network, pairs) = (master, []);
            return;
        }
        network = new(master.Options);
        new Precision(ScalarType.BFloat16).Apply(network);
        network.to(device);
        pairs = [.. master.parameters().Zip(network.parameters())];
        foreach (var (_, copy) in pairs) copy.requires_grad = true;
        Refresh();
    }

    private bool IsCopy => pairs.Length > 0;

    /// <summary>As <see cref="UNet.forward"/>, in and out in single precision.</summary>
    public Tensor Predict(Tensor x, Tensor t, TextContext text, Tensor? cameras, int views)
    {
        if (!IsCopy) return network.forward(x, t, text, cameras, views);
        using var scope = NewDisposeScope();
        TextContext half = new(Half(text.Tokens), text.Pooled is { } pooled ? Half(pooled) : null);
        return network.forward(Half(x), t, half, cameras is null ? null : Half(cameras), views).to(float32).MoveToOuterDisposeScope();
    }

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

    private static Tensor Half(Tensor x) => x.to(ScalarType.BFloat16);

    public void Dispose()
    {
        if (IsCopy) network.Dispose();
    }
}
