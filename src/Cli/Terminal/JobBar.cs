using Maquette.Generation;
using Spectre.Console;

namespace Maquette.Cli.Terminal;

/// <summary>One bar over all stages, with the stage, the step and the time left.</summary>
internal sealed class JobBar(IAnsiConsole console, ProgressContext context) : IProgress<JobEvent>
{
    private readonly ProgressTask bar = context.AddTask("preparing");

    public void Report(JobEvent value)
    {
        switch (value)
        {
            case JobEvent.StageStarted stage:
                bar.Description = Markup.Escape(stage.Stage);
                break;
            case JobEvent.Stepped step:
                bar.Description = Markup.Escape($"{step.Stage} {step.Step}/{step.Total}");
                bar.MaxValue = step.Total;
                bar.Value = step.Step;
                RemainingColumn.Set(bar, step.Remaining);
                break;
            case JobEvent.Noted note:
                console.MarkupLineInterpolated($"[yellow]{note.Text}[/]");
                break;
        }
    }
}
