namespace Maquette.Data.Auditing;

/// <summary>The words of <see cref="AuditRow.Action"/>.</summary>
public static class AuditAction
{
    public const string IdentityCreated = "identity created";
    public const string IdentityTrainedAgain = "identity trained again";
    public const string ConsentChanged = "consent changed";
    public const string IdentityDeleted = "identity deleted";
}
