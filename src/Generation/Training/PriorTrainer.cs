using System.Diagnostics;
using System.Globalization;
using Maquette.Diffusion;
using Maquette.Diffusion.Weights;
using Maquette.Generation.Training.Objects;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Maquette.Generation.Training;

/// <summary>
/// Trains UNet and text encoder of a small multi-view prior together: most batches are orthogonal views of an object with their
/// cameras, the rest single views without (Shi et al. 2023, MVDream, section 3.2).
/// </summary>
internal sealed class PriorTrainer : IDisposable
{
    private const double Beta1 = .9, Beta2 = .99, WeightDecay = .01, FinalRate = .05;

    private readonly PriorTrainingOptions options;
    private readonly ModelPackage package;
    private readonly DiffusionPrior prior;
    private readonly IObjectSource objects;
    private readonly BatchSource source;
    private readonly Parameter[] parameters;
    private readonly TrainedNetwork network;
    private readonly MovingAverage average;
    private readonly AdamW optimizer;
    private readonly Generator generator = new(0, CPU);

    /// <summary>Starts a run at step 0 with the weights of <paramref name="package"/>, which the run changes.</summary>
    /// <param name="objects">what is shown; stays its owner's</param>
    public PriorTrainer(PriorTrainingOptions options, ModelPackage package, IObjectSource objects)
    {
        this.objects = objects;
        (this.options, this.package) = (options, package);
        prior = new(package);
        source = new(options, objects);
        parameters = [.. package.UNet.parameters(), .. package.TextEncoder.parameters()];
        foreach (var parameter in parameters) parameter.requires_grad = true;
        optimizer = optim.AdamW(parameters, lr: options.LearningRate, beta1: Beta1, beta2: Beta2, weight_decay: WeightDecay);
        network = new(package.UNet, options.Precision, package.Device);
        average = new(parameters, options.EmaDecay);
    }

    /// <summary>Steps done.</summary>
    public int Step { get; private set; }

    /// <summary>Trains until the last step, the budget's end or <paramref name="stop"/>; between two steps everything is consistent.</summary>
    /// <param name="share">how much of the run is over, 0…1: decides the learning rate, and ends the run at 1</param>
    /// <param name="report">every <see cref="PriorTrainingOptions.LogEvery"/> steps</param>
    /// <param name="save">every <see cref="PriorTrainingOptions.SaveEvery"/> steps and at the end</param>
    public void Run(Func<double> share, Action<TrainingReport> report, Action save, CancellationToken stop)
    {
        using var batches = source.From(Step);
        var bands = new LossBands();
        var clock = Stopwatch.StartNew();
        var since = Step;
        while (Step < options.Steps && share() < 1)
        {
            var batch = batches.Next(stop);
            var rate = LearningRate(Math.Max(share(), Step / (double)options.Steps));
            Take(batch, rate, bands);
            if (Step % options.LogEvery == 0)
            {
                var seconds = clock.Elapsed.TotalSeconds / (Step - since);
                report(Report(batch, bands, rate, seconds));
                bands.Clear();
                clock.Restart();
                since = Step;
            }
            if (Step % options.SaveEvery == 0 && Step < options.Steps) save();
        }
        save();
    }

    /// <summary>Lets the package hold the moving average, which is the prior to keep, while <paramref name="use"/> runs.</summary>
    public void WithAverage(Action use) => average.Lend(use);

