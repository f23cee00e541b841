using Maquette.Generation;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Maquette.Cli.Terminal;

/// <summary>The model packages of a folder, one a row.</summary>
internal static class PriorTable
{
    public static IRenderable Of(IReadOnlyList<PriorInfo> priors, DirectoryInfo folder)
    {
        if (priors.Count == 0) return new Text($"{folder.FullName} holds no model package.\n");
        var table = new Table().RoundedBorder().AddColumns("prior", "what it is", "state");
        foreach (var prior in priors)
            table.AddRow(new Text(prior.Id), new Text($"{prior.Name}. {prior.Description}"), prior.Problem is null ? new Text("ready") : new Text(prior.Problem, Color.Red));
        return table;
    }
}
