using System.Collections.Concurrent;

namespace Maquette.Web.Features.Identities;

/// <summary>The sets of photos that are being put together, one a member.</summary>
public sealed class PhotoDrafts(TakePhoto take, ReviewPhotos review, CropPhoto crop, TimeProvider time)
{
    /// <summary>Sets that lie in memory at most, the newest; each takes up to some hundred megabytes.</summary>
    private const int Most = 8;

    /// <summary>After so long without a change a set is forgotten.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    private readonly ConcurrentDictionary<string, PhotoDraft> drafts = new(StringComparer.Ordinal);

    /// <summary>A member's set; a new one when there is none.</summary>
    public PhotoDraft Of(string memberId)
    {
        Forget();
        return drafts.GetOrAdd(memberId, _ => new PhotoDraft(take, review, crop, time));
    }

    public PhotoDraft? Find(string memberId) => drafts.GetValueOrDefault(memberId);

    public void Drop(string memberId) => drafts.TryRemove(memberId, out _);

    private void Forget()
    {
        var now = time.GetUtcNow();
        var newest = drafts.OrderByDescending(draft => draft.Value.UsedAt).ToArray();
        foreach (var (place, draft) in newest.Index())
            if (place >= Most || now - draft.Value.UsedAt > Patience) drafts.TryRemove(draft);
    }
}
