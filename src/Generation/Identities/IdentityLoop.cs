namespace Maquette.Generation.Identities;

/// <summary>Takes the steps of a training; between two steps it obeys commands, saves and draws samples.</summary>
internal sealed class IdentityLoop(IdentityRequest request, IdentityPlan plan, IdentityTrainer trainer, IdentityCheckpoint checkpoint, IdentitySamples samples, LearningCurve curve, TimeProvider time, IProgress<JobEvent> events, StudioCommands commands)
{
    public const string Stage = "identity";

    private Pace pace = new(time);
    private Position at;
    private bool finish, otherDraws;

    public Position Position => at;

    /// <returns>Finished when all steps are done or enough were; Paused or Superseded when the training ends before</returns>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set; a checkpoint has been written if it may be.</exception>
    /// <exception cref="StudioException">A loss was no number twice, memory ran out, or the disk refuses.</exception>
    public StudioOutcome Run(Position from, CancellationToken stop)
    {
        at = from;
        curve.Begin(at.Step);
        events.Report(new JobEvent.StageStarted(Stage, plan.Steps));
        try
        {
            return Steps(from, stop);
        }
        catch (OperationCanceledException)
        {
            Save();
            throw;
        }
    }

    private StudioOutcome Steps(Position from, CancellationToken stop)
    {
        if (!samples.Begin(at.Step, stop)) return StudioOutcome.Superseded;
        pace = new(time);   // from here on: the first samples are no step
        while (at.Step < plan.Steps && !finish)
        {
            stop.ThrowIfCancellationRequested();
            if (Obey(stop) is { } outcome) return outcome;
            if (finish || !TryStep(from)) continue;
            if (at.Step % request.SampleEvery == 0 && !Show(stop)) return StudioOutcome.Superseded;
            if (checkpoint.Due && !Save()) return StudioOutcome.Superseded;
        }
        return Show(stop) ? StudioOutcome.Finished : StudioOutcome.Superseded;
    }

    private StudioOutcome? Obey(CancellationToken stop)
    {
        while (commands.TryTake(out var command))
        {
            if (command == StudioCommand.Finish)
            {
                finish = at.Step > 0;
                continue;
            }
            if (command == StudioCommand.Sample ? !Show(stop) : !Save()) return StudioOutcome.Superseded;
            if (command == StudioCommand.Pause) return StudioOutcome.Paused;
        }
        return null;
    }

    private bool Show(CancellationToken stop) => at.Step == 0 || samples.Draw(at.Step, trainer.Weights, stop);

    private bool Save()
    {
        if (!checkpoint.Save(trainer, otherDraws ? at with { Recovered = false } : at)) return false;   // a step still to be taken again fails again after a resume, and is then taken with the other numbers
        curve.Write();
        return true;
    }

    /// <returns>false when the step failed and is to be tried with other random numbers</returns>
    private bool TryStep(Position from)
    {
        try
        {
            var losses = trainer.Step(at.Step, otherDraws);
            otherDraws = false;
            pace.Stepped();
            at = at with { Step = at.Step + 1, Seconds = from.Seconds + pace.Elapsed.TotalSeconds };
            curve.Add(at.Step, losses);
            events.Report(new JobEvent.Stepped(Stage, at.Step, plan.Steps, losses, TimeSpan.FromSeconds(at.Seconds), pace.Remaining(plan.Steps - at.Step)));
            return true;
        }
        catch (NotFiniteException error)
        {
            TryOnceMore(error);
            return false;
        }
        catch (Exception error) when (OutOfMemory.Is(error))
        {
            throw new StudioException($"Memory ran out in step {at.Step + 1} of {plan.Steps}. Train with a smaller batch and as much more accumulation, or with LoRA, which needs a quarter of the memory.", error);
        }
    }

    /// <summary>The step changed nothing, so it may be taken with other noise: once in a training.</summary>
    private void TryOnceMore(NotFiniteException error)
    {
        var where = $"step {at.Step + 1} of {plan.Steps}";
        if (at.Recovered)
            throw new StudioException($"The training fell apart twice ({where}): {error.Message}. Likely cause: the learning rate {plan.LearningRate} is too high for this prior, or its weights are damaged; train again with a lower rate.", error);
        (at, otherDraws) = (at with { Recovered = true }, true);
        events.Report(new JobEvent.Noted($"At {where}, {error.Message}; the step is taken again with other random numbers."));
    }
}
