using Maquette.Generation.Recipes;
using Maquette.Scene.Cameras;
using Maquette.Scene.Imaging;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation;

/// <summary>Pictures of an object while it forms: live frames for those who watch, snapshots to keep.</summary>
internal sealed class Preview(Distillation distillation, Recipe recipe, AssetFolder folder, TimeProvider time, IProgress<JobEvent> events, StudioCommands commands, Func<bool> mayWrite)
{
    /// <summary>Height and width of every picture; a field's live frames are drawn at half of it, which holds all that it has to show while it forms.</summary>
    private const int Size = 256;

    private const float DegreesPerFrame = 6;

    /// <summary>Frames take at most one part in this of the time.</summary>
    private const int Share = 5;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);

    private float azimuth = 30;
    private long next = time.GetTimestamp();

    /// <returns>false when a snapshot is due but the job is another worker's</returns>
    public bool Show(int step, int total)
    {
        if (commands.Watched && time.GetTimestamp() >= next) Frame(step, total);
        return !IsSnapshot(step, total) || Snapshot(step);
    }

    /// <summary>The end, and each halving before it: 1, 1/2, 1/4 … 1/64 of all steps.</summary>
    public static bool IsSnapshot(int step, int total) =>
        Enumerable.Range(0, 7).Any(power => step == Math.Max(1, (int)Math.Round(total / Math.Pow(2, power))));

    private void Frame(int step, int total)
    {
        var start = time.GetTimestamp();
        var stage = recipe.StageAt(step - 1);
        events.Report(new JobEvent.Frame(step, total, azimuth, Draw(azimuth, stage.Form == Form.Field ? Size / 2 : Size)) { Stage = stage.Name });
        azimuth = (azimuth + DegreesPerFrame) % 360;
        var rest = time.GetElapsedTime(start) * Share;
        next = time.GetTimestamp() + (long)((rest > Shortest ? rest : Shortest).TotalSeconds * time.TimestampFrequency);
    }

    private bool Snapshot(int step)
    {
        if (!mayWrite()) return false;
        var file = $"snapshots/{step:000000}.webp";
        var picture = Draw(30, Size);
        folder.Write(file, stream => stream.Write(picture));
        events.Report(new JobEvent.Snapshot(step, file) { Stage = recipe.StageAt(step - 1).Name });
        return true;
    }

    /// <returns>WebP, over mid-grey</returns>
    private byte[] Draw(float azimuth, int pixels)
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        var camera = new Camera(azimuth, 15, 1 / MathF.Sin(float.DegreesToRadians(20)), 40);
        var seen = distillation.Show([camera], pixels, samples: 96).Over(full([1, 3, 1, 1], 0.5f));             // [1, 3, pixels, pixels]
        var whole = pixels == Size ? seen : nn.functional.interpolate(seen, [Size, Size], mode: InterpolationMode.Bilinear, align_corners: false);
        return ImageCodec.EncodeWebp(Pictures.Bitmap(whole.squeeze(0)));
    }
}
