using System.Buffers.Binary;
using Maquette.Scene.Imaging;

namespace Maquette.Web.Features.Identities;

/// <summary>Where the pictures of a contact sheet lie in it.</summary>
/// <param name="Width">of the sheet, pixels</param>
/// <param name="Height">of the sheet, pixels</param>
/// <param name="Side">of a picture, pixels</param>
public sealed record SheetTiles(int Width, int Height, int Columns, int Side)
{
    private const int Header = 24;

    /// <param name="png">the sheet, of square pictures; its first bytes are enough</param>
    public static SheetTiles Of(ReadOnlySpan<byte> png, int columns)
    {
        if (png.Length < Header) return new(1, 1, columns, 1);
        var (width, height) = ((int)BinaryPrimitives.ReadUInt32BigEndian(png[16..]), (int)BinaryPrimitives.ReadUInt32BigEndian(png[20..]));
        return new(width, height, columns, Math.Max(1, (width - ContactSheet.Gap) / columns - ContactSheet.Gap));
    }

    /// <summary>Of a sheet with one row.</summary>
    public static SheetTiles OfRow(ReadOnlySpan<byte> png)
    {
        var sheet = Of(png, 1);
        return Of(png, Math.Max(1, (sheet.Width - ContactSheet.Gap) / Math.Max(1, sheet.Height - ContactSheet.Gap)));
    }

    /// <summary>Of a file; null when it is missing.</summary>
    public static SheetTiles? Read(string path, int columns)
    {
        try
        {
            using var file = File.OpenRead(path);
            var head = new byte[Header];
            return file.ReadAtLeast(head, Header, throwOnEndOfStream: false) == Header ? Of(head, columns) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Shows one picture of the sheet, and nothing else, as the background of a square.</summary>
    public string Style(string sheet, int row, int column) => FormattableString.Invariant(
        $"background-image: url({sheet}); background-size: {100.0 * Width / Side:0.###}% {100.0 * Height / Side:0.###}%; background-position: {Place(column, Width):0.###}% {Place(row, Height):0.###}%");

    private double Place(int number, int length) => length > Side ? 100.0 * (ContactSheet.Gap + number * (Side + ContactSheet.Gap)) / (length - Side) : 0;
}
