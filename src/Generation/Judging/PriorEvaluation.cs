using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Maquette.Diffusion;
using Maquette.Generation.Recipes;
using Maquette.Generation.Training.Objects;
using Maquette.Generation.Training.Shards;
using Maquette.Scene.Cameras;
using Maquette.Scene.Imaging;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Judging;

/// <summary>How well a prior draws what it is asked for, by a judge: true objects, samples of pairs that its training left out, and finished meshes.</summary>
public sealed class PriorEvaluation : IDisposable
{
    /// <summary>Name of the bundled judge's folder, beside the priors.</summary>
    public const string BundledJudge = Judge.BundledName;

    private const long OracleSeed = 0x0AC1E;

    private readonly string models, prior, judgeFolder;
    private readonly EvaluationOptions options;
    private readonly EvaluationCache cache;
    private readonly IObjectSource truth;
    private readonly JudgeData? data;
    private readonly Func<Candidate, bool> leftOut;
    private readonly Action<string> say;
    private readonly List<Bitmap> sampled = [];

    /// <param name="models">folder of the model packages</param>
    /// <param name="prior">id of the prior</param>
    /// <param name="set">folder of the rendered set whose held-out models are the true objects beside procedural ones; null takes procedural ones alone</param>
    /// <param name="cache">folder of what was seen; made when missing</param>
    /// <param name="say">lines for a person</param>
    /// <exception cref="StudioException">There is no rendered set in that folder.</exception>
    public PriorEvaluation(string models, string prior, string judgeFolder, string? set, EvaluationOptions options, string cache, Action<string> say)
        : this(models, prior, judgeFolder, options, cache, JudgeData.HeldOut(set), JudgeData.LeftOut, say)
    {
    }

    /// <param name="truth">objects that neither the prior nor the judge was trained on</param>
    /// <param name="leftOut">whether the prior's training never showed a pair</param>
    internal PriorEvaluation(string models, string prior, string judgeFolder, EvaluationOptions options, string cache, IObjectSource truth, Func<Candidate, bool> leftOut, Action<string> say)
    {
        (this.models, this.prior, this.judgeFolder, this.options, this.truth, this.leftOut, this.say) = (models, prior, judgeFolder, options, truth, leftOut, say);
        this.cache = new(cache);
    }

    private PriorEvaluation(string models, string prior, string judgeFolder, EvaluationOptions options, string cache, JudgeData data, Func<Candidate, bool> leftOut, Action<string> say)
        : this(models, prior, judgeFolder, options, cache, data.Objects, leftOut, say) => this.data = data;

    /// <exception cref="StudioException">Prior or judge cannot be used.</exception>
    /// <exception cref="OperationCanceledException">Stopped; what was seen so far is kept.</exception>
    public PriorScores Run(CancellationToken stop)
    {
        var shelf = new PriorShelf(models);
        var problems = RequestCheck.SampleProblems(prior, ["a"], Renders.Views, options.Steps, options.GuidanceScale, shelf.All(), models);
        if (problems.Count > 0) throw new StudioException(string.Join(" ", problems));
        using var judge = Judge.Load(judgeFolder);
        using var package = ModelPackage.Load(shelf.Find(prior)!);
        if (package.UNet.Options.CameraDim == 0) throw new StudioException($"The prior '{prior}' is not told of cameras, so it has no views to judge: choose a multi-view prior.");
        var (priorHash, judgeHash) = (package.TensorHash(), judge.Hash());

        var unasked = judge.Options.Nouns.Where(noun => package.Tokenizer.UnknownWords(noun).Count > 0).ToArray();
        var pairs = Candidate.All(judge.Options).Where(pair => !unasked.Contains(pair.Noun) && package.Tokenizer.UnknownWords(pair.Prompt).Count == 0).ToArray();
        var unseen = pairs.Where(leftOut).ToArray();
        Candidate[] asked = [.. InTurn(unseen).Take(options.Samples)], drafted = [.. InTurn(unseen).Take(options.Drafts)];

        var kappa = package.Options.ViewGuidance.ToString(CultureInfo.InvariantCulture);
        var settings = string.Create(CultureInfo.InvariantCulture, $"{options.Seed} {options.Seeds} {options.Steps} {options.GuidanceScale} {options.Rescale} {kappa}");
        var oracle = Oracle(judge, stop);
        sampled.Clear();
        var samples = Each("sample", asked, [priorHash, settings], (pair, _) => Sample(package, pair, stop), (pair, strip) =>
        {
            sampled.Add(strip);
            return See(judge, pair, strip);
        }, stop);
        var recipe = JsonSerializer.Serialize(RecipeBook.Find("draft", null)!.With(options.DraftOverrides));
        var drafts = Each("draft", drafted, [priorHash, recipe, kappa, options.Seed.ToString(CultureInfo.InvariantCulture)], (pair, key) => Draft(pair, key, stop), (pair, strip) => See(judge, pair, strip), stop);
        return Scores(judge, priorHash, judgeHash, oracle, samples, drafts, asked, unasked);
    }

