namespace Maquette.Scene.Imaging;

/// <summary>
/// Pictures to bytes and back. Reads JPEG, PNG, WebP and HEIC by what the bytes are, never by a file's name; writes JPEG, PNG and WebP with
/// no metadata in them.
/// </summary>
public static class ImageCodec
{
    /// <summary>50 million pixels: a large camera's picture, a quarter of a gigabyte in memory at worst.</summary>
    public const long DefaultPixelLimit = 50_000_000;

    /// <summary>The version of libvips in use.</summary>
    /// <exception cref="ImageException">libvips is not installed; says which package to install.</exception>
    public static Version LibraryVersion => Vips.Version;

    /// <summary>Reads the header only.</summary>
    /// <exception cref="ImageException">The bytes are none of the four formats, or the header is broken.</exception>
    public static ImageInfo Probe(ReadOnlySpan<byte> file)
    {
        var loader = Loader(file);
        using var image = Open(loader, file);
        return new(loader, image.Width, image.Height, image.Frames);
    }

    /// <summary>Reads a picture upright (EXIF rotation applied) in sRGB, 3 channels or 4; of an animation the first frame.</summary>
    /// <param name="file">JPEG, PNG, WebP or HEIC</param>
    /// <param name="maxSide">pixels: a larger picture is scaled down to fit a square of this side; null keeps the size</param>
    /// <param name="maxPixels">a picture of more is refused before it is decoded</param>
    /// <exception cref="ImageException">The bytes are none of the four formats, broken, cut short or too large.</exception>
    public static Bitmap Decode(ReadOnlySpan<byte> file, int? maxSide = null, long maxPixels = DefaultPixelLimit)
    {
        var loader = Loader(file);
        using var stored = Open(loader, file);
        var pixels = (long)stored.Width * stored.Height;
        if (pixels > maxPixels)
            throw new ImageException($"The picture has {stored.Width}×{stored.Height} pixels; at most {maxPixels / 1_000_000.0:0.#} million are read. Scale it down first.");

        var side = maxSide ?? int.Max(stored.Width, stored.Height);
        using var image = Shrunk(loader, file, stored, side) ?? stored;
        var profile = image.HasProfile ? ",export-profile=srgb" : "";   // without one the picture is sRGB already, and a conversion would darken it
        try
        {
            using var upright = Vips.Apply("thumbnail_image", image, $"width={side},height={side},size=down{profile}");
            using var colour = Vips.Apply("colourspace", upright, "space=srgb");
            using var bytes = Vips.Apply("cast", colour, "format=uchar");
            return new(bytes.Width, bytes.Height, bytes.Bands, bytes.Pixels());
        }
        catch (ImageException error)
        {
            throw Broken(loader, error);
        }
    }

    /// <summary>Lossless, with alpha where the picture has it.</summary>
    public static byte[] EncodePng(Bitmap picture) => Encode(picture, "png", "compression=6,strip=true");

    /// <summary>Small, with alpha where the picture has it; quality 1…100.</summary>
    public static byte[] EncodeWebp(Bitmap picture, int quality = 82) => WebpFile.WithoutMetadata(Encode(picture, "webp", WebpOptions(quality)));

    /// <summary>Without alpha: what is transparent becomes white; quality 1…100.</summary>
    public static byte[] EncodeJpeg(Bitmap picture, int quality = 88) => Encode(picture, "jpeg", $"Q={Quality(quality)},strip=true,background=255");

    /// <summary>An animation that repeats for ever; all frames are of one size and as many channels.</summary>
    /// <param name="frames">at least one</param>
    /// <param name="frameMilliseconds">how long each is shown</param>
    /// <param name="quality">1…100</param>
    public static byte[] EncodeAnimation(IReadOnlyList<Bitmap> frames, int frameMilliseconds, int quality = 80)
    {
        var strip = Strip(frames);
        using var image = Vips.FromPixels(strip.Bytes, strip.Width, strip.Height, strip.Channels);
        var delays = new int[frames.Count];
        Array.Fill(delays, frameMilliseconds);
        image.SetFrames(frames[0].Height, delays);
        return WebpFile.WithoutMetadata(Vips.Save("webp", image, WebpOptions(quality)));
    }

    private static Bitmap Strip(IReadOnlyList<Bitmap> frames)
    {
        if (frames.Count == 0) throw new ArgumentException("An animation needs at least one frame.", nameof(frames));
        var first = frames[0];
        if (frames.Any(f => (f.Width, f.Height, f.Channels) != (first.Width, first.Height, first.Channels)))
            throw new ArgumentException("All frames of an animation must be of one size and as many channels.", nameof(frames));

        var bytes = new byte[checked(first.Bytes.Length * frames.Count)];
        for (var i = 0; i < frames.Count; i++) frames[i].Bytes.CopyTo(bytes, i * first.Bytes.Length);
        return new(first.Width, first.Height * frames.Count, first.Channels, bytes);
    }

    private static byte[] Encode(Bitmap picture, string format, string options)
    {
        using var image = Vips.FromPixels(picture.Bytes, picture.Width, picture.Height, picture.Channels);
        return Vips.Save(format, image, options);
    }

    private static string WebpOptions(int quality) => $"Q={Quality(quality)},strip=true,effort=4";

    private static int Quality(int quality) =>
        quality is >= 1 and <= 100 ? quality : throw new ArgumentOutOfRangeException(nameof(quality), quality, "Quality goes from 1 to 100.");

    private static string Loader(ReadOnlySpan<byte> file) =>
        Vips.FindLoader(file) ?? throw new ImageException("This is not a picture we read; use JPEG, PNG, WebP or HEIC.");

    private static VipsImage Open(string loader, ReadOnlySpan<byte> file, string? options = null)
    {
        try
        {
            return Vips.Open(loader, file, "access=sequential,fail-on=error" + (options is null ? "" : "," + options));
        }
        catch (ImageException error)
        {
            throw Broken(loader, error);
        }
    }

    // JPEG and WebP decode to fractions of their size at a fraction of the work. Null where there is nothing to gain.
    private static VipsImage? Shrunk(string loader, ReadOnlySpan<byte> file, VipsImage stored, int side)
    {
        var times = int.Max(stored.Width, stored.Height) / side;
        return (loader, times) switch
        {
            ("jpeg", >= 8) => Open(loader, file, "shrink=8"),
            ("jpeg", >= 4) => Open(loader, file, "shrink=4"),
            ("jpeg", >= 2) => Open(loader, file, "shrink=2"),
            ("webp", >= 2) => Open(loader, file, FormattableString.Invariant($"scale={1.0 / times}")),
            _ => null,
        };
    }

    private static ImageException Broken(string loader, ImageException error) =>
        new($"The {loader.ToUpperInvariant()} picture is damaged or cut short ({error.Message}); save it again.", error);
}
