namespace Maquette.Web.Features.Priors;

/// <summary>What administrators do to the priors.</summary>
internal static partial class PriorLog
{
    [LoggerMessage(LogLevel.Information, "Member {MemberId} imports the prior {Prior} from {Source}")]
    public static partial void ImportStarted(this ILogger log, string memberId, string prior, string source);

    [LoggerMessage(LogLevel.Information, "Member {MemberId} checks the prior {Prior}")]
    public static partial void CheckStarted(this ILogger log, string memberId, string prior);

    [LoggerMessage(LogLevel.Information, "Member {MemberId} stops the {Operation} of the prior {Prior}")]
    public static partial void OperationStopped(this ILogger log, string memberId, string operation, string prior);

    [LoggerMessage(LogLevel.Information, "The prior {Prior}: {Operation} ended as {State}")]
    public static partial void OperationEnded(this ILogger log, string prior, string operation, PriorOperationState state);

    [LoggerMessage(LogLevel.Information, "Member {MemberId} made {Prior} the default prior")]
    public static partial void DefaultChanged(this ILogger log, string memberId, string prior);

    [LoggerMessage(LogLevel.Information, "Member {MemberId} removed the prior {Prior}")]
    public static partial void Removed(this ILogger log, string memberId, string prior);

    [LoggerMessage(LogLevel.Warning, "Member {MemberId} asked for {Name}, which lies outside the folder of checkpoints")]
    public static partial void PathRefused(this ILogger log, string memberId, string name);

    [LoggerMessage(LogLevel.Error, "An operation on the prior {Prior} failed")]
    public static partial void OperationFailed(this ILogger log, Exception error, string prior);

    [LoggerMessage(LogLevel.Debug, "A listener of the priors' operations failed")]
    public static partial void ListenerFailed(this ILogger log, Exception error);
}
