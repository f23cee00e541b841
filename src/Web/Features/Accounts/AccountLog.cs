namespace Maquette.Web.Features.Accounts;

internal static partial class AccountLog
{
    [LoggerMessage(LogLevel.Warning, "Nobody can sign in yet. Create the administrator at {Address}")]
    public static partial void SetupOpen(this ILogger log, string address);

    [LoggerMessage(LogLevel.Information, "The administrator {MemberId} was created")]
    public static partial void AdministratorCreated(this ILogger log, string memberId);

    [LoggerMessage(LogLevel.Information, "Member {MemberId} was added")]
    public static partial void MemberAdded(this ILogger log, string memberId);

    [LoggerMessage(LogLevel.Information, "Member {MemberId} may sign in: {Allowed}")]
    public static partial void AccessChanged(this ILogger log, string memberId, bool allowed);

    [LoggerMessage(LogLevel.Warning, "A set-up attempt from {Address} came with a wrong token")]
    public static partial void SetupRefused(this ILogger log, System.Net.IPAddress? address);
}
