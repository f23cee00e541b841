namespace Maquette.Data.Accounts;

/// <summary>The roles that exist; everybody who can sign in is a member, so only more than that has a name.</summary>
public static class Roles
{
    public const string Admin = "admin";
}
