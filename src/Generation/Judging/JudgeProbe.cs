using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Judging;

/// <summary>A fixed set of pictures that a training never shows, to see what a judge makes of them.</summary>
internal sealed class JudgeProbe
{
    private const int Distractors = 100;

    private readonly JudgeBatch batch;
    private readonly IReadOnlyList<Candidate> all;
    private readonly int[] coloured;
    private readonly IReadOnlyList<Candidate>[] distractors;

    public JudgeProbe(JudgeOptions options, JudgeBatch batch)
    {
        this.batch = batch;
        all = Candidate.All(options);
        coloured = [.. Enumerable.Range(0, batch.Keys.Length).Where(i => batch.Keys[i].Colour is not null)];
        distractors = [.. coloured.Select(i => Candidate.Distractors(all, batch.Keys[i], Distractors, new Random(i)))];
    }

    /// <param name="report">of the step; its accuracies are filled in</param>
    public JudgeReport Measure(Judge judge, JudgeReport report)
    {
        using var scope = NewDisposeScope();
        var size = judge.Options.ImageSize;
        var seen = judge.Look(tensor(batch.Images, [batch.Captions.Length, 3, size, size]));
        var texts = all.Zip(judge.Features([.. all.Select(candidate => candidate.Prompt)])).ToDictionary(pair => pair.First, pair => pair.Second);

        double Share(Func<int, bool> right) => coloured.Length == 0 ? 0 : Enumerable.Range(0, coloured.Length).Count(right) / (double)coloured.Length;
        Candidate Own(int i) => new(batch.Keys[coloured[i]].Noun, batch.Keys[coloured[i]].Colour!);
        bool Nearest(int i, IEnumerable<Candidate> others) => texts.ContainsKey(Own(i)) && Retrieval.Rank(seen.Features[coloured[i]], texts[Own(i)], others.Where(other => !(other.Colour == Own(i).Colour && Candidate.Akin(other.Noun, Own(i).Noun))).Select(other => texts[other])) == 1;

        var viewed = Enumerable.Range(0, batch.Views.Length).Where(i => batch.Views[i] != ViewLabel.None).ToArray();
        return report with
        {
            Retrieval = Share(i => Nearest(i, distractors[i])),
            Noun = Share(i => Nearest(i, judge.Options.Nouns.Select(noun => Own(i) with { Noun = noun }))),
            Colour = Share(i => Nearest(i, judge.Options.Colours.Select(colour => Own(i) with { Colour = colour }))),
            View = viewed.Length == 0 ? 0 : viewed.Count(i => Array.IndexOf(seen.Views[i], seen.Views[i].Max()) == batch.Views[i]) / (double)viewed.Length,
        };
    }
}
