using Maquette.Generation.Imports;
using Spectre.Console;

namespace Maquette.Cli.Terminal;

/// <summary>Shows an import or a check: a bar for each thing that is done where the terminal can redraw, else a line for each.</summary>
internal static class PriorProgressBar
{
    public static T Show<T>(IAnsiConsole console, Func<IProgress<PriorProgress>, T> work)
    {
        if (!console.Profile.Capabilities.Interactive) return work(new Lines(console));
        T? result = default;
        console.Progress().Start(context => result = work(new Bars(context)));
        return result!;
    }

    private sealed class Lines(IAnsiConsole console) : IProgress<PriorProgress>
    {
        private string? doing;

        public void Report(PriorProgress value)
        {
            if (value.Doing == doing) return;
            console.WriteLine(doing = value.Doing);
        }
    }

    private sealed class Bars(ProgressContext context) : IProgress<PriorProgress>
    {
        private readonly Dictionary<string, ProgressTask> bars = [];

        public void Report(PriorProgress value)
        {
            if (!bars.TryGetValue(value.Doing, out var bar)) bars.Add(value.Doing, bar = context.AddTask(value.Doing, maxValue: 1));
            bar.Value = value.Share;
        }
    }
}
