using Microsoft.Extensions.Options;
using Quartz;

namespace Maquette.Web.Features.Queue;

/// <summary>Tells the devices that work may wait. A firing carries no job: the job table decides which is next.</summary>
public sealed class Dispatcher(ISchedulerFactory schedulers, IOptions<QueueOptions> options, ILogger<Dispatcher> log)
{
    public const string Group = "gpu";

    internal static JobKey JobOf(string device) => new(device, "dispatch");

    /// <summary>For new work: a device that has been told already is not told twice.</summary>
    public async Task NudgeAsync(CancellationToken stop)
    {
        foreach (var device in options.Value.Devices) await FireAsync(device, "new work", stop);
    }

    /// <summary>For a device that has just ended a job: the firing waits until the one that asks is over.</summary>
    internal Task FireAgainAsync(string device, CancellationToken stop) => FireAsync(device, $"after {Guid.NewGuid():N}", stop);

    private async Task FireAsync(string device, string why, CancellationToken stop)
    {
        try
        {
            var scheduler = await schedulers.GetScheduler(stop);
            var trigger = TriggerBuilder.Create()
                .WithIdentity($"{device}, {why}", "dispatch")
                .ForJob(JobOf(device))
                .WithExecutionGroup(Group)
                .StartNow()
                .Build();
            await scheduler.ScheduleTrigger(trigger, TriggerConflict.Keep, stop);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.NudgeMissed(error, options.Value.Poll);
        }
    }
}
