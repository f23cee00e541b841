using Maquette.Data.Assets;
using Maquette.Data.Identities;
using Maquette.Data.Jobs;
using Maquette.Generation;
using Maquette.Generation.Identities;
using Maquette.Generation.Identities.Photos;
using Maquette.Web.Features.Queue;
using Maquette.Web.Shared;

namespace Maquette.Web.Features.Identities;

/// <summary>Where members make, teach and delete identities. What cannot be done is answered with sentences.</summary>
public sealed class IdentityDesk(
    Studio engine, PhotoDrafts drafts, IdentityStore store, IdentityQueries queries, IdentityDoor door, IdentityFolders folders, IdentitySampler looks, AssetFiles assets, JobDesk jobs, TimeProvider clock, ILogger<IdentityDesk> log)
{
    /// <summary>What still stands between a form and its training; empty when it may begin.</summary>
    public IReadOnlyList<string> Problems(PhotoDraft draft, IdentityForm form) =>
    [
        .. draft.Review.Problem is { } photos ? [photos] : Array.Empty<string>(),
        .. draft.Empty.Select(photo => $"The square of '{photo}' shows nothing of the subject: move it, keep the photo's background, or take the photo out."),
        .. engine.Check(form.ToRequest()),
        .. form.ConsentProblems(clock),
    ];

    /// <summary>Makes an identity of a member's photos and queues its training.</summary>
    public async Task<Creation> CreateAsync(IdentityForm form, Actor by, CancellationToken stop)
    {
        var draft = drafts.Of(by.MemberId);
        var problems = Problems(draft, form);
        if (problems.Count > 0) return new Creation.Refused(problems);
        if (await jobs.FullAsync(by.MemberId, stop) is { } full) return new Creation.Refused([full]);

        var (id, request) = (Guid.NewGuid(), form.ToRequest());
        var staged = folders.Stage();
        try
        {
            var count = await Task.Run(() => draft.Write(staged, form.KeepPhotos), stop);
            if (count < PhotoLimits.FewestPhotos) return new Creation.Refused(Problems(draft, form));

            folders.Adopt(staged, id);
            var identity = new NewIdentity(id, by.MemberId, request.Name, request.ClassNoun, request.Prior, count, form.KeepPhotos, form.ToConsent(by.Name));
            if (await store.CreateAsync(identity, Training(request, by.MemberId), by, stop) is not { } job)
                return new Creation.Refused([$"There is an identity '{request.Name}' already: choose another name."]);

            drafts.Drop(by.MemberId);
            log.Created(by.MemberId, id, count);
            await jobs.QueuedAsync(job, stop);
            return new Creation.Made(id);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or StudioException)
        {
            log.NotCreated(error, id);
            return new Creation.Refused(["The photos could not be written: the server's disk is full or refuses. Nothing was kept; try again later."]);
        }
        finally
        {
            if (Directory.Exists(staged)) Directory.Delete(staged, recursive: true);
            if (await queries.FindAsync(id, CancellationToken.None) is null) folders.Remove(id);
        }
    }

    /// <summary>How an identity was taught last, to be changed and used again.</summary>
    public async Task<IdentityForm> FormOfAsync(IdentityLine identity, CancellationToken stop)
    {
        try
        {
            return await queries.RequestAsync(identity.Id, stop) is { } earlier ? IdentityForm.Of(RequestJson.ReadIdentity(earlier)) : new IdentityForm();
        }
        catch (StudioException)
        {
            return new IdentityForm();   // of a shape that this version cannot read
        }
    }

    /// <summary>Steps that suit so many photos.</summary>
    public int RecommendedSteps(string prior, int photos) =>
        engine.Priors().Any(known => known.Id == prior && known.Problem is null) ? engine.EstimateIdentity(new IdentityRequest { Name = "", ClassNoun = "", Prior = prior }, photos).Steps : 0;

    /// <summary>Teaches an identity once more from the same photos; one that is ready stays so until the new weights are there.</summary>
    /// <param name="form">what it is called and for which prior cannot be changed</param>
    public async Task<string?> TrainAsync(IdentityLine identity, IdentityForm form, Caller caller, Actor by, CancellationToken stop)
    {
        if (!MayChange(identity, caller)) return NotYours;
        if (door.Expired(identity) is { } over) return over;
        var request = form.ToRequest() with { Name = identity.Name, ClassNoun = identity.ClassNoun, Prior = identity.Prior };
        if (engine.Check(request, folders.PathOf(identity.Id)) is { Count: > 0 } problems) return string.Join(" ", problems);
        if (await jobs.FullAsync(caller.MemberId, stop) is { } full) return full;

        if (await store.TrainAsync(identity.Id, Training(request, identity.OwnerId), by, stop) is not { } job) return "It is being taught already.";
        await jobs.QueuedAsync(job, stop);
        return null;
    }

    public async Task<string?> ChangeConsentAsync(IdentityLine identity, Consent consent, Caller caller, Actor by, CancellationToken stop)
    {
        if (!MayChange(identity, caller)) return NotYours;
        return await store.ChangeConsentAsync(identity.Id, consent, by, stop) ? null : "The identity was deleted meanwhile.";
    }

    /// <summary>Deletes an identity with its photos, crops and weights; jobs that need it end.</summary>
    /// <param name="withAssets">whether the assets of its prompts go, too</param>
    public async Task<string?> DeleteAsync(IdentityLine identity, bool withAssets, Caller caller, Actor by, CancellationToken stop)
    {
        if (!MayChange(identity, caller)) return NotYours;
        if (await store.DeleteAsync(identity.Id, withAssets, by, stop) is not { } deleted) return "The identity was deleted meanwhile.";

        foreach (var job in deleted.Canceling) jobs.Drop(job, runs: true);
        foreach (var job in deleted.Canceled) jobs.Drop(job, runs: false);
        looks.Forget(identity.Id);
        var gone = Gone(folders.Remove, identity.Id);
        foreach (var folder in deleted.Assets.Concat(deleted.Canceled)) gone &= Gone(assets.Remove, folder);
        log.Deleted(by.MemberId, identity.Id, deleted.Assets.Count);
        return gone ? null : $"{identity.Mention} is deleted, but some of its files are in use and could not be removed: the server's log names them, and they go when the server starts again.";
    }

    /// <summary>Whether a folder could be removed. One that cannot must not keep the others.</summary>
    private bool Gone(Action<Guid> remove, Guid id)
    {
        try
        {
            remove(id);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.NotRemoved(error, id);
            return false;
        }
    }

    private const string NotYours = "Only its owner or an admin can do that to an identity.";

    private static bool MayChange(IdentityLine identity, Caller caller) => caller.IsAdmin || caller.MemberId == identity.OwnerId;

    private static NewJob Training(IdentityRequest request, string owner) =>
        new(owner, RequestJson.Write(request), request.Version, $"Learn <{request.Name}>, {Spoken.One(request.ClassNoun)}", request.Method == IdentityMethod.Lora ? "identity, LoRA" : "identity", request.Prior, request.Seed);
}

/// <summary>What became of a new identity.</summary>
public abstract record Creation
{
    private Creation() { }

    public sealed record Made(Guid Identity) : Creation;

    /// <param name="Because">one sentence a problem; the member can mend them</param>
    public sealed record Refused(IReadOnlyList<string> Because) : Creation;
}
