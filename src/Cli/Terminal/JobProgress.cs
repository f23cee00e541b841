using Maquette.Generation;
using Spectre.Console;

namespace Maquette.Cli.Terminal;

/// <summary>Shows a running job: a bar where the terminal can redraw, else a line every tenth of the way.</summary>
internal static class JobProgress
{
    /// <summary>Runs <paramref name="job"/> on the calling thread.</summary>
    public static StudioOutcome Show(IAnsiConsole console, Func<IProgress<JobEvent>, StudioOutcome> job)
    {
        if (!console.Profile.Capabilities.Interactive) return job(new JobLines(console));

        var outcome = StudioOutcome.Finished;
        console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingColumn())
            .Start(context => outcome = job(new JobBar(console, context)));
        return outcome;
    }
}
