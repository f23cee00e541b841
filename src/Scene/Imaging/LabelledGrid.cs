namespace Maquette.Scene.Imaging;

/// <summary>Pictures in rows and columns that say what they are.</summary>
public static class LabelledGrid
{
    private const int Gap = 10, Margin = 18, LetterSize = 17;
    private static readonly byte[] Paper = [245, 243, 239], Card = [255, 254, 251];

    /// <summary>One row.</summary>
    /// <param name="Tiles">one a column, of one size; alpha is laid over a card</param>
    public sealed record Row(string Label, IReadOnlyList<Bitmap> Tiles);

    /// <param name="columns">above the tiles</param>
    /// <param name="rows">at least one</param>
    public static Bitmap Draw(IReadOnlyList<string> columns, IReadOnlyList<Row> rows)
    {
        if (rows.Count == 0 || columns.Count == 0) throw new ArgumentException("A grid needs at least one row and one column.", nameof(rows));
        var (width, height) = (rows[0].Tiles[0].Width, rows[0].Tiles[0].Height);
        if (rows.Any(row => row.Tiles.Count != columns.Count || row.Tiles.Any(tile => (tile.Width, tile.Height) != (width, height)))) throw new ArgumentException("A grid's rows hold one picture of the same size for each column.", nameof(rows));

        Bitmap[] above = [.. columns.Select(label => Lettering.Draw(label, new() { Size = LetterSize, Width = width, Bold = true, Centred = true }))];
        Bitmap[] beside = [.. rows.Select(row => Lettering.Draw(row.Label, new() { Size = LetterSize, Width = width / 2 }))];
        var (left, top) = (Margin + beside.Max(label => label.Width) + Gap, Margin + above.Max(label => label.Height) + Gap);

        var sheet = new Sheet(left + columns.Count * (width + Gap) - Gap + Margin, top + rows.Count * (height + Gap) - Gap + Margin);
        for (var column = 0; column < columns.Count; column++)
            sheet.Lay(above[column], left + column * (width + Gap) + (width - above[column].Width) / 2, top - Gap - above[column].Height);
        for (var row = 0; row < rows.Count; row++)
        {
            var y = top + row * (height + Gap);
            sheet.Lay(beside[row], Margin, y + (height - beside[row].Height) / 2);
            for (var column = 0; column < columns.Count; column++)
            {
                var x = left + column * (width + Gap);
                sheet.Fill(x, y, width, height, Card);
                sheet.Lay(rows[row].Tiles[column], x, y);
            }
        }
        return sheet.Picture;
    }

    /// <summary>A tile that holds words in its middle.</summary>
    public static Bitmap Words(string text, int width, int height)
    {
        var words = Lettering.Draw(text, new() { Size = 13, Width = width - 2 * Margin, Centred = true, Ink = (176, 44, 44) });
        var tile = new byte[4 * width * height];
        for (var y = 0; y < Math.Min(words.Height, height); y++)
        {
            var row = Math.Max(0, (height - words.Height) / 2) + y;
            words.Bytes.AsSpan(4 * y * words.Width, 4 * Math.Min(words.Width, width)).CopyTo(tile.AsSpan(4 * (row * width + Math.Max(0, (width - words.Width) / 2))));
        }
        return new(width, height, 4, tile);
    }

    private sealed class Sheet
    {
        private readonly int width;
        private readonly byte[] rgb;

        public Sheet(int width, int height)
        {
            (this.width, rgb) = (width, new byte[checked(3 * width * height)]);
            Picture = new(width, height, 3, rgb);
            Fill(0, 0, width, height, Paper);
        }

        public Bitmap Picture { get; }

        public void Fill(int left, int top, int across, int down, byte[] colour)
        {
            for (var y = top; y < top + down; y++)
                for (var x = left; x < left + across; x++) colour.CopyTo(rgb, 3 * (y * width + x));
        }

        public void Lay(Bitmap picture, int left, int top)
        {
            for (var y = 0; y < picture.Height; y++)
            {
                for (var x = 0; x < picture.Width; x++)
                {
                    var from = picture.Bytes.AsSpan(picture.Channels * (y * picture.Width + x), picture.Channels);
                    var to = rgb.AsSpan(3 * ((top + y) * width + left + x), 3);
                    var alpha = picture.Channels == 4 ? from[3] : byte.MaxValue;
                    for (var c = 0; c < 3; c++) to[c] = (byte)((from[c] * alpha + to[c] * (255 - alpha) + 127) / 255);
                }
            }
        }
    }
}
