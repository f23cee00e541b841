namespace Maquette.Generation.Judging;

/// <summary>What a judge's training says every so many steps; all accuracies 0…1, of single unseen pictures, by the moving average.</summary>
/// <param name="Loss">contrast and view head together, over the interval</param>
/// <param name="Retrieval">share whose own noun and colour are nearer than up to 100 others</param>
/// <param name="Noun">share whose noun is right among all, with the colour given</param>
/// <param name="Colour">share whose colour is right among all, with the noun given</param>
/// <param name="View">share told right as front, side or back; things without a front can't be</param>
public sealed record JudgeReport(int Step, double Seconds, TimeSpan Remaining, double LearningRate, float Loss, double Retrieval, double Noun, double Colour, double View)
{
    public const string CsvHeader = "step,seconds_per_step,learning_rate,loss,retrieval,noun,colour,view";

    public string Csv => string.Join(',', Step, $"{Seconds:F4}", $"{LearningRate:E3}", $"{Loss:F4}", $"{Retrieval:F4}", $"{Noun:F4}", $"{Colour:F4}", $"{View:F4}");

    public override string ToString() =>
        $"step {Step}  {Seconds:F3} s/step  {Remaining:d\\.hh\\:mm\\:ss} left  lr {LearningRate:E1}  loss {Loss:F3}  unseen pictures: retrieval {Retrieval:P0}, noun {Noun:P0}, colour {Colour:P0}, view {View:P0}";
}
