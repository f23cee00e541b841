using System.Globalization;
using Maquette.Generation.Identities;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Maquette.Cli.Terminal;

/// <summary>Identities, one a row; and one of them in full.</summary>
internal static class IdentityTable
{
    /// <param name="changed">whether an identity's prior has other weights now than when it was taught</param>
    public static IRenderable Of(IReadOnlyList<IdentityInfo> identities, Func<IdentityInfo, bool> changed, DirectoryInfo folder)
    {
        if (identities.Count == 0) return new Text($"{folder.FullName} holds no identity.\n");
        var table = new Table().RoundedBorder().AddColumns("name", "class", "prior", "photos", "state");
        foreach (var item in identities)
            table.AddRow(new Text(item.Name), new Text(item.ClassNoun), new Text(item.Prior), new Text(item.Photos.ToString(CultureInfo.InvariantCulture)), State(item, changed(item)));
        return table;
    }

    /// <param name="changed">likewise</param>
    public static IRenderable Details(IdentityInfo item, bool changed)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        void Row(string what, string value) => grid.AddRow(new Text(what), new Text(value));
        Row("name", item.Tag);
        Row("class", item.ClassNoun);
        Row("read as", $"{item.Identifier} {item.ClassNoun}");
        Row("prior", $"{item.Prior} ({Short(item.PriorHash)})");
        Row("method", $"{item.Method.ToString().ToLowerInvariant()}, {item.Steps} steps on {item.Photos} photos");
        Row("weights", Short(item.WeightsHash ?? ""));
        Row("created", item.CreatedAt.ToString("u", CultureInfo.InvariantCulture));
        Row("folder", item.Folder);
        grid.AddRow(new Text("state"), State(item, changed));
        return item.Problem is null && SampleNotes.Read(item.Folder) is { Grids.Count: > 0 } notes ? new Rows(grid, Samples(notes)) : grid;
    }

    private static Table Samples(SampleNotes notes)
    {
        var table = new Table().RoundedBorder().AddColumn("prompt match of the samples");
        foreach (var drawn in notes.Grids) table.AddColumn(new TableColumn(drawn.Step == 0 ? "untaught" : drawn.Step.ToString(CultureInfo.InvariantCulture)).RightAligned());
        foreach (var (i, prompt) in notes.Prompts.Index())
            table.AddRow([new Text(prompt), .. notes.Grids.Select(drawn => new Text(drawn.Scores.ElementAtOrDefault(i)?.ToString(CultureInfo.InvariantCulture) ?? "–"))]);
        return table;
    }

    private static Text State(IdentityInfo item, bool changed) => item switch
    {
        { Problem: { } problem } => new(problem, Color.Red),
        _ when changed => new("taught on another version of the prior: train it again", Color.Red),
        { Ready: true } => new("ready"),
        _ => new("in training"),
    };

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] : hash;
}
