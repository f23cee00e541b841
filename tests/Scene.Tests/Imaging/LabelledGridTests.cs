using Maquette.Scene.Imaging;
using Xunit;

namespace Maquette.Scene.Tests.Imaging;

public sealed class LabelledGridTests
{
    /// <summary>Of a colour that no letter has.</summary>
    private static Bitmap Tile(byte green) => new(40, 30, 3, [.. Enumerable.Repeat<byte[]>([0, green, 255], 40 * 30).SelectMany(pixel => pixel)]);

    [Fact]
    public void Lettering_LongerWords_AreWiderUntilTheyAreBroken()
    {
        var (word, words) = (Lettering.Draw("chair", new() { Width = 400 }), Lettering.Draw("a chair with arms", new() { Width = 400 }));
        Assert.True(words.Width > 2 * word.Width);
        Assert.InRange(words.Height, word.Height / 2, 2 * word.Height);

        var broken = Lettering.Draw("a chair with arms", new() { Width = 60 });
        Assert.True(broken.Width <= 60 && broken.Height > 2 * word.Height);
    }

    [Fact]
    public void Lettering_MarkupAndQuotes_AreDrawnAsLetters()
    {
        var plain = Lettering.Draw("b");
        Assert.True(Lettering.Draw("<b>").Width > 2 * plain.Width);
        Assert.True(Lettering.Draw("\"a, b\" & 'c' ] [").Width > 6 * plain.Width);
        Assert.Throws<ArgumentException>(() => Lettering.Draw(" "));
    }

    [Fact]
    public void Grid_EveryTile_StandsInItsRowAndColumn()
    {
        var sheet = LabelledGrid.Draw(["one", "two"], [new("first", [Tile(10), Tile(20)]), new("second", [Tile(30), Tile(40)])]);

        int[] found = [.. sheet.Bytes.Chunk(3).Select(pixel => pixel is [0, _, 255] ? pixel[1] : -1)];
        int First(byte value) => Array.IndexOf(found, value);
        foreach (var value in (byte[])[10, 20, 30, 40]) Assert.Equal(40 * 30, Rectangle(First(value), value));
        Assert.Equal(First(10) / sheet.Width, First(20) / sheet.Width);
        Assert.Equal(First(10) % sheet.Width, First(30) % sheet.Width);
        Assert.True(First(20) > First(10) && First(30) > First(10));

        int Rectangle(int corner, byte value) => Enumerable.Range(0, 30).Sum(y => Enumerable.Range(0, 40).Count(x => found[corner + y * sheet.Width + x] == value));
    }

    [Fact]
    public void Words_LongerThanTheirTile_AreCutAndKeepItsSize()
    {
        var tile = LabelledGrid.Words(string.Join(' ', Enumerable.Repeat("nothing solid", 60)), 96, 64);

        Assert.Equal((96, 64, 4), (tile.Width, tile.Height, tile.Channels));
        Assert.Contains(tile.Bytes, value => value == 255);
    }
}
