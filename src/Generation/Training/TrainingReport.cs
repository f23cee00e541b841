namespace Maquette.Generation.Training;

/// <summary>What a training run says every so many steps.</summary>
/// <param name="Step">steps done</param>
/// <param name="Seconds">seconds a step, over the last interval</param>
/// <param name="Objects">objects a step; a single-view batch has as many pictures</param>
/// <param name="Loss">mean squared error of x0 over the interval, unweighted</param>
/// <param name="Bands">the same by quarter of the schedule, cleanest first</param>
/// <param name="Caption">error at t = 0.9 T with the right captions and with another object's: the earliest sign that words are used</param>
/// <param name="Camera">error at t = 0.9 T with the right cameras and with each set turned by one view</param>
public sealed record TrainingReport(int Step, int Steps, double Seconds, int Objects, TimeSpan Remaining, double LearningRate, float Loss, float[] Bands, (float Right, float Shuffled) Caption, (float Right, float Turned) Camera)
{
    public const string CsvHeader = "step,seconds_per_step,learning_rate,loss,band0,band1,band2,band3,caption_right,caption_shuffled,camera_right,camera_turned";

    public string Csv => string.Join(',',
        Step, $"{Seconds:F4}", $"{LearningRate:E3}", $"{Loss:F5}", string.Join(',', Bands.Select(band => $"{band:F5}")),
        $"{Caption.Right:F5}", $"{Caption.Shuffled:F5}", $"{Camera.Right:F5}", $"{Camera.Turned:F5}");

    public override string ToString() =>
        $"step {Step}/{Steps}  {Seconds:F3} s/step  {Objects / Seconds:F0} objects/s  {Remaining:d\\.hh\\:mm\\:ss} left  lr {LearningRate:E1}  x0 error {Loss:F4} [{string.Join(' ', Bands.Select(band => $"{band:F4}"))}]"
        + $"  caption {Caption.Right:F4}/{Caption.Shuffled:F4}  camera {Camera.Right:F4}/{Camera.Turned:F4}";
}
