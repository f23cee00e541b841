using System.Diagnostics;
using System.Globalization;
using Maquette.Diffusion.Weights;
using Maquette.Generation.Training;
using Maquette.Generation.Training.Objects;
using Maquette.Generation.Training.Procedural;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Generation.Judging;

/// <summary>Teaches a judge by contrast: of all captions of a batch the picture's own is to be the nearest, and of all pictures the caption's own (Radford et al. 2021).</summary>
internal sealed class JudgeTrainer : IDisposable
{
    private const double Beta1 = .9, Beta2 = .98, WeightDecay = .02, ClipNorm = 1, FinalRate = .02;
    private const long Unknown = -100, UnseenSeed = 0x5EED_0F_7E57, OtherSeed = 0x07_4E6, KeptSeed = 0x4E_97;

    private readonly JudgeTrainingOptions options;
    private readonly Judge judge;
    private readonly IObjectSource objects;
    private readonly Parameter[] parameters;
    private readonly MasterWeights<ImageEncoder> eye;
    private readonly MovingAverage average;
    private readonly AdamW optimizer;
    private readonly Lazy<JudgeProbe> probe;
    private readonly Dictionary<string, int> places;
    private readonly string[] kindPrompts;
    private readonly IReadOnlyDictionary<string, string[]> broader;

    public JudgeTrainer(JudgeTrainingOptions options, Judge judge, IObjectSource objects)
    {
        (this.options, this.judge, this.objects) = (options, judge, objects);
        parameters = [.. judge.Model.parameters()];
        foreach (var parameter in parameters) parameter.requires_grad = true;
        optimizer = optim.AdamW(parameters, lr: options.LearningRate, beta1: Beta1, beta2: Beta2, weight_decay: WeightDecay);
        eye = new(judge.Model.Eye, options.Precision, CPU, () => new(judge.Options));
        average = new(parameters, options.EmaDecay);
        places = judge.Options.Nouns.Index().ToDictionary(kind => kind.Item, kind => kind.Index);
        kindPrompts = [.. judge.Options.Nouns.Select(noun => Articles.Indefinite(noun, noun))];
        broader = Candidate.Broader(judge.Options.Nouns);
        probe = new(() => new(judge.Options, Batch(options.Seed ^ UnseenSeed, 0, options.Probes)));
    }

    /// <summary>Steps done.</summary>
    public int Step { get; private set; }

    /// <summary>Trains until the last step, the budget's end or <paramref name="stop"/>; between two steps everything is consistent.</summary>
    /// <param name="share">how much of the run is over, 0…1: decides the learning rate, and ends the run at 1</param>
    public void Run(Func<double> share, Action<JudgeReport> report, Action save, CancellationToken stop)
    {
        using var batches = new BatchFeed<JudgeBatch>(step => Batch(options.Seed, step, options.Objects), Step);
        var clock = Stopwatch.StartNew();
        var (since, sum) = (Step, 0f);
        while (Step < options.Steps && Over(share) < 1)
        {
            stop.ThrowIfCancellationRequested();
            var rate = LearningRate(Over(share));
            sum += Take(batches.Next(stop), rate);
            if (Step % options.LogEvery == 0)
            {
                var seconds = clock.Elapsed.TotalSeconds / (Step - since);
                report(Report(rate, seconds, sum / (Step - since), Remaining(Over(share), seconds)));
                (since, sum) = (Step, 0);
                clock.Restart();
            }
            if (Step % options.SaveEvery == 0 && Step < options.Steps) save();
        }
        save();
    }

