using Maquette.Diffusion;
using Maquette.Diffusion.Schedulers;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Training;

/// <summary>What all trainings of a denoiser minimise: L = E[w(t)·‖target − f(x_t, t, y, c)‖²] (Ho et al. 2020, eq. 14; Rombach et al. 2022, eq. 2).</summary>
internal static class DenoisingLoss
{
    /// <summary>Mean squared error of a prediction, one an object: [objects].</summary>
    /// <param name="x0">clean latents, [objects·views, c, h, w]</param>
    /// <param name="t">[objects] int64</param>
    /// <param name="predict">(x_t, t) → what the network says, t [objects·views]</param>
    public static Tensor Errors(ModelPackage package, Tensor x0, Tensor t, Tensor eps, int views, Func<Tensor, Tensor, Tensor> predict)
    {
        var tAll = t.repeat_interleave(views, 0);                                            // [objects·views]
        var xT = package.Schedule.AddNoise(x0, eps, tAll);                                   // [objects·views, c, h, w]
        var target = package.Schedule.Target(x0, eps, tAll, package.Prediction);
        return (predict(xT, tAll) - target).square().reshape(t.shape[0], -1).mean([1]);      // [objects]
    }

    /// <summary>1/(1 − ᾱ_t), bounded, for x0-prediction: the error of ε at equal weight; 1 for what predicts ε or v.</summary>
    public static Tensor Weights(ModelPackage package, Tensor t, float most) => package.Prediction == PredictionType.Sample
        ? tensor(t.cpu().data<long>().ToArray().Select(i => (float)Math.Min(most, 1 / (1 - package.Schedule.AlphaBar[(int)i]))).ToArray()).to(package.Device)
        : ones_like(t, dtype: float32);

    /// <summary>T·u^p with one u from each of as many equal parts of 0…1 as there are objects.</summary>
    /// <returns>timesteps [objects], also as shares of the schedule</returns>
    public static (Tensor T, double[] Shares) Timesteps(ModelPackage package, int objects, double power, Generator generator)
    {
        var u = rand([objects], generator: generator).data<float>().ToArray();
        var shares = u.Select((value, i) => Math.Pow((i + value) / objects, power)).ToArray();
        var last = package.Schedule.Steps - 1;
        return (tensor(shares.Select(share => Math.Min(last, (long)(share * package.Schedule.Steps))).ToArray()).to(package.Device), shares);
    }
}
