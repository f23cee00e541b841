using Maquette.Generation.Recipes;
using Maquette.Scene.Meshes;
using TorchSharp;

namespace Maquette.Generation;

/// <summary>Takes the steps of a recipe; between two steps it obeys commands, saves, shows, and goes back when a loss is no number.</summary>
/// <param name="spareMemory">makes the guidance need less at one time</param>
internal sealed class DistillationLoop(Recipe recipe, Distillation distillation, Checkpoints checkpoints, Preview preview, TimeProvider time, IProgress<JobEvent> events, StudioCommands commands, Action? spareMemory = null)
{
    private readonly Pace pace = new(time);
    private Position at, start;
    private bool spared;

    public Position Position => at;

    /// <returns>Finished when all steps are done; Paused or Superseded when the job ends before</returns>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set; a checkpoint has been written if it may be.</exception>
    /// <exception cref="StudioException">A loss was no number twice, or the disk refuses.</exception>
    public StudioOutcome Run(Position from, CancellationToken stop)
    {
        at = start = from;
        using var good = new LastGood(distillation, from);
        while (at.Step < recipe.Steps)
        {
            if (stop.IsCancellationRequested)
            {
                checkpoints.Save(distillation, at);
                stop.ThrowIfCancellationRequested();
            }
            if (Obey() is { } outcome) return outcome;
            Announce();
            if (!TryStep(good)) continue;

            good.Keep(at);
            if (!preview.Show(at.Step, recipe.Steps) || (checkpoints.Due && !checkpoints.Save(distillation, at))) return StudioOutcome.Superseded;
        }
        return StudioOutcome.Finished;
    }

    private StudioOutcome? Obey()
    {
        while (commands.TryTake(out var command))
        {
            if (command is not (StudioCommand.Pause or StudioCommand.Checkpoint)) continue;
            if (!checkpoints.Save(distillation, at)) return StudioOutcome.Superseded;
            if (command == StudioCommand.Pause) return StudioOutcome.Paused;
        }
        return null;
    }

    private void Announce()
    {
        var stage = recipe.StageAt(at.Step);
        if (at == start || !ReferenceEquals(stage, recipe.StageAt(at.Step - 1))) events.Report(new JobEvent.StageStarted(stage.Name, stage.Steps));
    }

    /// <returns>false when the step failed and the run went back</returns>
    private bool TryStep(LastGood good)
    {
        try
        {
            var losses = distillation.Step(at.Step);
            var stage = recipe.StageAt(at.Step).Name;
            pace.Stepped();
            at = at.After(stage, start.Seconds + pace.Elapsed.TotalSeconds);
            events.Report(new JobEvent.Stepped(stage, at.Step, recipe.Steps, losses, TimeSpan.FromSeconds(at.Seconds), pace.Remaining(recipe.Steps - at.Step)));
            return true;
        }
        catch (NotFiniteException e)
        {
            GoBack(good, e);
            return false;
        }
        catch (EmptySurfaceException e)
        {
            throw new StudioException($"Stage '{recipe.StageAt(at.Step).Name}', step {at.Step + 1} of {recipe.Steps}: {e.Message}", e);
        }
        catch (Exception e) when (OutOfMemory.Is(e))
        {
            Spare(good, e);
            return false;
        }
    }

    /// <summary>Once: from the last good state on, with smaller pieces at a time.</summary>
    private void Spare(LastGood good, Exception e)
    {
        var need = OutOfMemory.Estimate(distillation, recipe, recipe.StageAt(at.Step));
        var where = $"Memory ran out in stage '{recipe.StageAt(at.Step).Name}', step {at.Step + 1} of {recipe.Steps}";
        if (spared)
            throw new StudioException($"{where}, for the second time. {need} Choose a lower resolution or a smaller prior, or free memory on this machine.", e);
        spared = true;
        var stage = recipe.StageAt(at.Step);
        distillation.LargestChunk = OutOfMemory.SmallerChunk(distillation.LargestChunk, stage, recipe.Views.Views);
        spareMemory?.Invoke();
        Memory.Reclaim();
        good.Restore();
        events.Report(new JobEvent.Noted($"{where}. {need} Going back to step {good.Position.Step} and on with {(stage.Form == Form.Field ? $"{distillation.LargestChunk} rays at a time" : "smaller pieces")}."));
        at = good.Position with { Recovered = at.Recovered, Seconds = at.Seconds, Stages = at.Stages };
    }

    private void GoBack(LastGood good, NotFiniteException e)
    {
        var where = $"stage '{recipe.StageAt(at.Step).Name}', step {at.Step + 1} of {recipe.Steps}";
        if (at.Recovered)
            throw new StudioException($"The object fell apart twice ({where}): {e.Message}. Likely cause: {Cause(e.Loss)}", e);
        good.Restore();
        events.Report(new JobEvent.Noted($"At {where}, {e.Message}; going back to step {good.Position.Step} and on with other random numbers."));
        at = good.Position with { Recovered = true, Seconds = at.Seconds, Stages = at.Stages };
    }

    private static string Cause(string loss) => loss == "guidance"
        ? "the guidance scale is too high for this prior, or its weights are damaged; lower the guidance scale."
        : $"the weight of '{loss}' drove the field out of range; lower the guidance scale or try another seed.";
}