    /// <summary>All samples of the last <see cref="Run"/>: a row a prompt, the views of each seed side by side. Null when there were none.</summary>
    /// <returns>a PNG file</returns>
    public byte[]? Sheet() => sampled.Count == 0 ? null : ImageCodec.EncodePng(ContactSheet.Arrange(sampled, columns: 1));

    public void Dispose() => data?.Dispose();

    /// <summary>The first pair of every kind, then the second of every kind, and so on; kinds in an order that depends on their names alone.</summary>
    private static IEnumerable<Candidate> InTurn(IEnumerable<Candidate> pairs) => pairs
        .GroupBy(pair => pair.Noun).OrderBy(kind => StableHash.Of(kind.Key))
        .SelectMany(kind => kind.Select((pair, round) => (pair, round))).OrderBy(item => item.round).Select(item => item.pair);

    private List<JudgedObject> Oracle(Judge judge, CancellationToken stop)
    {
        var size = judge.Options.ImageSize;
        var rgba = new float[Renders.Views * 4 * size * size];
        var seen = new List<JudgedObject>();
        for (var i = 0; seen.Count < options.OracleObjects && i < 4 * options.OracleObjects; i++)
        {
            stop.ThrowIfCancellationRequested();
            var drawn = truth.Draw(Training.Procedural.Draw.At(options.Seed ^ OracleSeed, i), Renders.Views, size, rgba);
            if (drawn.Colour is not { } colour || !judge.Options.Nouns.Contains(drawn.Noun) || !judge.Options.Colours.Contains(colour)) continue;
            using var scope = NewDisposeScope();
            seen.Add(JudgedObject.See(judge, new(drawn.Noun, colour), Renders.OverGrey(rgba, Renders.Views, size), drawn.Cameras));
        }
        say($"oracle: {seen.Count} true objects");
        return seen;
    }

    /// <summary>What is seen of each pair in its pictures, which are made where the cache has none; a line a prompt with the time left.</summary>
    private List<JudgedObject> Each(string what, Candidate[] pairs, string[] dependencies, Func<Candidate, string, Bitmap> make, Func<Candidate, Bitmap, JudgedObject[]> see, CancellationToken stop)
    {
        var seen = new List<JudgedObject>();
        var (clock, made) = (Stopwatch.StartNew(), 0);
        for (var i = 0; i < pairs.Length; i++)
        {
            stop.ThrowIfCancellationRequested();
            var key = EvaluationCache.Key([what, .. dependencies, pairs[i].Prompt]);
            var strip = cache.Find(key);
            if (strip is null)
            {
                cache.Keep(key, strip = make(pairs[i], key));
                made++;
                say($"{what} {i + 1}/{pairs.Length}: {pairs[i].Prompt}, {clock.Elapsed / made * (pairs.Length - i - 1):h\\:mm\\:ss} left");
            }
            seen.AddRange(see(pairs[i], strip));
        }
        return seen;
    }

