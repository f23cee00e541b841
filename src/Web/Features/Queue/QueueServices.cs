using Maquette.Data.Storage;
using Maquette.Generation;
using Microsoft.Data.Sqlite;
using Quartz;

namespace Maquette.Web.Features.Queue;

public static class QueueServices
{
    /// <summary>The desk, the feed, the worker and what fires it. Needs <see cref="Registration.AddPortalData"/> and <see cref="Studio"/>.</summary>
    public static IServiceCollection AddQueue(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        services.AddOptions<QueueOptions>().Bind(configuration.GetSection(QueueOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<RunJob>(provider => provider.GetRequiredService<Studio>().Run);
        services.AddSingleton<TrainIdentity>(provider => provider.GetRequiredService<Studio>().TrainIdentity);
        services.AddSingleton<CheckRequest>(provider => provider.GetRequiredService<Studio>().Check);
        services.AddSingleton<PriorChanged>(provider => identity => provider.GetRequiredService<Studio>().HasChanged($"{identity:D}"));
        services.AddSingleton<RunningJobs>();
        services.AddSingleton<JobFeed>();
        services.AddSingleton<IdentityDoor>();
        services.AddSingleton<IdentityTraining>();
        services.AddSingleton<GenerationWorker>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<JobDesk>();
        services.AddDispatch(configuration.GetSection(QueueOptions.Section).Get<QueueOptions>() ?? new QueueOptions(), new DataFolder(dataFolder));

        // A checkpoint of a large job takes its time; the database is worth nothing without it.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(60));
        return services;
    }

    private static void AddDispatch(this IServiceCollection services, QueueOptions options, DataFolder data)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "maquette";
                scheduler.InstanceId = Environment.MachineName;
                scheduler.IdleWaitTime = options.Poll;
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            quartz.UseDefaultThreadPool(options.Devices.Count);
            quartz.UseExecutionLimits(limits => limits.ForGroup(Dispatcher.Group, options.Devices.Count, ExecutionLimitScope.Node));
            quartz.UsePersistentStore(store =>
            {
                store.UseSqlite(SqliteFactory.Instance, data.ConnectionString);
                store.ProvisionSchema();
            });
            foreach (var device in options.Devices)
            {
                quartz.AddJob<DispatchJob>(job => job.WithIdentity(Dispatcher.JobOf(device)).StoreDurably());
                quartz.AddTrigger(trigger => trigger
                    .WithIdentity($"{device}, poll", "dispatch")
                    .ForJob(Dispatcher.JobOf(device))
                    .WithExecutionGroup(Dispatcher.Group)
                    .WithSimpleSchedule(poll => poll.WithInterval(options.Poll).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)));
            }
        });
        services.AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true);
    }
}
