using System.Globalization;
using Maquette.Generation.Identities.Evaluation;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Maquette.Cli.Terminal;

/// <summary>How well identities are kept, one a row: untaught → taught.</summary>
internal static class IdentityScoreTable
{
    public static IRenderable Of(IdentityScores scores)
    {
        var table = new Table().RoundedBorder().AddColumns(new TableColumn("subject"), Right("judge's cosine"), Right("colours in common"), Right("match of 20 other prompts"), Right("seconds"), new TableColumn(""));
        foreach (var score in scores.Identities)
            table.AddRow(new Text(score.ClassNoun), Pair(score.JudgeSimilarity, "F3"), Pair(score.ColourSimilarity, "F3"), Pair(score.UnrelatedMatch, "F1"), new Text(score.Seconds.ToString("F0", CultureInfo.InvariantCulture)), score.Holds ? new Text("held") : new Text("not held", Color.Red));
        table.Caption($"{scores.Prior.Id}, {scores.Method.ToString().ToLowerInvariant()}: the untaught prior asked for the class → the taught one asked for the subject, against renders that were no photos");
        return table;
    }

    private static TableColumn Right(string title) => new TableColumn(Markup.Escape(title)).RightAligned();

    private static Text Pair(Compared compared, string format) => new($"{compared.Untaught.ToString(format, CultureInfo.InvariantCulture)} → {compared.Taught.ToString(format, CultureInfo.InvariantCulture)}");
}
