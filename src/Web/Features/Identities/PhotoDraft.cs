using Maquette.Generation;
using Maquette.Generation.Identities.Photos;
using Maquette.Scene.Imaging;

namespace Maquette.Web.Features.Identities;

/// <summary>One member's photos on their way to an identity. They live in memory only, and go with it.</summary>
public sealed class PhotoDraft(TakePhoto take, ReviewPhotos review, CropPhoto crop, TimeProvider time)
{
    /// <summary>Photos of all members are looked at one after the other: each takes a core and tens of megabytes.</summary>
    private static readonly SemaphoreSlim Desk = new(1, 1);

    private readonly Lock gate = new();
    private IReadOnlyList<DraftPhoto> photos = [];

    /// <summary>After every change, on whatever thread made it.</summary>
    public event Action? Changed;

    public IReadOnlyList<DraftPhoto> Photos
    {
        get { lock (gate) return photos; }
    }

    /// <summary>What the photos are together.</summary>
    public PhotoSetReview Review { get; private set; } = review([]);

    /// <summary>Whether a page shows it.</summary>
    internal bool IsOpen => Changed is not null;

    internal DateTimeOffset UsedAt { get; private set; } = time.GetUtcNow();

    public DraftPhoto? Find(Guid photo) => Photos.FirstOrDefault(known => known.Id == photo);

    /// <summary>Everything found in a photo, by itself and beside the others.</summary>
    public IReadOnlyList<PhotoFinding> FindingsOf(Guid photo)
    {
        lock (gate)
        {
            return [.. photos.Index().Where(known => known.Item.Id == photo).SelectMany(known => known.Item.Photo.Findings.Concat(Review.Findings[known.Index]))];
        }
    }

    /// <summary>Takes a photo into the set.</summary>
    /// <returns>the photo, or why the file is none</returns>
    /// <param name="read">gives the file, when its turn has come: those that wait hold no memory</param>
    public async Task<PhotoVerdict> AddAsync(string name, Func<CancellationToken, Task<byte[]>> read, CancellationToken stop)
    {
        if (IsFull) return Surplus(name);
        await Desk.WaitAsync(stop);
        try
        {
            var file = await read(stop);
            return await Task.Run(() => Add(name, file), stop);
        }
        finally
        {
            Desk.Release();
        }
    }

    /// <summary>Chooses another square, or keeps the background.</summary>
    public void Change(Guid photo, Func<DraftPhoto, DraftPhoto> change) => Set(known => [.. known.Select(item => item.Id == photo ? change(item) : item)], reviews: false);

    /// <returns>false when there is no such photo</returns>
    public bool Remove(Guid photo)
    {
        if (Find(photo) is null) return false;
        Set(known => [.. known.Where(item => item.Id != photo)], reviews: true);
        return true;
    }

    /// <summary>The crop of a photo as PNG.</summary>
    public byte[] Cut(DraftPhoto photo)
    {
        UsedAt = time.GetUtcNow();
        return crop(photo.Cropped, photo.Square);
    }

    /// <summary>Writes what an identity is trained on into a folder: crops, what was found in them and, if wanted, the whole photos without metadata.</summary>
    /// <returns>how many photos: what the review refuses is left out</returns>
    /// <exception cref="StudioException">The disk is full or refuses.</exception>
    public int Write(string folder, bool keepPhotos)
    {
        PreparedPhoto[] written;
        lock (gate) written = [.. Usable.Select(photo => photo.Cropped with { Square = photo.Square, Findings = FindingsOf(photo.Id) })];
        PhotoFolder.Write(folder, written, keepPhotos);
        return written.Length;
    }

    /// <summary>Names of photos whose square shows nothing that could be trained on.</summary>
    public IReadOnlyList<string> Empty
    {
        get { lock (gate) return [.. Usable.Where(photo => !photo.ShowsSubject).Select(photo => photo.Photo.Name)]; }
    }

    private IEnumerable<DraftPhoto> Usable => photos.Where((_, place) => Review.Findings[place].All(finding => finding.Severity != PhotoSeverity.Refused));

    private bool IsFull => Photos.Count >= PhotoLimits.MostPhotos;

    private PhotoVerdict Add(string name, byte[] file)
    {
        var verdict = take(name, file);
        if (verdict is not PhotoVerdict.Taken taken) return verdict;
        if (IsFull) return Surplus(name);

        var photo = new DraftPhoto(Guid.NewGuid(), taken.Photo, ImageCodec.EncodeWebp(taken.Photo.Pixels), taken.Photo.Square, KeepsBackground: !taken.Photo.Mask.AsSpan().ContainsAnyInRange(DraftPhoto.Solid, byte.MaxValue));
        Set(known => [.. known, photo], reviews: true);
        return taken;
    }

    private static PhotoVerdict.Refused Surplus(string name) => new(name, $"'{name}' was left out: a set has at most {PhotoLimits.MostPhotos} photos. Take another one out first.");

    private void Set(Func<IReadOnlyList<DraftPhoto>, IReadOnlyList<DraftPhoto>> change, bool reviews)
    {
        lock (gate)
        {
            photos = change(photos);
            if (reviews) Review = review([.. photos.Select(photo => photo.Photo)]);
            UsedAt = time.GetUtcNow();
        }

        Changed?.Invoke();
    }
}
