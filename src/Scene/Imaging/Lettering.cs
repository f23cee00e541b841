using System.Globalization;
using System.Net;

namespace Maquette.Scene.Imaging;

/// <summary>How words are set.</summary>
public sealed record LetteringOptions
{
    /// <summary>Height of a line's letters, pixels.</summary>
    public int Size { get; init; } = 16;

    /// <summary>Longer lines are broken between words, pixels.</summary>
    public int Width { get; init; } = 256;

    public bool Bold { get; init; }

    public bool Centred { get; init; }

    /// <summary>sRGB.</summary>
    public (byte Red, byte Green, byte Blue) Ink { get; init; } = (30, 27, 23);
}

/// <summary>Words as a picture, in the system's plain face.</summary>
public static class Lettering
{
    /// <param name="text">at least one letter</param>
    /// <returns>RGBA, as small as the words allow</returns>
    /// <exception cref="ImageException">libvips cannot set text.</exception>
    public static Bitmap Draw(string text, LetteringOptions? options = null)
    {
        options ??= new LetteringOptions();
        if (string.IsNullOrWhiteSpace(text)) throw new ArgumentException("There are no words to draw.", nameof(text));
        var font = string.Create(CultureInfo.InvariantCulture, $"Sans {(options.Bold ? "Bold " : "")}{options.Size}");
        using var mask = Vips.Text(WebUtility.HtmlEncode(text), font, string.Create(CultureInfo.InvariantCulture, $"dpi=72,width={options.Width},align={(options.Centred ? "centre" : "low")}"));
        var (width, height, covered) = (mask.Width, mask.Height, mask.Pixels());
        var rgba = new byte[4 * width * height];
        for (var i = 0; i < width * height; i++)
            (rgba[4 * i], rgba[4 * i + 1], rgba[4 * i + 2], rgba[4 * i + 3]) = (options.Ink.Red, options.Ink.Green, options.Ink.Blue, covered[i * mask.Bands]);
        return new(width, height, 4, rgba);
    }
}
