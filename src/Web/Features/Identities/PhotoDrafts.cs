using System.Collections.Concurrent;

namespace Maquette.Web.Features.Identities;

/// <summary>The sets of photos that are being put together, one a member.</summary>
public sealed class PhotoDrafts(TakePhoto take, ReviewPhotos review, CropPhoto crop, TimeProvider time) : IDisposable
{
    /// <summary>Sets that lie in memory at most, those that pages show and then the newest; each takes up to some hundred megabytes.</summary>
    private const int Most = 8;

    /// <summary>After so long without a change a set that no page shows is forgotten.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    private static readonly TimeSpan Round = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, PhotoDraft> drafts = new(StringComparer.Ordinal);
    private ITimer? rounds;

    /// <summary>A member's set; a new one when there is none.</summary>
    public PhotoDraft Of(string memberId)
    {
        rounds ??= time.CreateTimer(_ => Forget(), null, Round, Round);
        Forget();
        return drafts.GetOrAdd(memberId, _ => new PhotoDraft(take, review, crop, time));
    }

    /// <summary>Whether a member has to wait with the first photo until a page with another set is closed.</summary>
    public bool IsCrowdedFor(string memberId)
    {
        Forget();
        return Find(memberId) is not { Photos.Count: > 0 } && drafts.Count(draft => draft.Value.IsOpen && draft.Value.Photos.Count > 0) >= Most;
    }

    public PhotoDraft? Find(string memberId) => drafts.GetValueOrDefault(memberId);

    public void Drop(string memberId) => drafts.TryRemove(memberId, out _);

    private void Forget()
    {
        var now = time.GetUtcNow();
        var newest = drafts.OrderByDescending(draft => draft.Value.IsOpen && draft.Value.Photos.Count > 0).ThenByDescending(draft => draft.Value.UsedAt).ToArray();
        foreach (var (place, draft) in newest.Index())
            if (!draft.Value.IsOpen && (place >= Most || now - draft.Value.UsedAt > Patience)) drafts.TryRemove(draft);
    }

    public void Dispose() => rounds?.Dispose();
}