    /// <summary>Writes all that the rest of the run depends on, whole or not at all.</summary>
    /// <param name="spent">time of the run so far, kept with it</param>
    public void Write(string path, TimeSpan spent)
    {
        using var scope = NewDisposeScope();
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes)) optimizer.save_state_dict(writer);
        SafetensorsWriter.Write(path, [.. Named("parameter", parameters), .. Named("average", average.Values), ("optimizer", tensor(bytes.ToArray()))], new Dictionary<string, string>
        {
            ["step"] = Step.ToString(CultureInfo.InvariantCulture),
            ["seconds"] = spent.TotalSeconds.ToString("R", CultureInfo.InvariantCulture),
        });
    }

    /// <summary>Goes on where <see cref="Write"/> left off; the same steps follow as in an unbroken run.</summary>
    /// <returns>time of the run so far</returns>
    /// <exception cref="StudioException">The file is damaged or of another run.</exception>
    public TimeSpan Resume(string path)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        try
        {
            using var file = SafetensorsFile.Open(path);
            foreach (var (name, value) in Named("parameter", parameters).Concat(Named("average", average.Values))) value.copy_(file.Read(name));
            using var reader = new BinaryReader(new MemoryStream(file.Read("optimizer").data<byte>().ToArray()));
            optimizer.load_state_dict(reader);
            network.Refresh();
            Step = int.Parse(file.Header.Metadata["step"], CultureInfo.InvariantCulture);
            return TimeSpan.FromSeconds(double.Parse(file.Header.Metadata["seconds"], CultureInfo.InvariantCulture));
        }
        catch (Exception error) when (error is SafetensorsException or KeyNotFoundException or FormatException)
        {
            throw new StudioException($"{path} can't be resumed from: {error.Message} Delete it to start the run again.", error);
        }
    }

    private static IEnumerable<(string, Tensor)> Named(string kind, IReadOnlyList<Tensor> tensors) =>
        tensors.Select((value, i) => ($"{kind}.{i:D4}", value));

    /// <summary>The next step's, rising at first and falling at the end.</summary>
    /// <param name="share">how much of the run is over, 0…1</param>
    public double LearningRate(double share)
    {
        var rise = Math.Min(1, (Step + 1d) / Math.Max(1, options.WarmUp));
        var fall = share < options.DecayFrom ? 1 : Math.Max(FinalRate, 1 - (share - options.DecayFrom) / (1 - options.DecayFrom));
        return options.LearningRate * rise * fall;
    }

    /// <summary>What chance adds to a step: timesteps [objects], also as fractions of the schedule, and noise like the latents. A resumed run draws what an unbroken one would.</summary>
    /// <param name="shape">of the latents: [objects·views, c, h, w]</param>
    public (Tensor T, double[] Times, Tensor Eps) Draw(int step, int objects, long[] shape)
    {
        generator.manual_seed(unchecked(options.Seed * 1_000_003 + step));
        var (t, times) = DenoisingLoss.Timesteps(package, objects, options.TimestepPower, generator);
        return (t, times, Noise(shape));
    }

    /// <summary>One step of AdamW on w(t)·‖target − f(x_t, t, y, c)‖², averaged over objects.</summary>
    /// <returns>that average, before the step</returns>
    public float Take(TrainingBatch batch, double rate, LossBands bands)
    {
        using var scope = NewDisposeScope();
        var x0 = Latents(batch);                                                        // [objects·views, c, h, w]
        var (t, times, eps) = Draw(Step, batch.Captions.Length, x0.shape);

        var errors = Errors(batch, x0, t, eps, batch.Captions, Cameras(batch));         // [objects]
        var loss = (errors * DenoisingLoss.Weights(package, t, options.MaxWeight)).mean();
        foreach (var parameter in parameters) parameter.grad = null;
        loss.backward();
        network.HandOver();
        nn.utils.clip_grad_norm_(parameters, options.ClipNorm);
        foreach (var group in optimizer.ParamGroups) group.LearningRate = rate;
        optimizer.step();
        network.Refresh();
        Step++;
        average.Update(Step);

        var values = errors.detach().cpu().data<float>().ToArray();
        if (values.Any(value => !float.IsFinite(value)))
            throw new StudioException($"The training loss stopped being a number at step {Step}; resume from the last checkpoint with a lower learningRate than {options.LearningRate}.");
        bands.Add(values, times);
        return loss.ToSingle();
    }

    /// <summary>Mean squared error of the network's prediction, one an object: [objects].</summary>
    private Tensor Errors(TrainingBatch batch, Tensor x0, Tensor t, Tensor eps, string[] captions, Tensor? cameras) =>
        DenoisingLoss.Errors(package, x0, t, eps, batch.Views, (xT, tAll) => network.Predict(xT, tAll, prior.Encode(captions), cameras, batch.Views));

    private Tensor Latents(TrainingBatch batch)
    {
        var images = tensor(batch.Images).to(package.Device).reshape(-1, 3, options.Resolution, options.Resolution);  // [objects·views, 3, height, width]
        return package.Codec.Encode(images, null);
    }

    private Tensor Noise(long[] shape) => randn(shape, generator: generator).to(package.Device);

    private Tensor? Cameras(TrainingBatch batch) => batch.Cameras is { } cameras ? tensor(cameras).to(package.Device).reshape(-1, 16) : null;

    /// <summary>The interval's losses, and what captions and cameras are worth where the picture is almost noise.</summary>
    private TrainingReport Report(TrainingBatch last, LossBands bands, double rate, double seconds)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        generator.manual_seed(options.Seed);
        var batch = new BatchSource(options with { SingleViewShare = 0, CaptionDropout = 0 }, objects).At(-1);
        var x0 = Latents(batch);
        var eps = Noise(x0.shape);
        var t = full([batch.Captions.Length], package.Schedule.Steps * 9 / 10, dtype: int64, device: package.Device);
        var cameras = Cameras(batch)!;
        var turned = cameras.view(-1, batch.Views, 16).roll(1, 1).reshape(-1, 16);
        float Error(string[] captions, Tensor told) => Errors(batch, x0, t, eps, captions, told).mean().ToSingle();

        var right = Error(batch.Captions, cameras);
        var shuffled = Error([.. batch.Captions[1..], batch.Captions[0]], cameras);
        var remaining = TimeSpan.FromSeconds((options.Steps - Step) * seconds);
        return new(Step, options.Steps, seconds, options.Objects, remaining, rate, bands.Mean, bands.Bands, (right, shuffled), (right, Error(batch.Captions, turned)));
    }

    public void Dispose()
    {
        average.Dispose();
        network.Dispose();
        optimizer.Dispose();
        generator.Dispose();
    }
}
