using Maquette.Data.Identities;
using Maquette.Data.Jobs;
using Maquette.Generation;
using Maquette.Generation.Identities;

namespace Maquette.Web.Features.Queue;

/// <summary>Which identity a prompt may use: one of this portal, ready, of the prior, and with a consent that has not ended.</summary>
public sealed class IdentityDoor(IdentityQueries identities, PriorChanged changed, TimeProvider clock)
{
    /// <summary><see cref="IdentityQueries.ListAsync"/>, and which of them their priors have left behind.</summary>
    public async Task<IReadOnlyList<IdentityLine>> ListAsync(CancellationToken stop) => [.. (await identities.ListAsync(stop)).Select(Seen)];

    /// <summary>The same of one; null when there is no such identity.</summary>
    public async Task<IdentityLine?> FindAsync(Guid id, CancellationToken stop) => await identities.FindAsync(id, stop) is { } found ? Seen(found) : null;

    private IdentityLine Seen(IdentityLine identity) => identity with { PriorChanged = identity.ReadyAt is not null && changed(identity.Id) };

    /// <summary>Fills in the identity that the prompt names between angle brackets.</summary>
    public async Task<Admission> AdmitAsync(GenerationRequest request, CancellationToken stop) =>
        Admit(request, IdentityTag.Names(request.Prompt ?? "").Count == 0 ? [] : await ListAsync(stop));

    /// <summary>Likewise, among identities that are at hand.</summary>
    public Admission Admit(GenerationRequest request, IReadOnlyList<IdentityLine> known)
    {
        if (IdentityTag.Problem(request.Prompt ?? "") is { } misnamed) return Refused(misnamed);
        var names = IdentityTag.Names(request.Prompt ?? "");
        if (names.Count == 0 && request.Identity is null) return new(request, null, null);
        if (names.Count == 0) return Refused($"The request has the identity '{request.Identity}' and the prompt does not say where: write its name between angle brackets.");
        if (names.Count > 1) return Refused($"The prompt names {string.Join(" and ", names.Select(name => $"<{name}>"))}; one identity can be used at a time: take the others out.");

        var named = known.FirstOrDefault(identity => identity.Name == names[0]);
        if (named is null) return Refused(Unknown(names[0], known));
        if (request.Identity is { } asked && asked != $"{named.Id:D}" && asked != named.Name) return Refused($"The prompt names {named.Mention}, and the request the identity '{asked}': they must be the same.");
        return Problem(named, request.Prior) is { } problem ? Refused(problem) : new(request with { Identity = $"{named.Id:D}" }, named.Id, null);

        Admission Refused(string because) => new(request, null, because);
    }

    /// <summary>Why an identity cannot be used with a prior now, a sentence; null when it can.</summary>
    public string? Problem(IdentityLine identity, string prior)
    {
        if (Expired(identity) is { } over) return over;
        if (Outdated(identity) is { } old) return old;
        if (identity.Standing is not IdentityStanding.Ready) return $"{identity.Mention} is not trained yet: wait until it is, or take it out of the prompt.";
        if (identity.Prior != prior) return $"{identity.Mention} was taught to the prior {identity.Prior} and does not fit {prior}: choose {identity.Prior}, or take it out of the prompt.";
        return null;
    }

    /// <summary>What to say of an identity whose consent has ended; null while it lasts.</summary>
    public string? Expired(IdentityLine identity) => identity.HasExpired(clock)
        ? $"The consent for {identity.Mention} ended on {identity.ConsentUntil:d MMM yyyy}: renew it on its own page before it is used again."
        : null;

    /// <summary>What to say of an identity that was taught on another version of its prior; null for all others.</summary>
    public static string? Outdated(IdentityLine identity) => identity.Standing is IdentityStanding.Outdated
        ? $"{identity.Mention} was taught on another version of the prior {identity.Prior}, whose weights have changed since: train it again on its own page before it is used again."
        : null;

    /// <summary>Why a claimed job may not run after all: consent may have ended while it waited.</summary>
    internal async Task<string?> ProblemAsync(JobClaim claim) =>
        claim.Identity is { } id && await identities.FindAsync(id, CancellationToken.None) is { } identity ? Expired(identity) : null;

    private static string Unknown(string name, IReadOnlyList<IdentityLine> known)
    {
        string[] ready = [.. known.Where(identity => identity.Standing is IdentityStanding.Ready).Select(identity => identity.Mention)];
        return ready.Length == 0
            ? $"There is no identity <{name}>, nor any other that is ready: make it on the page Identities, or take it out of the prompt."
            : $"There is no identity <{name}>: write {string.Join(" or ", ready)}, or take it out of the prompt.";
    }
}

/// <param name="Request">with the identity that its prompt names</param>
/// <param name="Identity">null when the prompt names none</param>
/// <param name="Problem">why it is refused, a sentence; null when it is not</param>
public sealed record Admission(GenerationRequest Request, Guid? Identity, string? Problem);
