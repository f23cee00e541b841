using Maquette.Data.Jobs;

namespace Maquette.Web.Features.Queue;

/// <summary>Beside a running job: writes its progress, renews its lease and brings back what people want of it.</summary>
internal sealed class JobPulse(JobLeases leases, TimeProvider time, TimeSpan period, ILogger log)
{
    /// <summary>Beats until the job has ended.</summary>
    public async Task BeatAsync(RunningJob running, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(period, time);
        var proven = time.GetTimestamp();
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                if (await BeatOnceAsync(running, ended)) proven = time.GetTimestamp();
                else if (time.GetElapsedTime(proven) > JobLeases.Lease) running.Stop(StopReason.Superseded);   // by now another may have it
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The job has ended.
        }
    }

    /// <returns>false when the database could not be asked</returns>
    private async Task<bool> BeatOnceAsync(RunningJob running, CancellationToken ended)
    {
        try
        {
            switch (await leases.PulseAsync(running.Claim, running.Progress, ended))
            {
                case null:
                    running.Stop(StopReason.Superseded);
                    break;
                case JobWish.Cancel:
                    running.Stop(StopReason.Cancel);
                    break;
                case JobWish.Pause:
                    running.Pause();
                    break;
            }

            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.PulseMissed(error, running.Claim.Job, running.Claim.Attempt);
            return false;
        }
    }
}
