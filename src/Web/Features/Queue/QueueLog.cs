using Maquette.Data.Jobs;

namespace Maquette.Web.Features.Queue;

/// <summary>What the queue writes to the log. Prompts are private: jobs are named by their id.</summary>
internal static partial class QueueLog
{
    [LoggerMessage(LogLevel.Information, "Job {Job} started, attempt {Attempt}, on {Device}")]
    public static partial void Started(this ILogger log, Guid job, int attempt, string device);

    [LoggerMessage(LogLevel.Information, "Job {Job}, attempt {Attempt}, ended as {State} after {Took}")]
    public static partial void Ended(this ILogger log, Guid job, int attempt, JobState state, TimeSpan took);

    [LoggerMessage(LogLevel.Warning, "Job {Job}, attempt {Attempt}, was taken over by another worker; nothing more of it was written here")]
    public static partial void Superseded(this ILogger log, Guid job, int attempt);

    [LoggerMessage(LogLevel.Error, "Job {Job}, attempt {Attempt}, failed")]
    public static partial void Failed(this ILogger log, Exception error, Guid job, int attempt);

    [LoggerMessage(LogLevel.Warning, "The end of job {Job}, attempt {Attempt}, could not be written; trying again")]
    public static partial void NotSettled(this ILogger log, Exception error, Guid job, int attempt);

    [LoggerMessage(LogLevel.Error, "The end of job {Job}, attempt {Attempt}, could not be written; its lease will run out and it will be claimed again")]
    public static partial void GivenUp(this ILogger log, Exception error, Guid job, int attempt);

    [LoggerMessage(LogLevel.Warning, "Job {Job} was canceled after its worker had died, and some of its files could not be removed")]
    public static partial void NotDropped(this ILogger log, Exception error, Guid job);

    [LoggerMessage(LogLevel.Warning, "Job {Job}, attempt {Attempt}, could not renew its lease")]
    public static partial void PulseMissed(this ILogger log, Exception error, Guid job, int attempt);

    [LoggerMessage(LogLevel.Warning, "A device could not be told of new work; it will find it within {Poll}")]
    public static partial void NudgeMissed(this ILogger log, Exception error, TimeSpan poll);

    [LoggerMessage(LogLevel.Error, "{Device} could not take a job; it tries again within {Poll}")]
    public static partial void DispatchFailed(this ILogger log, Exception error, string device, TimeSpan poll);

    [LoggerMessage(LogLevel.Debug, "A listener of the job feed failed")]
    public static partial void ListenerFailed(this ILogger log, Exception error);
}
