using Maquette.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Maquette.Web.Features.Accounts;

/// <summary>Name and password to a session; the same answer, as slow, for a wrong password and a name that does not exist.</summary>
public sealed class SignIn(SignInManager<Member> sessions, UserManager<Member> users, IPasswordHasher<Member> hasher)
{
    private static readonly Member Nobody = new() { DisplayName = "", CreatedAt = default };

    public async Task<SignInAnswer> TryAsync(string name, string password, bool remember)
    {
        var member = await users.FindByNameAsync(name.Trim());
        if (member is null)
        {
            hasher.HashPassword(Nobody, password);   // as much work as verifying
            return SignInAnswer.Wrong;
        }

        var result = await sessions.PasswordSignInAsync(member, password, remember, lockoutOnFailure: true);
        return result switch
        {
            { Succeeded: true } when (await users.GetClaimsAsync(member)).Any(claim => claim.Type == Members.TemporaryPassword) => SignInAnswer.ChangePassword,
            { Succeeded: true } => SignInAnswer.Welcome,
            { IsLockedOut: true } when !Members.IsDisabled(member) => SignInAnswer.TooOften,
            _ => SignInAnswer.Wrong,
        };
    }

    /// <summary>Where to go afterwards: only ever a page of this portal.</summary>
    public static string LocalOrHome(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}

public enum SignInAnswer
{
    Welcome,
    ChangePassword,
    Wrong,
    TooOften,
}
