using Maquette.Scene.Imaging;

namespace Maquette.Generation.Identities.Photos;

/// <summary>What a file is, told from its first bytes: whether it can be a photo at all.</summary>
internal static class PhotoFile
{
    private const int MostScans = 100;

    private static ReadOnlySpan<byte> Scan => [0xFF, 0xDA];   // a marker: among the packed pixels 0xFF is followed by 0

    /// <summary>Why these bytes are no photo that is taken, from signature and header alone; null when they may be one.</summary>
    public static string? Problem(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty) return "The file is empty; choose it again, or copy it from the camera once more.";
        if (file.Length > PhotoLimits.FileBytes) return TooLarge(file.Length);
        if (Other(file) is { } kind) return $"This is {kind}, not a photo we take; use JPEG, PNG, WebP or HEIC.";
        ImageInfo header;
        try
        {
            header = ImageCodec.Probe(file);
        }
        catch (ImageException error)
        {
            return IsHeif(file) && !Readable(error) ? "This server's picture library cannot read HEIC; send the photo as JPEG, or let the operator install libheif." : error.Message;
        }
        if (header is { Format: "webp", Frames: > 1 }) return $"This WebP is an animation of {header.Frames} frames; send one frame of it as a picture.";
        if ((long)header.Width * header.Height > PhotoLimits.Pixels)
            return $"The photo has {header.Width}×{header.Height} pixels; at most {PhotoLimits.Pixels / 1_000_000} million are read. Scale it down first.";
        if (header.Format == "jpeg" && file.Count(Scan) > MostScans) return $"This JPEG is drawn in more than {MostScans} passes, which no camera does; save it again.";   // each costs a walk over all pixels
        var shorter = int.Min(header.Width, header.Height);
        return shorter < PhotoLimits.SmallestSide ? $"The photo has only {header.Width}×{header.Height} pixels; send one of at least {PhotoLimits.SmallestSide} on each side, better 512." : null;
    }

    public static string TooLarge(long bytes) =>
        $"The file has {(bytes + 999_999) / 1_000_000} MB; at most {PhotoLimits.FileBytes / 1_000_000} are taken. Save it as JPEG or scale it down.";

    private static bool Readable(ImageException error) => error.InnerException is not null;   // its loader was there and failed on these bytes

    private static bool IsHeif(ReadOnlySpan<byte> file) => file.Length > 12 && file[4..8].SequenceEqual("ftyp"u8) && (file[8..12].StartsWith("hei"u8) || file[8..12].StartsWith("mif"u8) || file[8..12].StartsWith("hev"u8));

    private static string? Other(ReadOnlySpan<byte> file)
    {
        var start = file[..int.Min(file.Length, 512)];
        if (start.StartsWith("\xEF\xBB\xBF"u8)) start = start[3..];
        return start switch
        {
            _ when start.StartsWith("GIF8"u8) => "a GIF",
            _ when start.StartsWith("%PDF"u8) => "a PDF",
            _ when start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8) => "a TIFF or a camera's raw file",
            _ when start.StartsWith("BM"u8) && start.Length > 14 && start[6..10].IndexOfAnyExcept((byte)0) < 0 => "a BMP",
            _ when start.StartsWith("PK\x03\x04"u8) => "a ZIP archive",
            _ when start.Length > 12 && start[4..8].SequenceEqual("ftyp"u8) && !IsHeif(start) && !start[8..12].StartsWith("avi"u8) => "a film",
            _ when start.IndexOf("<svg"u8) >= 0 => "an SVG drawing",
            _ when IsText(start) => "text",
            _ => null,
        };
    }

    private static bool IsText(ReadOnlySpan<byte> start)
    {
        foreach (var value in start)
            if (value < 32 && value is not (9 or 10 or 13)) return false;
        return true;
    }
}
