using Maquette.Diffusion;
using Maquette.Diffusion.Text;
using Maquette.Generation.Judging;
using Maquette.Scene.Imaging;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Identities;

/// <summary>Draws what an identity looks like so far, from all sides, and tells when it has forgotten the rest of its prompts.</summary>
/// <param name="models">folder of the model packages, where a judge may lie</param>
internal sealed class IdentitySamples(IdentityRequest request, string identifier, DiffusionPrior prior, string models, AssetFolder folder, IProgress<JobEvent> events, Func<bool> mayWrite) : IDisposable
{
    /// <summary>Prompts of a grid where the member names none.</summary>
    public const int UsualCount = 3;

    /// <summary>So far below the untaught prior's mean score, of 100, that the samples follow their prompts clearly less.</summary>
    private const double Clearly = 15;

    private static readonly string[] Usual = ["a <{0}> {1}", "a <{0}> {1} on a table", "a <{0}> {1} wearing a hat", "a tall <{0}> {1}"];

    private readonly Judge? judge = LoadJudge(models);
    private readonly IReadOnlyList<string> prompts = Prompts(request, prior.Package.Tokenizer);
    private SampleNotes notes = new();
    private bool hinted;

    /// <summary>Hash of the judge; null without one.</summary>
    public string? JudgeHash => judge?.Hash();

    public SampleNotes Notes => notes;

    /// <summary>Takes over what earlier attempts drew up to a step, and draws what the untaught prior makes of the class.</summary>
    /// <returns>false when the job is another worker's</returns>
    public bool Begin(int step, CancellationToken stop)
    {
        var before = step > 0 ? SampleNotes.Read(folder.Path) : null;
        notes = new() { Prompts = prompts, Views = FourViews.Of(prior), Grids = before?.Prompts.SequenceEqual(prompts) == true ? [.. before.Grids.Where(grid => grid.Step <= step)] : [] };
        return notes.Grids.Count > 0 || step > 0 || Draw(0, [.. prompts.Select(prompt => IdentityTag.OfClass(prompt, request.ClassNoun))], stop);
    }

    /// <summary>Draws the grid of a step, unless it is there.</summary>
    /// <returns>false when the job is another worker's; nothing was written</returns>
    public bool Draw(int step, IIdentityWeights weights, CancellationToken stop)
    {
        if (notes.Grids.Any(grid => grid.Step == step)) return true;
        using var taught = weights.Lend();
        if (!Draw(step, [.. prompts.Select(prompt => IdentityTag.Told(prompt, identifier, request.ClassNoun))], stop)) return false;
        Hint();
        return true;
    }

    private bool Draw(int step, IReadOnlyList<string> told, CancellationToken stop)
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        var images = FourViews.Sample(prior, told, stop: stop).cpu();                      // [prompts·views, 3, size, size]
        var scores = images.chunk(prompts.Count, 0).Select((views, i) => Score(views, prompts[i])).ToArray();
        if (!mayWrite()) return false;
        var file = IdentityFiles.Sample(step);
        notes = notes with { Grids = [.. notes.Grids, new(step, file, scores)] };
        var sheet = ImageCodec.EncodePng(ContactSheet.Arrange([.. images.unbind(0).Select(Pictures.Bitmap)], notes.Views));
        folder.Write([(file, stream => stream.Write(sheet)), (IdentityFiles.SampleNotes, stream => stream.Write(notes.ToJson()))]);
        events.Report(new JobEvent.Snapshot(step, file));
        return true;
    }

    private int? Score(Tensor views, string prompt) => judge is null ? null : PromptMatch.Of(judge, views, IdentityTag.OfClass(prompt, request.ClassNoun)).Score;

    /// <summary>Once.</summary>
    private void Hint()
    {
        if (hinted || Hint(notes) is not { } sentence) return;
        hinted = true;
        events.Report(new JobEvent.Noted(sentence));
    }

    /// <summary>What to say when the last samples follow the rest of their prompts clearly less than the untaught prior's; null when they don't, or when it can't be told.</summary>
    internal static string? Hint(SampleNotes notes) =>
        notes.Grids is [{ Step: 0, Mean: { } untaught }, .., { Mean: { } now, Step: var step }] && now <= untaught - Clearly
            ? $"After step {step} the samples follow the rest of their prompts clearly less than the untaught prior's do ({now:0} against {untaught:0} of 100): the identity is learnt too hard. Finish now, or train it again with fewer steps, a lower learning rate, a larger λ or prior images."
            : null;

    /// <summary>The member's; without any, usual ones that the prior has all words for.</summary>
    private static IReadOnlyList<string> Prompts(IdentityRequest request, Tokenizer tokenizer) => request.SamplePrompts.Count > 0
        ? request.SamplePrompts
        : [.. Usual.Select(form => string.Format(form, request.Name, request.ClassNoun)).Where((prompt, i) => i == 0 || tokenizer.UnknownWords(IdentityTag.Without(prompt)).Count == 0).Take(UsualCount)];

    private static Judge? LoadJudge(string models)
    {
        var path = Path.Combine(models, Judge.BundledName);
        try
        {
            return Directory.Exists(path) ? Judge.Load(path) : null;
        }
        catch (StudioException)
        {
            return null;   // samples are no worse for a broken judge
        }
    }

    public void Dispose() => judge?.Dispose();
}
