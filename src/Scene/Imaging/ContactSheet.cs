namespace Maquette.Scene.Imaging;

/// <summary>Many small pictures as one large one.</summary>
public static class ContactSheet
{
    /// <summary>Pixels between tiles and around them, unless another gap is asked for.</summary>
    public const int Gap = 2;

    /// <summary>Tiles of one size, row by row from the top left, on white; tiles with alpha are laid over it.</summary>
    /// <param name="tiles">at least one</param>
    /// <param name="columns">tiles in a row</param>
    /// <param name="gap">pixels between tiles and around them</param>
    public static Bitmap Arrange(IReadOnlyList<Bitmap> tiles, int columns, int gap = Gap)
    {
        if (tiles.Count == 0) throw new ArgumentException("A contact sheet needs at least one picture.", nameof(tiles));
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(gap);
        int width = tiles[0].Width, height = tiles[0].Height;
        if (tiles.Any(tile => (tile.Width, tile.Height) != (width, height))) throw new ArgumentException("The pictures of a contact sheet must be of one size.", nameof(tiles));

        var across = int.Min(columns, tiles.Count);
        var down = (tiles.Count + columns - 1) / columns;
        var sheetWidth = across * (width + gap) + gap;
        var sheetHeight = down * (height + gap) + gap;
        var sheet = new byte[checked(3 * sheetWidth * sheetHeight)];
        Array.Fill(sheet, byte.MaxValue);
        for (var i = 0; i < tiles.Count; i++)
        {
            int left = gap + i % columns * (width + gap), top = gap + i / columns * (height + gap);
            for (var y = 0; y < height; y++) Lay(tiles[i], y, sheet.AsSpan(3 * ((top + y) * sheetWidth + left), 3 * width));
        }
        return new(sheetWidth, sheetHeight, 3, sheet);
    }

    private static void Lay(Bitmap tile, int y, Span<byte> rgb)
    {
        var row = tile.Bytes.AsSpan(y * tile.Width * tile.Channels, tile.Width * tile.Channels);
        if (tile.Channels == 3)
        {
            row.CopyTo(rgb);
            return;
        }
        for (var x = 0; x < tile.Width; x++)
        {
            var alpha = row[4 * x + 3];
            for (var c = 0; c < 3; c++) rgb[3 * x + c] = (byte)((row[4 * x + c] * alpha + 255 * (255 - alpha) + 127) / 255);
        }
    }
}
