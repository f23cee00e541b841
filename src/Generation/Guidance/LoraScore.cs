using Maquette.Diffusion;
using Maquette.Diffusion.Loras;
using Maquette.Diffusion.Schedulers;
using Maquette.Scene.Cameras;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Generation.Guidance;

/// <summary>
/// The score of the renders as a low-rank change of the pretrained network itself (Wang et al. 2023, §3.2): one set of weights, changes off for the
/// pretrained score, on for this one. It is asked with the plain prompt, without guidance, so its unconditional half is never computed.
/// </summary>
public sealed class LoraScore : IParticleScore, IDisposable
{
    private const string Remembered = "optimizer.";

    private readonly DiffusionPrior prior;
    private readonly ParticleScoreOptions options;
    private readonly LowRankAdapter adapter;
    private readonly AdamW optimizer;
    private readonly TextContext cond;
    private readonly bool tellCameras;

    /// <param name="init">draws the first values</param>
    /// <param name="tellCameras">the network itself is told them too, as the pretrained score is: else the two would differ by what a camera tells</param>
    public LoraScore(DiffusionPrior prior, string prompt, ParticleScoreOptions options, Generator init, bool tellCameras = false)
    {
        (this.prior, this.options) = (prior, options);
        this.tellCameras = tellCameras && prior.Package.UNet.Options.CameraDim > 0;
        using (no_grad()) cond = prior.Encode([prompt]);
        adapter = new(prior.Package.UNet, new() { Rank = options.Rank }, init);
        optimizer = optim.AdamW(adapter.NamedParameters.Select(part => part.Parameter), lr: options.LearningRate);
    }

    /// <summary>What is trained.</summary>
    public LowRankAdapter Adapter => adapter;

    public Tensor Eps(Tensor xT, Tensor t, Viewpoints seen)
    {
        using var frozen = no_grad();
        using var scope = NewDisposeScope();
        var y = Predict(xT, t, CameraConditioning.CameraToWorld(seen.Cameras).to(xT.device), seen);
        return prior.Package.Schedule.ToEps(y, xT, t, prior.Package.Prediction).MoveToOuterDisposeScope();
    }

    public float Learn(Tensor z, Viewpoints seen, Generator generator)
    {
        using var scope = NewDisposeScope();
        using var learning = enable_grad();
        var (schedule, n) = (prior.Package.Schedule, z.shape[0]);
        var t = randint(0, schedule.Steps, [n], generator: generator).to(z.device);            // [n]
        var eps = randn(z.shape, generator: generator).to(z.device);                           // [n, c, h, w]
        var told = rand([n, 1], generator: generator).ge(options.CameraDropout).to(float32);   // [n, 1]
        var cameras = (CameraConditioning.CameraToWorld(seen.Cameras) * told).to(z.device);    // [n, 16]

        var y = Predict(schedule.AddNoise(z, eps, t), t, cameras, seen);                       // [n, c, h, w]
        var loss = (y - schedule.Target(z, eps, t, prior.Package.Prediction)).square().mean();
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
        return loss.ToSingle();
    }

    private Tensor Predict(Tensor xT, Tensor t, Tensor cameras, Viewpoints seen)
    {
        using var on = adapter.Use(cameras);
        return prior.Predict(xT, t, cond.Repeat((int)xT.shape[0]), tellCameras ? CameraConditioning.Tensor(seen.Cameras).to(xT.device) : null, numFrames: 1);
    }

    public IReadOnlyDictionary<string, Tensor> State =>
        adapter.NamedParameters.Select(part => (part.Name, Tensor: (Tensor)part.Parameter))
            .Concat(OptimizerTensors.Get(optimizer).Select(part => (Name: Remembered + part.Key, Tensor: part.Value)))
            .ToDictionary(part => part.Name, part => part.Tensor);

    public void Restore(IReadOnlyDictionary<string, Tensor> state)
    {
        using var still = no_grad();
        foreach (var (name, parameter) in adapter.NamedParameters) parameter.copy_(state[name]);
        OptimizerTensors.Set(optimizer, state.Where(part => part.Key.StartsWith(Remembered, StringComparison.Ordinal)).ToDictionary(part => part.Key[Remembered.Length..], part => part.Value));
    }

    public void Dispose()
    {
        optimizer.Dispose();
        adapter.Dispose();
        cond.Dispose();
    }
}
