using Maquette.Data.Assets;
using Maquette.Data.Identities;
using Maquette.Data.Jobs;
using Maquette.Generation;
using Maquette.Generation.Identities;
using Maquette.Web.Features.Queue;
using Maquette.Web.Shared;

namespace Maquette.Web.Features.Identities;

/// <summary>Where members make, teach and delete identities. What cannot be done is answered with sentences.</summary>
public sealed class IdentityDesk(
    Studio engine, PhotoDrafts drafts, IdentityStore store, IdentityQueries queries, IdentityFolders folders, AssetFiles assets, JobDesk jobs, TimeProvider clock, ILogger<IdentityDesk> log)
{
    /// <summary>What still stands between a form and its training; empty when it may begin.</summary>
    public IReadOnlyList<string> Problems(PhotoDraft draft, IdentityForm form) =>
    [
        .. draft.Review.Problem is { } photos ? [photos] : Array.Empty<string>(),
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

        var (id, request, count) = (Guid.NewGuid(), form.ToRequest(), draft.Photos.Count);
        var staged = folders.Stage();
        try
        {
            await Task.Run(() => draft.Write(staged, form.KeepPhotos), stop);
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

    /// <summary>Teaches an identity again whose training was canceled.</summary>
    public async Task<string?> TrainAsync(IdentityLine identity, Caller caller, CancellationToken stop)
    {
        if (!MayChange(identity, caller)) return NotYours;
        if (await queries.RequestAsync(identity.Id, stop) is not { } earlier) return "Nothing is left of how it was to be taught: delete it and make it again.";
        if (await jobs.FullAsync(caller.MemberId, stop) is { } full) return full;

        if (await store.TrainAsync(identity.Id, Training(RequestJson.ReadIdentity(earlier), identity.OwnerId), stop) is not { } job) return "It is being taught already.";
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
        foreach (var asset in deleted.Assets) assets.Remove(asset);
        foreach (var job in deleted.Canceled) assets.Remove(job);
        try
        {
            folders.Remove(identity.Id);
        }
        catch (IOException) when (deleted.Canceling.Count > 0)
        {
            // Its training writes to the last; when it has stopped, what is left goes, too.
        }

        log.Deleted(by.MemberId, identity.Id, deleted.Assets.Count);
        return null;
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
