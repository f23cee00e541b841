using Maquette.Generation.Training.Procedural;

namespace Maquette.Generation.Judging;

/// <summary>From judged objects to shares.</summary>
internal sealed class Scoring
{
    private readonly EvaluationOptions options;
    private readonly JudgeOptions judge;
    private readonly IReadOnlyList<Candidate> all;
    private readonly IReadOnlyDictionary<Candidate, float[]> texts;

    /// <param name="texts">the unit feature of every candidate's prompt</param>
    public Scoring(EvaluationOptions options, JudgeOptions judge, IReadOnlyDictionary<Candidate, float[]> texts)
    {
        (this.options, this.judge, this.texts) = (options, judge, texts);
        all = Candidate.All(judge);
    }

    public static Scoring Of(EvaluationOptions options, Judge judge)
    {
        var all = Candidate.All(judge.Options);
        return new(options, judge.Options, all.Zip(judge.Features([.. all.Select(candidate => candidate.Prompt)])).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    /// <summary>Share of objects whose own prompt is nearer than each of the distractors: R-precision (Poole et al. 2022, section 4, after Park et al. 2021).</summary>
    public (double? Share, int N) RPrecision(IEnumerable<JudgedObject> objects) => Share(objects, IsRetrieved);

    public (double? Share, int N) Colour(IEnumerable<JudgedObject> objects) => Share(objects, seen =>
        judge.Colours[Retrieval.Nearest(seen.Mean(), [.. judge.Colours.Select(colour => texts[seen.Of with { Colour = colour }])])] == seen.Of.Colour);

    public static (double? Share, int N) ColourByPixels(IEnumerable<JudgedObject> objects) => Share(objects, seen => seen.PixelColour == seen.Of.Colour);

    public (double? Share, int N) TwoFaced(IEnumerable<JudgedObject> objects) =>
        Share(objects.Where(seen => seen is { Front: not null, Back: not null } && judge.Fronted.Contains(seen.Of.Noun)), seen => TwoFaces.Has(seen.Front!, seen.Back!));

    /// <summary>Views of one object against views of other objects of its prompt; null where no prompt has two.</summary>
    public static double? ViewConsistency(IEnumerable<JudgedObject> objects)
    {
        var groups = objects.GroupBy(seen => seen.Of).Where(group => group.Count() > 1).Select(group => group.ToArray()).ToArray();
        if (groups.Length == 0) return null;
        return groups.Average(group => group.Average(seen => Retrieval.MeanCosine(seen.Features)!.Value) - Pairs(group).Average(pair => Retrieval.MeanCosine(pair.First.Features, pair.Second.Features)));
    }

    public static double? Diversity(IEnumerable<JudgedObject> objects)
    {
        var cosines = objects.GroupBy(seen => seen.Of).Select(group => Retrieval.MeanCosine([.. group.Select(seen => seen.Mean())])).OfType<double>().ToArray();
        return cosines.Length == 0 ? null : 1 - cosines.Average();
    }

    private bool IsRetrieved(JudgedObject seen)
    {
        var others = Candidate.Distractors(all, (seen.Of.Noun, seen.Of.Colour), options.Distractors, Draw.At(options.Seed, all.Index().First(item => item.Item == seen.Of).Index));
        return Retrieval.Rank(seen.Mean(), texts[seen.Of], others.Select(other => texts[other])) == 1;
    }

    private static IEnumerable<(JudgedObject First, JudgedObject Second)> Pairs(JudgedObject[] objects) =>
        from i in Enumerable.Range(0, objects.Length) from j in Enumerable.Range(0, i) select (objects[i], objects[j]);

    private static (double? Share, int N) Share(IEnumerable<JudgedObject> objects, Func<JudgedObject, bool> right)
    {
        var verdicts = objects.Select(right).ToArray();
        return (verdicts.Length == 0 ? null : verdicts.Count(verdict => verdict) / (double)verdicts.Length, verdicts.Length);
    }
}
