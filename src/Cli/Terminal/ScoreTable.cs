using System.Globalization;
using Maquette.Generation.Judging;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Maquette.Cli.Terminal;

/// <summary>The scores of a prior, and below them each kind of thing.</summary>
internal static class ScoreTable
{
    public static IRenderable Of(PriorScores scores) => new Rows(Whole(scores), Kinds(scores));

    private static Table Whole(PriorScores scores)
    {
        var n = scores.N;
        var table = new Table().RoundedBorder().AddColumns(new("score"), Right(scores.Prior), Right("true objects"), Right("n"));
        void Row(string what, string prior, string truth, int count) => table.AddRow(new Text(what), new Text(prior), new Text(truth), new Text(count.ToString(CultureInfo.InvariantCulture)));
        Row("R-precision of samples, pairs left out of training", Percent(scores.SampleRPrecision), Percent(scores.OracleRPrecision), n.SampleRPrecision);
        Row("R-precision of draft meshes", Percent(scores.DraftRPrecision), Percent(scores.OracleRPrecision), n.DraftRPrecision);
        Row("colour right, by the judge", Percent(scores.ColourAccuracy), "", n.ColourAccuracy);
        Row("colour right, by pixels", Percent(scores.ColourAccuracyByPixels), Percent(scores.OracleColourAccuracyByPixels), n.ColourAccuracyByPixels);
        Row("two-faced, of things with a front", Percent(scores.TwoFacedRate), Percent(scores.OracleTwoFacedRate), n.TwoFacedRate);
        Row("view consistency (cosine)", Number(scores.ViewConsistency), "", n.SampleRPrecision);
        Row("diversity (1 − cosine)", Number(scores.Diversity), "", n.SampleRPrecision);
        Row("Fréchet distance of features", Number(scores.FrechetDistance), "", n.FrechetSamples);
        table.Caption($"n counts the prior's objects (pictures for the Fréchet distance); true objects: {n.OracleRPrecision}, of things with a front {n.OracleTwoFacedRate}");
        return table;
    }

    private static Table Kinds(PriorScores scores)
    {
        var table = new Table().RoundedBorder().AddColumns(new("kind"), Right("true objects"), Right("samples"), Right("drafts"), Right("colour"), Right("two-faced"));
        foreach (var kind in scores.Categories)
            table.AddRow(new Text(kind.Noun), Share(kind.OracleRPrecision, kind.OracleN), Share(kind.SampleRPrecision, kind.SampleN), Share(kind.DraftRPrecision, kind.DraftN), new Text(Percent(kind.ColourAccuracy)), Share(kind.TwoFacedRate, kind.TwoFacedN));
        if (scores.Unasked.Count > 0) table.Caption($"not asked for, since the prior never saw the word: {string.Join(", ", scores.Unasked)}");
        return table;
    }

    private static TableColumn Right(string title) => new TableColumn(Markup.Escape(title)).RightAligned();

    private static Text Share(double? value, int n) => new(n == 0 ? "–" : $"{Percent(value)} of {n}");

    private static string Percent(double? value) => value is { } share ? string.Create(CultureInfo.InvariantCulture, $"{100 * share:F0} %") : "–";

    private static string Number(double? value) => value is { } number ? number.ToString("F3", CultureInfo.InvariantCulture) : "–";
}
