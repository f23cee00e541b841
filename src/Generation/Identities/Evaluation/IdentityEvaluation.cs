using System.Diagnostics;
using Maquette.Diffusion;
using Maquette.Generation.Judging;
using Maquette.Generation.Training;
using Maquette.Generation.Training.Procedural;
using Maquette.Scene.Imaging;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Identities.Evaluation;

/// <summary>
/// Teaches a prior things that it cannot know, from five pictures each, and compares what it then draws of them, from all sides, with renders that it never saw:
/// beside the untaught prior, which is asked for the class alone.
/// </summary>
/// <param name="models">folder of the model packages</param>
/// <param name="request">how to train; name and class are set for each subject</param>
/// <param name="folder">where the identities go</param>
/// <param name="say">lines for a person</param>
public sealed class IdentityEvaluation(string models, IdentityRequest request, string folder, Action<string> say)
{
    private const int Objects = 3, Unrelated = 20, AtOnce = 5, FewSteps = 12;   // how a prompt is followed shows after few steps
    private const string Word = "subject";

    private static readonly string[] Others = [.. ProceduralObject.All.ExceptBy(EvaluationSubject.All.Select(subject => subject.ClassNoun), kind => kind.Name).Take(Unrelated)
        .Select((kind, i) => Articles.Indefinite($"{(i % 2 == 0 ? kind.UsualColour : Palette.Names[i % Palette.Names.Count])} {kind.Name}", kind.Name))];

    private readonly List<Bitmap> sheet = [];

    /// <summary>What can be taught.</summary>
    public static IReadOnlyList<string> Subjects => [.. EvaluationSubject.All.Select(subject => subject.ClassNoun)];

    /// <param name="subjects">some of <see cref="Subjects"/></param>
    /// <exception cref="StudioException">Prior or judge cannot be used.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public IdentityScores Run(IReadOnlyList<string> subjects, CancellationToken stop)
    {
        using var judge = Judge.Load(Path.Combine(models, Judge.BundledName));
        var path = new PriorShelf(models).Find(request.Prior) ?? throw new StudioException($"There is no prior '{request.Prior}' in {models}.");
        using var untaught = ModelPackage.Load(path);
        var used = new PriorUsed(request.Prior, untaught.TensorHash());
        var match = Match(judge, untaught, stop);
        var scores = new List<IdentityScore>();
        foreach (var subject in EvaluationSubject.All.Where(subject => subjects.Contains(subject.ClassNoun))) scores.Add(Score(subject, judge, untaught, match, path, stop));
        return new() { Prior = used, Judge = judge.Hash(), Method = request.Method, Identities = scores };
    }

    /// <summary>Of the last <see cref="Run"/>, three rows a subject: its photos, what the untaught prior draws of the class, what the taught one draws of it.</summary>
    /// <returns>a PNG file</returns>
    public byte[] Sheet() => ImageCodec.EncodePng(ContactSheet.Arrange(sheet, Objects * Renders.Views));

    private IdentityScore Score(EvaluationSubject subject, Judge judge, ModelPackage untaught, double match, string path, CancellationToken stop)
    {
        using var scope = NewDisposeScope();
        var place = Path.Combine(folder, $"{Word}-{subject.ClassNoun}");
        if (Directory.Exists(place)) Directory.Delete(place, recursive: true);
        CropFolder.Write(place, subject.Photos());
        var wanted = request with { Name = $"{Word}-{subject.ClassNoun}", ClassNoun = subject.ClassNoun, SamplePrompts = [$"a <{Word}-{subject.ClassNoun}> {subject.ClassNoun}"] };
        var clock = Stopwatch.StartNew();
        new Studio(models).TrainIdentity(wanted, place, new Silent(), new(), () => true, stop);
        var seconds = clock.Elapsed.TotalSeconds;

        var info = new IdentityShelf(folder).Find(wanted.Name)!;
        var (taught, _) = PriorWeights.Load(path, info, lora: null, _ => { });
        using var owned = taught;
        var size = taught.Options.UNet.SampleSize * taught.Codec.Factor;
        var truth = subject.HeldOut(size);
        var before = Draw(untaught, $"a photo of a {subject.ClassNoun}", stop);
        var after = Draw(taught, $"a photo of a {info.Identifier} {subject.ClassNoun}", stop);
        Show(subject, size, before, after);
        var score = new IdentityScore(
            subject.ClassNoun,
            new(ByJudge(judge, before, truth), ByJudge(judge, after, truth)),
            new(ByColour(before, truth), ByColour(after, truth)),
            new(match, Match(judge, taught, stop)),
            info.Steps,
            seconds);
        say($"{subject.ClassNoun}: judge {score.JudgeSimilarity.Untaught:F3} → {score.JudgeSimilarity.Taught:F3}, colours {score.ColourSimilarity.Untaught:F3} → {score.ColourSimilarity.Taught:F3}, other prompts {score.UnrelatedMatch.Untaught:F1} → {score.UnrelatedMatch.Taught:F1}, {score.Steps} steps in {score.Seconds:F0} s");
        return score;
    }

    private Tensor Draw(ModelPackage prior, string prompt, CancellationToken stop) => FourViews.Sample(new(prior), [.. Enumerable.Repeat(prompt, Objects)], stop: stop);   // [objects·4, 3, size, size]

    private static double ByJudge(Judge judge, Tensor drawn, Tensor truth)
    {
        var (seen, real) = (judge.Look(drawn).Features, judge.Look(truth).Features);
        return seen.Select((feature, i) => (double)Retrieval.Dot(feature, real[i % real.Length])).Average();
    }

    private static double ByColour(Tensor drawn, Tensor truth)
    {
        var size = (int)truth.shape[2];
        var real = ColourHistogram.Of(truth.contiguous().data<float>().ToArray(), Renders.Views, size);
        return drawn.chunk(Objects, 0).Average(views => ColourHistogram.Intersection(ColourHistogram.Of(views.contiguous().data<float>().ToArray(), Renders.Views, size), real));
    }

    /// <summary>Kinds that are no subject, half of them in colours that are not their usual ones.</summary>
    private static double Match(Judge judge, ModelPackage prior, CancellationToken stop) => Others.Chunk(AtOnce).SelectMany(some =>
    {
        using var scope = NewDisposeScope();
        return FourViews.Sample(new(prior), some, FewSteps, stop).chunk(some.Length, 0).Select((views, i) => (double)(PromptMatch.Of(judge, views, some[i]).Score ?? 0)).ToArray();
    }).Average();

    private void Show(EvaluationSubject subject, int size, Tensor before, Tensor after)
    {
        var photos = subject.Photos().Select(photo => ImageCodec.Decode(photo, size)).ToArray();
        var blank = new Bitmap(size, size, 3, [.. Enumerable.Repeat((byte)255, 3 * size * size)]);
        sheet.AddRange(Enumerable.Range(0, Objects * Renders.Views).Select(i => i < photos.Length ? photos[i] : blank));
        sheet.AddRange(before.unbind(0).Select(Pictures.Bitmap));
        sheet.AddRange(after.unbind(0).Select(Pictures.Bitmap));
    }

    private sealed class Silent : IProgress<JobEvent>
    {
        public void Report(JobEvent value)
        {
            // nobody listens
        }
    }
}
