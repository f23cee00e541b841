using Microsoft.Extensions.Options;
using Quartz;

namespace Maquette.Web.Features.Queue;

/// <summary>One firing: the device is free and work may wait. Claims the next job, runs it to its end and asks to be fired again.</summary>
[DisallowConcurrentExecution]
public sealed class DispatchJob(GenerationWorker worker, Dispatcher dispatcher, IHostApplicationLifetime host, IOptions<QueueOptions> options, ILogger<DispatchJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var device = context.JobDetail.Key.Name;
        if (!options.Value.Devices.Contains(device))
        {
            await context.Scheduler.DeleteJob(context.JobDetail.Key, cancellationToken);   // the operator has taken it away since
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, host.ApplicationStopping);
        try
        {
            if (await worker.RunNextAsync(device, stop.Token)) await dispatcher.FireAgainAsync(device, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The server stops; nothing was claimed, or it has been handed back.
        }
        catch (Exception error)
        {
            log.DispatchFailed(error, device, options.Value.Poll);
        }
    }
}
