using Maquette.Diffusion;
using Maquette.Diffusion.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Training;

/// <summary>A UNet in training, in either precision.</summary>
/// <param name="master">weights in single precision, the optimiser's; stays its owner's</param>
internal sealed class TrainedNetwork(UNet master, TrainingPrecision precision, Device device) : IDisposable
{
    private readonly MasterWeights<UNet> weights = new(master, precision, device, () => new(master.Options));

    /// <summary>As <see cref="UNet.forward"/>, in and out in single precision.</summary>
    public Tensor Predict(Tensor x, Tensor t, TextContext text, Tensor? cameras, int views)
    {
        if (!weights.IsCopy) return weights.Network.forward(x, t, text, cameras, views);
        using var scope = NewDisposeScope();
        TextContext half = new(Half(text.Tokens), text.Pooled is { } pooled ? Half(pooled) : null);
        return weights.Network.forward(Half(x), t, half, cameras is null ? null : Half(cameras), views).to(float32).MoveToOuterDisposeScope();
    }

    /// <summary>Hands the gradient to the master weights.</summary>
    public void HandOver() => weights.HandOver();

    /// <summary>Takes over the master weights, after they changed.</summary>
    public void Refresh() => weights.Refresh();

    private static Tensor Half(Tensor x) => x.to(ScalarType.BFloat16);

    public void Dispose() => weights.Dispose();
}
