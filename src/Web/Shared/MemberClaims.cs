using System.Security.Claims;
using Maquette.Data.Accounts;

namespace Maquette.Web.Shared;

/// <summary>Who asks, out of the session.</summary>
public static class MemberClaims
{
    public static string MemberId(this ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in.");

    public static bool IsAdmin(this ClaimsPrincipal user) => user.IsInRole(Roles.Admin);

    /// <summary>What belongs to somebody is changed by them or by an administrator.</summary>
    public static bool MayChange(this ClaimsPrincipal user, string ownerId) => user.MemberId() == ownerId || user.IsAdmin();
}
