namespace Maquette.Web.Features.Identities;

/// <summary>What happens to identities. Names and faces are private: identities are named by their id.</summary>
internal static partial class IdentityLog
{
    [LoggerMessage(LogLevel.Information, "Member {MemberId} made the identity {Identity} of {Photos} photos")]
    public static partial void Created(this ILogger log, string memberId, Guid identity, int photos);

    [LoggerMessage(LogLevel.Error, "The photos of identity {Identity} could not be written")]
    public static partial void NotCreated(this ILogger log, Exception error, Guid identity);

    [LoggerMessage(LogLevel.Information, "Member {MemberId} deleted the identity {Identity} and {Assets} of its assets")]
    public static partial void Deleted(this ILogger log, string memberId, Guid identity, int assets);

    [LoggerMessage(LogLevel.Error, "The folder {Folder} could not be removed")]
    public static partial void NotRemoved(this ILogger log, Exception error, Guid folder);

    [LoggerMessage(LogLevel.Error, "A sample of identity {Identity} failed")]
    public static partial void SampleFailed(this ILogger log, Exception error, Guid identity);
}
