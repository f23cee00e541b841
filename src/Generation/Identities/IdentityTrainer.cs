using Maquette.Diffusion;
using Maquette.Generation.Guidance;
using Maquette.Generation.Training;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Generation.Identities;

/// <summary>
/// Teaches a denoiser one thing in plain 2D, one view and no camera (MVDreamBooth, Shi et al. 2023, section 3.4, after Ruiz et al. 2023):
/// L = L_LDM(X_id) + λ·‖θ−θ₀‖₁/N. The text encoder stays as it is, so its words are read once. Every step draws from the seed and its number alone.
/// </summary>
internal sealed class IdentityTrainer : IDisposable
{
    private const string Remembered = "optimizer.";
    internal const float MaxWeight = 5;
    internal const double ClipNorm = 1, UniformTimesteps = 1;
    private const int OtherDraws = 500_009;

    private readonly IdentityRequest request;
    private readonly ModelPackage package;
    private readonly int size;
    private readonly CropBatches crops;
    private readonly CropBatches? priorImages;
    private readonly TextContext caption;
    private readonly TextContext? classCaption;
    private readonly AdamW optimizer;
    private readonly Generator generator = new(0, CPU);
    private readonly float[] planes;

    /// <param name="package">changes while it is taught; stays its owner's</param>
    /// <param name="caption">of the photos, as the prior reads it</param>
    /// <param name="preserved">pictures of the class with their caption; null for none</param>
    public IdentityTrainer(IdentityRequest request, IdentityPlan plan, ModelPackage package, CropSet photos, string caption, (CropSet Pictures, string Caption)? preserved = null)
    {
        (this.request, this.package) = (request, package);
        size = package.Options.UNet.SampleSize * package.Codec.Factor;
        planes = new float[request.BatchSize * 3 * size * size];
        crops = new(request, photos, size);
        var prior = new DiffusionPrior(package);
        using (no_grad())
        {
            this.caption = prior.Encode([caption]);
            if (preserved is { } kept) (priorImages, classCaption) = (new(request, kept.Pictures, size) { Whole = true }, prior.Encode([kept.Caption]));
        }
        using var init = new Generator((ulong)request.Seed, CPU);
        Weights = request.Method == IdentityMethod.Lora ? new LowRankWeights(package, plan.Rank, init) : new FullWeights(package);
        optimizer = optim.AdamW(Weights.Parameters.Select(part => part.Parameter), lr: plan.LearningRate);
    }

    public IIdentityWeights Weights { get; }

    /// <summary>One step of AdamW.</summary>
    /// <param name="step">steps done so far</param>
    /// <param name="otherDraws">takes other random numbers than usual for this step</param>
    /// <returns>name → value of each loss before the update</returns>
    /// <exception cref="NotFiniteException">A loss or the gradient is no number; the weights are as before.</exception>
    public IReadOnlyDictionary<string, float> Step(int step, bool otherDraws = false)
    {
        using var scope = NewDisposeScope();
        using var learning = enable_grad();
        generator.manual_seed(SeedOf(request, step) + (otherDraws ? OtherDraws : 0));
        optimizer.zero_grad();
        var losses = new Dictionary<string, float> { ["ldm"] = 0 };
        if (priorImages is not null) losses["class"] = 0;
        for (var part = 0; part < request.Accumulation; part++)
        {
            losses["ldm"] += Descend("ldm", crops, caption, step, part);
            if (priorImages is not null) losses["class"] += Descend("class", priorImages, classCaption!, step, part);
        }
        Weights.HandOver();
        var length = (float)nn.utils.clip_grad_norm_(Weights.Parameters.Select(part => part.Parameter), ClipNorm);
        if (!float.IsFinite(length)) throw NotFiniteException.OfGradient(length);
        losses["l1"] = Finite("l1", Weights.Hold(request.Lambda));
        optimizer.step();
        Weights.Refresh();
        return losses;
    }

    /// <summary>What the timesteps and the noise of a step are drawn from.</summary>
    internal static long SeedOf(IdentityRequest request, int step) => unchecked(request.Seed * 1_000_003 + step);

    /// <summary>Adds the gradient of one batch's L_LDM, for its share of the step.</summary>
    /// <returns>that share</returns>
    private float Descend(string name, CropBatches batches, TextContext text, int step, int part)
    {
        using var scope = NewDisposeScope();
        var n = request.BatchSize;
        batches.At(step, part, planes);
        Tensor x0;                                                                                         // [n, c, h, w]
        using (no_grad()) x0 = package.Codec.Encode(tensor(planes, [n, 3, size, size]).to(package.Device), generator);
        var (t, _) = DenoisingLoss.Timesteps(package, n, UniformTimesteps, generator);                     // [n]
        var eps = randn(x0.shape, generator: generator).to(package.Device);                                // [n, c, h, w]
        var errors = DenoisingLoss.Errors(package, x0, t, eps, 1, (xT, tAll) => Weights.Predict(xT, tAll, text.Repeat(n)));   // [n]
        var loss = (errors * DenoisingLoss.Weights(package, t, MaxWeight)).mean() / request.Accumulation;
        var value = Finite(name, loss.ToSingle());
        loss.backward();
        return value;
    }

    /// <summary>All that <see cref="Step"/> changes, by name; live tensors, but for the optimiser's numbers.</summary>
    public IReadOnlyDictionary<string, Tensor> State => Weights.Parameters
        .Select(part => (part.Name, Value: (Tensor)part.Parameter))
        .Concat(OptimizerTensors.Get(optimizer).Select(part => (Name: Remembered + part.Key, part.Value)))
        .ToDictionary(part => part.Name, part => part.Value);

    /// <summary>Goes on from a state: the next steps give the same bytes as if nothing had been between.</summary>
    /// <exception cref="KeyNotFoundException">It is of another network.</exception>
    public void Restore(IReadOnlyDictionary<string, Tensor> state)
    {
        using var still = no_grad();
        foreach (var (name, parameter) in Weights.Parameters) parameter.copy_(state[name]);
        OptimizerTensors.Set(optimizer, state.Where(part => part.Key.StartsWith(Remembered, StringComparison.Ordinal)).ToDictionary(part => part.Key[Remembered.Length..], part => part.Value));
        Weights.Refresh();
    }

    private static float Finite(string loss, float value) => float.IsFinite(value) ? value : throw new NotFiniteException(loss, value);

    public void Dispose()
    {
        optimizer.Dispose();
        Weights.Dispose();
        caption.Dispose();
        classCaption?.Dispose();
        generator.Dispose();
    }
}
