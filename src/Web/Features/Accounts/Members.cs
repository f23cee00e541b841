using System.Security.Claims;
using Maquette.Data;
using Maquette.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maquette.Web.Features.Accounts;

/// <summary>Who may sign in. Every change answers with its problems, one sentence each; none means done.</summary>
public sealed class Members(IServiceScopeFactory scopes, TimeProvider time, ILogger<Members> log) : IDisposable
{
    /// <summary>Claim of a member whose password somebody else has seen.</summary>
    public const string TemporaryPassword = "temporary-password";

    // One change at a time: "no member exists" and "another administrator remains" are read and acted on together.
    private readonly SemaphoreSlim gate = new(1, 1);

    public async Task<bool> AnyAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Users(scope).Users.AnyAsync(stop);
    }

    public async Task<IReadOnlyList<MemberLine>> ListAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = Users(scope);
        var admins = (await users.GetUsersInRoleAsync(Roles.Admin)).Select(admin => admin.Id).ToHashSet();
        var members = await users.Users.AsNoTracking().OrderBy(member => member.UserName).ToListAsync(stop);
        return [.. members.Select(member => new MemberLine(member.Id, member.UserName!, admins.Contains(member.Id), IsDisabled(member), member.CreatedAt))];
    }

    /// <summary>The first member, an administrator; refused when anybody exists.</summary>
    public Task<IReadOnlyList<string>> CreateAdministratorAsync(string name, string password, CancellationToken stop) => ChangeAsync(async users =>
    {
        if (await users.Users.AnyAsync(stop)) return ["The portal is already set up. Sign in instead."];
        var member = NewMember(name);
        var problems = Problems(await users.CreateAsync(member, password));
        if (problems.Count > 0) return problems;
        problems = Problems(await users.AddToRoleAsync(member, Roles.Admin));
        log.AdministratorCreated(member.Id);
        return problems;
    }, stop);

    public Task<IReadOnlyList<string>> AddAsync(string name, string password, bool admin, CancellationToken stop) => ChangeAsync(async users =>
    {
        var member = NewMember(name);
        var problems = Problems(await users.CreateAsync(member, password));
        if (problems.Count > 0) return problems;
        await users.AddClaimAsync(member, new Claim(TemporaryPassword, "yes"));
        if (admin) problems = Problems(await users.AddToRoleAsync(member, Roles.Admin));
        log.MemberAdded(member.Id);
        return problems;
    }, stop);

    /// <summary>Ends a member's access at once, or gives it back.</summary>
    public Task<IReadOnlyList<string>> AllowAsync(string id, bool allowed, CancellationToken stop) => ChangeAsync(async users =>
    {
        var member = await users.FindByIdAsync(id);
        if (member is null) return ["This member does not exist any more."];
        if (!allowed)
        {
            var admins = await users.GetUsersInRoleAsync(Roles.Admin);
            if (admins.All(admin => admin.Id == id || IsDisabled(admin))) return ["Somebody has to stay administrator: make another one first."];
        }

        await users.SetLockoutEndDateAsync(member, allowed ? null : DateTimeOffset.MaxValue);
        await users.UpdateSecurityStampAsync(member);   // open sessions end at their next check
        log.AccessChanged(id, allowed);
        return [];
    }, stop);

    public Task<IReadOnlyList<string>> GivePasswordAsync(string id, string password, CancellationToken stop) => ChangeAsync(async users =>
    {
        var member = await users.FindByIdAsync(id);
        if (member is null) return ["This member does not exist any more."];
        var problems = Problems(await users.ResetPasswordAsync(member, await users.GeneratePasswordResetTokenAsync(member), password));
        if (problems.Count == 0 && (await users.GetClaimsAsync(member)).All(claim => claim.Type != TemporaryPassword))
            await users.AddClaimAsync(member, new Claim(TemporaryPassword, "yes"));
        return problems;
    }, stop);

    public Task<IReadOnlyList<string>> ChangePasswordAsync(string id, string current, string next, CancellationToken stop) => ChangeAsync(async users =>
    {
        var member = await users.FindByIdAsync(id);
        if (member is null) return ["Your account does not exist any more."];
        var problems = Problems(await users.ChangePasswordAsync(member, current, next));
        if (problems.Count == 0)
            await users.RemoveClaimsAsync(member, (await users.GetClaimsAsync(member)).Where(claim => claim.Type == TemporaryPassword));
        return problems;
    }, stop);

    public static bool IsDisabled(Member member) => member.LockoutEnd == DateTimeOffset.MaxValue;

    public void Dispose() => gate.Dispose();

    private async Task<IReadOnlyList<string>> ChangeAsync(Func<UserManager<Member>, Task<IReadOnlyList<string>>> change, CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>();
            if (!await roles.RoleExistsAsync(Roles.Admin)) await roles.CreateAsync(new IdentityRole(Roles.Admin));
            return await change(Users(scope));
        }
        finally
        {
            gate.Release();
        }
    }

    private Member NewMember(string name) => new() { UserName = name.Trim(), DisplayName = name.Trim(), CreatedAt = time.GetUtcNow().UtcDateTime };

    private static UserManager<Member> Users(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<UserManager<Member>>();

    private static IReadOnlyList<string> Problems(IdentityResult result) => [.. result.Errors.Select(error => error.Description)];
}

/// <param name="Disabled">may not sign in</param>
public sealed record MemberLine(string Id, string Name, bool Admin, bool Disabled, DateTime CreatedAt);