    /// <summary>Lets the judge hold the moving average, which is the one to keep, while <paramref name="use"/> runs.</summary>
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
            ["run"] = Identity,
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
            var notes = file.Header.Metadata;
            if (notes["run"] != Identity) throw new SafetensorsException("it is of a run with another seed or other objects.");
            foreach (var (name, value) in Named("parameter", parameters).Concat(Named("average", average.Values))) value.copy_(file.Read(name));
            using var reader = new BinaryReader(new MemoryStream(file.Read("optimizer").data<byte>().ToArray()));
            optimizer.load_state_dict(reader);
            eye.Refresh();
            Step = int.Parse(notes["step"], CultureInfo.InvariantCulture);
            return TimeSpan.FromSeconds(double.Parse(notes["seconds"], CultureInfo.InvariantCulture));
        }
        catch (Exception error) when (error is SafetensorsException or KeyNotFoundException or FormatException)
        {
            throw new StudioException($"{path} can't be resumed from: {error.Message} Delete it or choose another folder to start a new run.", error);
        }
    }

    private string Identity => $"{options.Seed} {options.Objects} {string.Join(',', judge.Options.Nouns)}";

    private static IEnumerable<(string, Tensor)> Named(string kind, IReadOnlyList<Tensor> tensors) => tensors.Select((value, i) => ($"{kind}.{i:D4}", value));

    private double Over(Func<double> share) => Math.Max(share(), Step / (double)options.Steps);

    private static TimeSpan Remaining(double share, double seconds, int step) => TimeSpan.FromSeconds(share > 0 ? seconds * step * (1 - share) / share : 0);

    private TimeSpan Remaining(double share, double seconds) => Remaining(Math.Min(1, share), seconds, Step);

    /// <summary>Rises in a line, falls in half a cosine.</summary>
    private double LearningRate(double share)
    {
        var rise = Math.Min(1, (Step + 1d) / Math.Max(1, options.WarmUp));
        return options.LearningRate * rise * Math.Max(FinalRate, .5 + .5 * Math.Cos(Math.PI * Math.Min(1, share)));
    }

    private JudgeBatch Batch(long seed, int step, int count) => JudgeBatch.Draw(objects, seed, step, count, judge.Options.ImageSize, judge.Options.SmallestSize, broader);

    private float Take(JudgeBatch batch, double rate)
    {
        using var scope = NewDisposeScope();
        var loss = Loss(batch);
        foreach (var parameter in parameters) parameter.grad = null;
        loss.backward();
        eye.HandOver();
        nn.utils.clip_grad_norm_(parameters, ClipNorm);
        foreach (var group in optimizer.ParamGroups) group.LearningRate = rate;
        optimizer.step();
        eye.Refresh();
        Step++;
        average.Update(Step);

        var value = loss.ToSingle();
        return float.IsFinite(value) ? value : throw new StudioException($"The judge's loss stopped being a number at step {Step}; resume from the last checkpoint.");
    }

    /// <summary>
    /// ½(CE(rows) + CE(columns)) of scaled cosines plus the cross entropies of the kind and of the view head. A row has the captions of the batch and one prompt
    /// of every kind of thing, in a colour drawn anew, to be told apart from: a batch alone holds too few of the kinds. Pairs that are also true are left out.
    /// The kind is asked for without a colour too, where no other kind is wrong by its colour.
    /// </summary>
    private Tensor Loss(JudgeBatch batch)
    {
        var (n, size) = (batch.Captions.Length, judge.Options.ImageSize);
        var (pictures, views) = judge.Model.Look(tensor(batch.Images, [n, 3, size, size]), eye.Network, Kept(n));         // [n, d], [n, 3]
        var texts = judge.Read(batch.Captions);                                                                        // [n, d]
        var kinds = EveryKind();
        var others = judge.Read([.. kinds.Select(kind => kind.Prompt)]);                                               // [kinds, d]
        var scaled = judge.Model.Scale() * pictures;
        var logits = scaled.matmul(texts.t()).masked_fill(tensor(batch.AlsoTrue(), [n, n]), -1e4);                     // [n, n]
        var further = scaled.matmul(others.t()).masked_fill(tensor(batch.TrueOf(kinds), [n, kinds.Length]), -1e4);     // [n, kinds]
        var own = arange(n, dtype: int64);
        var contrast = (F.cross_entropy(cat([logits, further], 1), own) + F.cross_entropy(logits.t(), own)) / 2;
        var labels = batch.Views.All(label => label == ViewLabel.None) ? null : tensor(batch.Views);
        contrast += options.KindWeight * KindLoss(batch, scaled);
        return labels is null ? contrast : contrast + options.ViewWeight * F.cross_entropy(views, labels, ignore_index: ViewLabel.None);
    }

    // Zeros and the inverse of their counterparts' share, by seed and step.
    private Tensor? Kept(int n)
    {
        if (options.Dropout == 0) return null;
        using var random = new Generator((ulong)Draw.At(options.Seed ^ KeptSeed, Step).NextInt64(), CPU);
        return (rand([n, judge.Options.Channels[^1]], generator: random) >= options.Dropout).to(float32) / (1 - options.Dropout);   // [n, channels]
    }

    // Cross entropy of the own noun among all nouns, each as a prompt of its own.
    private Tensor KindLoss(JudgeBatch batch, Tensor scaled)
    {
        var nouns = judge.Options.Nouns;
        var own = batch.Keys.Select(key => places.GetValueOrDefault(key.Noun, -1)).ToArray();
        var also = batch.CalledBy(nouns);
        for (var i = 0; i < own.Length; i++) if (own[i] >= 0) also[i * nouns.Count + own[i]] = false;
        var logits = scaled.matmul(judge.Read(kindPrompts).t()).masked_fill(tensor(also, [own.Length, nouns.Count]), -1e4);   // [n, kinds]
        return F.cross_entropy(logits, tensor(own.Select(place => place < 0 ? Unknown : place).ToArray()), ignore_index: Unknown);
    }

    /// <summary>One prompt of every kind of thing, colours by seed and step.</summary>
    private Candidate[] EveryKind()
    {
        var random = Draw.At(options.Seed ^ OtherSeed, Step);
        return [.. judge.Options.Nouns.Select(noun => new Candidate(noun, random.Pick(judge.Options.Colours)))];
    }

    private JudgeReport Report(double rate, double seconds, float loss, TimeSpan remaining)
    {
        JudgeReport? report = null;
        average.Lend(() => report = probe.Value.Measure(judge, new(Step, seconds, remaining, rate, loss, 0, 0, 0, 0)));
        return report!;
    }

    public void Dispose()
    {
        average.Dispose();
        eye.Dispose();
        optimizer.Dispose();
    }
}
