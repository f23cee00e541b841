using System.Globalization;
using System.Text.Json;
using Maquette.Diffusion.Weights;
using static TorchSharp.torch;

namespace Maquette.Generation.Identities;

/// <summary>The checkpoint of one training: when it is due, who may write it, whether it may be gone on from.</summary>
/// <param name="origin">hashes of the prior's tensors and of the photos: from others it cannot go on</param>
/// <param name="mayWrite">false: another worker has the job</param>
internal sealed class IdentityCheckpoint(AssetFolder folder, IdentityRequest request, string origin, TimeProvider time, IProgress<JobEvent> events, Func<bool> mayWrite)
{
    private const string Format = "1";
    private const int SavesAPart = 20;   // large networks are saved more seldom: at most a twentieth of the time goes into it
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    private TimeSpan took;
    private long last = time.GetTimestamp();

    public bool Due => time.GetElapsedTime(last) >= Between && time.GetElapsedTime(last) >= SavesAPart * took;

    /// <returns>false when the job is another worker's; nothing was written</returns>
    /// <exception cref="StudioException">The disk is full or refuses.</exception>
    public bool Save(IdentityTrainer trainer, Position at)
    {
        if (!mayWrite()) return false;
        var start = time.GetTimestamp();
        using var scope = NewDisposeScope();
        folder.Through(IdentityFiles.Checkpoint, path => SafetensorsWriter.Write(path, trainer.State.Select(part => (part.Key, part.Value)), new Dictionary<string, string>
        {
            ["format"] = Format,
            ["request"] = request.ToJson(),
            ["origin"] = origin,
            ["step"] = at.Step.ToString(CultureInfo.InvariantCulture),
            ["recovered"] = at.Recovered.ToString(),
            ["seconds"] = at.Seconds.ToString("R", CultureInfo.InvariantCulture),
        }));
        (took, last) = (time.GetElapsedTime(start), time.GetTimestamp());
        events.Report(new JobEvent.Checkpointed(at.Step));
        return true;
    }

    /// <summary>Puts the trainer where the checkpoint says; at the beginning when there is none of this very training.</summary>
    public Position Resume(IdentityTrainer trainer)
    {
        var path = folder[IdentityFiles.Checkpoint];
        if (!File.Exists(path)) return default;
        try
        {
            using var scope = NewDisposeScope();
            using var file = SafetensorsFile.Open(path);
            var notes = file.Header.Metadata;
            if (notes["format"] != Format || notes["origin"] != origin || !JsonSerializer.Deserialize<IdentityRequest>(notes["request"], Receipt.Format)!.IsSame(request))
                return Begin("The checkpoint is of another request, prior or set of photos");
            var at = new Position(int.Parse(notes["step"], CultureInfo.InvariantCulture), bool.Parse(notes["recovered"]), double.Parse(notes["seconds"], CultureInfo.InvariantCulture));
            trainer.Restore(file.Header.Tensors.Keys.ToDictionary(name => name, file.Read));
            events.Report(new JobEvent.Noted($"Going on from the checkpoint at step {at.Step}."));
            return at;
        }
        catch (Exception error) when (error is SafetensorsException or KeyNotFoundException or FormatException or JsonException or InvalidDataException)
        {
            return Begin($"{path} cannot be gone on from ({error.Message.TrimEnd('.')})");
        }
    }

    private Position Begin(string reason)
    {
        events.Report(new JobEvent.Noted($"{reason}; the training starts from the beginning."));
        return default;
    }
}