    /// <param name="strip">the views of one object after those of another</param>
    private static JudgedObject[] See(Judge judge, Candidate pair, Bitmap strip)
    {
        using var scope = NewDisposeScope();
        return [.. Pictures.Squares(strip).split(Renders.Views, 0).Select(views => JudgedObject.See(judge, pair, views, Renders.Around))];
    }

    private Bitmap Sample(ModelPackage package, Candidate pair, CancellationToken stop)
    {
        using var frozen = no_grad();
        using var scope = NewDisposeScope();
        using var noise = new Generator((ulong)options.Seed, CPU);
        var cameras = CameraConditioning.Tensor([.. Enumerable.Range(0, options.Seeds).SelectMany(_ => Renders.Around)]);   // [seeds·views, 16]
        return Pictures.Strip(MultiViewSampler.Sample(new(package), [.. Enumerable.Repeat(pair.Prompt, options.Seeds)], cameras, options.Steps, options.GuidanceScale, options.Rescale, noise, stop: stop));
    }

    private Bitmap Draft(Candidate pair, string key, CancellationToken stop)
    {
        var request = new GenerationRequest { Prompt = pair.Prompt, Recipe = "draft", Prior = prior, Seed = options.Seed, Overrides = options.DraftOverrides };
        using var scope = NewDisposeScope();
        try
        {
            return Pictures.Strip(Renders.Of(new Studio(models).Make(request, cache.Folder(key), stop)));
        }
        catch (StudioException error)
        {
            say($"{pair.Prompt}: {error.Message}");   // nothing solid came out: that counts as wrong, not as missing
            return Pictures.Strip(full([Renders.Views, 3, Renders.Size, Renders.Size], Renders.Ground));
        }
    }

    private PriorScores Scores(Judge judge, string priorHash, string judgeHash, List<JudgedObject> oracle, List<JudgedObject> samples, List<JudgedObject> drafts, Candidate[] asked, string[] unasked)
    {
        var scoring = Scoring.Of(options, judge);
        var (trueR, sampleR, draftR) = (scoring.RPrecision(oracle), scoring.RPrecision(samples), scoring.RPrecision(drafts));
        var (colour, pixels, truePixels) = (scoring.Colour(samples), Scoring.ColourByPixels(samples), Scoring.ColourByPixels(oracle));
        var (faces, trueFaces) = (scoring.TwoFaced(samples), scoring.TwoFaced(oracle));
        float[][] samplePictures = [.. samples.SelectMany(seen => seen.Features)], truePictures = [.. oracle.SelectMany(seen => seen.Features)];
        double? distance = samplePictures.Length < 2 || truePictures.Length < 2 ? null : FrechetDistance.Between(samplePictures, truePictures);
        return new(prior, priorHash, judgeHash, trueR.Share, sampleR.Share, draftR.Share, colour.Share, pixels.Share, truePixels.Share, faces.Share, trueFaces.Share,
            Scoring.ViewConsistency(samples), distance, Scoring.Diversity(samples),
            new(trueR.N, sampleR.N, draftR.N, colour.N, pixels.N, truePixels.N, faces.N, trueFaces.N, samplePictures.Length, truePictures.Length, asked.Length),
            [.. judge.Options.Nouns.Select(noun => Kind(scoring, noun, oracle, samples, drafts))], [.. asked.Select(pair => pair.Prompt)], unasked);
    }

    private static KindScores Kind(Scoring scoring, string noun, List<JudgedObject> oracle, List<JudgedObject> samples, List<JudgedObject> drafts)
    {
        IEnumerable<JudgedObject> Own(List<JudgedObject> objects) => objects.Where(seen => seen.Of.Noun == noun);
        var (trueR, sampleR, draftR, faces) = (scoring.RPrecision(Own(oracle)), scoring.RPrecision(Own(samples)), scoring.RPrecision(Own(drafts)), scoring.TwoFaced(Own(samples)));
        return new(noun, trueR.Share, trueR.N, sampleR.Share, sampleR.N, draftR.Share, draftR.N, scoring.Colour(Own(samples)).Share, faces.Share, faces.N);
    }
}
