namespace Maquette.Generation.Identities.Photos;

/// <summary>A rectangle of a picture, pixels; the last two exclusive.</summary>
internal readonly record struct Window(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;

    /// <summary>Around all that a mask takes for the subject, however faintly, with a margin as far as the picture goes; the whole picture where that is nothing.</summary>
    public static Window Around(ReadOnlySpan<byte> mask, int width, int margin)
    {
        var height = mask.Length / width;
        var (left, top, right, bottom) = (width, height, 0, 0);
        for (var y = 0; y < height; y++)
        {
            var row = mask.Slice(y * width, width);
            var first = row.IndexOfAnyExcept((byte)0);
            if (first < 0) continue;
            (left, right) = (int.Min(left, first), int.Max(right, row.LastIndexOfAnyExcept((byte)0) + 1));
            (top, bottom) = (int.Min(top, y), y + 1);
        }
        return bottom == 0 ? new(0, 0, width, height)
            : new(int.Max(0, left - margin), int.Max(0, top - margin), int.Min(width, right + margin), int.Min(height, bottom + margin));
    }
}
