using Maquette.Generation;
using Spectre.Console;

namespace Maquette.Cli.Terminal;

/// <summary>For logs and pipes: a line for each stage and each tenth of the steps.</summary>
internal sealed class JobLines(IAnsiConsole console) : IProgress<JobEvent>
{
    private int tenth;

    public void Report(JobEvent value)
    {
        switch (value)
        {
            case JobEvent.StageStarted stage:
                console.WriteLine(stage.Stage);
                break;
            case JobEvent.Stepped step when 10 * step.Step / step.Total > tenth:
                tenth = 10 * step.Step / step.Total;
                console.WriteLine($"{step.Stage} {step.Step}/{step.Total}, {RemainingColumn.Format(step.Remaining)} left");
                break;
            case JobEvent.Noted note:
                console.WriteLine(note.Text);
                break;
        }
    }
}
