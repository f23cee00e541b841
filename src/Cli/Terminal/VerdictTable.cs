using Maquette.Generation.Identities.Photos;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Maquette.Cli.Terminal;

/// <summary>What became of each photo, and what is to be said of the set.</summary>
internal static class VerdictTable
{
    public static IRenderable Of(IReadOnlyList<PhotoVerdict> verdicts, PhotoSetReview review)
    {
        var table = new Table().RoundedBorder().AddColumns("photo", "subject found by", "verdict");
        var taken = 0;
        foreach (var verdict in verdicts)
        {
            if (verdict is PhotoVerdict.Taken { Photo: var photo }) table.AddRow(new Text(photo.Name), new Text(photo.Background), Findings([.. photo.Findings, .. review.Findings[taken++]]));
            else if (verdict is PhotoVerdict.Refused refused) table.AddRow(new Text(refused.Name), new Text(""), new Text(refused.Because, Color.Red));
        }
        return new Rows([table, .. review.Remarks.Where(remark => remark.Severity != PhotoSeverity.Refused).Select(remark => new Text(remark.Sentence, Style(remark.Severity)))]);
    }

    private static IRenderable Findings(IReadOnlyList<PhotoFinding> findings) =>
        findings.Count == 0 ? new Text("good") : new Rows(findings.Select(finding => new Text(finding.Sentence, Style(finding.Severity))));

    private static Style Style(PhotoSeverity severity) => severity switch
    {
        PhotoSeverity.Refused => Color.Red,
        PhotoSeverity.Warning => Color.Yellow,
        _ => Color.Default,
    };
}
