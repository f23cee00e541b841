using Maquette.Diffusion.Weights;

namespace Maquette.Generation;

/// <summary>The checkpoint of one job in its folder: when it is due, who may write it, whether it may be gone on from.</summary>
/// <param name="prior">hash of the prior's tensors</param>
/// <param name="mayWrite">false: another worker has the job</param>
internal sealed class Checkpoints(AssetFolder folder, GenerationRequest request, string prior, TimeProvider time, IProgress<JobEvent> events, Func<bool> mayWrite)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    private long last = time.GetTimestamp();

    public bool Due => time.GetElapsedTime(last) >= Between;

    /// <returns>false when the job is another worker's; nothing was written</returns>
    /// <exception cref="StudioException">The disk is full or refuses.</exception>
    public bool Save(Distillation distillation, Position position)
    {
        if (!mayWrite()) return false;
        using var state = distillation.Capture();
        folder.Through(Checkpoint.FileName, new Checkpoint(request, prior, position, state.Tensors).Write);
        last = time.GetTimestamp();
        events.Report(new JobEvent.Checkpointed(position.Step));
        return true;
    }

    /// <summary>Puts the distillation where its checkpoint says; at the beginning when there is none of this very job.</summary>
    public Position Resume(Distillation distillation)
    {
        var path = folder[Checkpoint.FileName];
        if (!File.Exists(path)) return default;
        try
        {
            var found = Checkpoint.Read(path);
            using var state = new DistillationState(found.State);
            if (found.Request != request || found.Prior != prior) return Begin("The checkpoint is of another request or prior");
            distillation.Restore(state, withGenerator: true);
            events.Report(new JobEvent.Noted($"Going on from the checkpoint at step {found.Position.Step}."));
            return found.Position;
        }
        catch (SafetensorsException e)
        {
            return Begin(e.Message.TrimEnd('.'));
        }
    }

    private Position Begin(string reason)
    {
        events.Report(new JobEvent.Noted($"{reason}; the job starts from the beginning."));
        return default;
    }
}
