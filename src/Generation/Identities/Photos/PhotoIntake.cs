using System.Security.Cryptography;
using Maquette.Scene.Imaging;

namespace Maquette.Generation.Identities.Photos;

/// <summary>The door for photos of a subject. A file that is none becomes a sentence, never an exception; what is kept has no metadata.</summary>
/// <param name="options">when a photo is remarked upon</param>
/// <param name="background">tells the subject from what is behind it, where the photo has no transparency of its own</param>
public sealed class PhotoIntake(PhotoOptions options, IBackgroundRemoval background)
{
    private const string OwnTransparency = "the photo's own transparency";
    private const byte Opaque = 250;

    /// <summary>With the operator's matting network where one is installed (<c>matting/*.onnx</c> in the models folder), else with <see cref="ColourCut"/>.</summary>
    public static PhotoIntake Create(string models, PhotoOptions? options = null) => new(options ?? new(), OnnxMatting.Find(models) ?? (IBackgroundRemoval)new ColourCut());

    /// <summary>Reads a photo: upright, in sRGB, its subject found.</summary>
    /// <param name="name">of the file, for its person; it may be any text</param>
    /// <param name="file">JPEG, PNG, WebP or HEIC</param>
    public PhotoVerdict Take(string name, ReadOnlySpan<byte> file)
    {
        if (PhotoFile.Problem(file) is { } problem) return new PhotoVerdict.Refused(name, problem);
        try
        {
            var (info, decoded) = (ImageCodec.Probe(file), ImageCodec.Decode(file, PhotoLimits.WorkingSide, PhotoLimits.Pixels));
            return new PhotoVerdict.Taken(Prepare(name, Upright(info, decoded), decoded, Convert.ToHexStringLower(SHA256.HashData(file))));
        }
        catch (ImageException error)
        {
            return new PhotoVerdict.Refused(name, error.Message);
        }
    }

    /// <summary>Reads a photo from a stream, of which never more than the limit is held.</summary>
    public PhotoVerdict Take(string name, Stream file)
    {
        using var held = new MemoryStream();
        var buffer = new byte[81_920];
        try
        {
            for (int read; held.Length <= PhotoLimits.FileBytes && (read = file.Read(buffer)) > 0;) held.Write(buffer.AsSpan(0, read));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new PhotoVerdict.Refused(name, $"The file could not be read to its end ({error.Message.TrimEnd('.')}); send it again.");
        }
        return held.Length > PhotoLimits.FileBytes
            ? new PhotoVerdict.Refused(name, $"The file has more than {PhotoLimits.FileBytes / 1_000_000} MB. Save it as JPEG or scale it down.")
            : Take(name, held.GetBuffer().AsSpan(0, (int)held.Length));
    }

    /// <summary>Reads files until a set is full; those beyond are refused by name, unread.</summary>
    /// <returns>one verdict a file, in order</returns>
    public IReadOnlyList<PhotoVerdict> TakeFiles(IReadOnlyList<string> paths, CancellationToken stop)
    {
        var verdicts = new List<PhotoVerdict>(paths.Count);
        var taken = 0;
        foreach (var path in paths)
        {
            stop.ThrowIfCancellationRequested();
            var verdict = taken < PhotoLimits.MostPhotos ? TakeFile(path) : new PhotoVerdict.Refused(Path.GetFileName(path), Surplus);
            taken += verdict is PhotoVerdict.Taken ? 1 : 0;
            verdicts.Add(verdict);
        }
        return verdicts;
    }

    /// <summary>What is said of a photo that finds its set full.</summary>
    public static string Surplus => $"The set is full: {PhotoLimits.MostPhotos} photos are enough. Remove one to make room for this.";

    /// <summary>Compares the photos of a set.</summary>
    /// <param name="photos">in the set's order</param>
    /// <param name="views">a network's guess of the side that a crop (RGBA) shows; null for none</param>
    public PhotoSetReview Review(IReadOnlyList<PreparedPhoto> photos, Func<Bitmap, ViewGuess>? views = null) => SetReview.Of(photos, views);

    /// <summary>A square of the photo as a PNG: RGBA, 512 pixels, transparent where the background was; colours run on under the transparent part, so no halo shows when it is scaled.</summary>
    public static byte[] Crop(PreparedPhoto photo, PhotoSquare square) => ImageCodec.EncodePng(PhotoCrop.Cut(photo, square, PhotoLimits.CropSide));

    private PhotoVerdict TakeFile(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Take(Path.GetFileName(path), file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new PhotoVerdict.Refused(Path.GetFileName(path), $"The file cannot be opened ({error.Message.TrimEnd('.')}).");
        }
    }

    private PreparedPhoto Prepare(string name, (int Width, int Height) size, Bitmap decoded, string hash)
    {
        var own = decoded.Channels == 4 && Enumerable.Range(0, decoded.Width * decoded.Height).Any(i => decoded.Bytes[4 * i + 3] < Opaque);
        var pixels = WithoutAlpha(decoded);
        var (mask, method) = own ? new(Alpha(decoded), OwnTransparency) : background.Remove(pixels);
        var subject = Subject.Of(mask, pixels.Width);
        var square = subject.Square(options.Margin);
        var photo = new PreparedPhoto
        {
            Name = name, Width = size.Width, Height = size.Height, Pixels = pixels, Mask = mask, Square = square,
            Background = method,
            Findings = [], Fingerprint = new(hash, 0, [], []),
        };
        return photo with { Findings = PhotoCheck.Findings(photo, subject, own, options), Fingerprint = Fingerprints.Of(photo, hash) };
    }

    // EXIF may have turned it on its side.
    private static (int Width, int Height) Upright(ImageInfo stored, Bitmap decoded) =>
        stored.Width > stored.Height == decoded.Width > decoded.Height ? (stored.Width, stored.Height) : (stored.Height, stored.Width);

    private static Bitmap WithoutAlpha(Bitmap picture)
    {
        if (picture.Channels == 3) return picture;
        var rgb = new byte[3 * picture.Width * picture.Height];
        for (var i = 0; i < picture.Width * picture.Height; i++) picture.Bytes.AsSpan(4 * i, 3).CopyTo(rgb.AsSpan(3 * i));
        return new(picture.Width, picture.Height, 3, rgb);
    }

    private static byte[] Alpha(Bitmap picture)
    {
        var alpha = new byte[picture.Width * picture.Height];
        for (var i = 0; i < alpha.Length; i++) alpha[i] = picture.Bytes[4 * i + 3];
        return alpha;
    }
}
