using Spectre.Console;
using Spectre.Console.Rendering;

namespace Maquette.Cli.Terminal;

/// <summary>The job's own estimate of the time left, which knows that stages differ in speed.</summary>
internal sealed class RemainingColumn : ProgressColumn
{
    private const string Key = "remaining";

    public static void Set(ProgressTask task, TimeSpan remaining) => task.State.Update<TimeSpan>(Key, _ => remaining);

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.Value > 0 ? $"{Format(task.State.Get<TimeSpan>(Key))} left" : "");

    public static string Format(TimeSpan time) =>
        time.TotalHours >= 1 ? $"{(int)time.TotalHours} h {time.Minutes} min" : time.TotalMinutes >= 1 ? $"{time.Minutes} min {time.Seconds} s" : $"{(int)Math.Ceiling(time.TotalSeconds)} s";
}
