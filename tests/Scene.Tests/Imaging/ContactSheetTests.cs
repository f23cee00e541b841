using Maquette.Scene.Imaging;
using Xunit;

namespace Maquette.Scene.Tests.Imaging;

public sealed class ContactSheetTests
{
    [Fact]
    public void Arrange_ThreeTilesInTwoColumns_StandRowByRow()
    {
        var sheet = ContactSheet.Arrange([Pictures.Plain(4, 2, 1, 0, 0), Pictures.Plain(4, 2, 2, 0, 0), Pictures.Plain(4, 2, 3, 0, 0)], columns: 2, gap: 1);

        Assert.Equal((11, 7), (sheet.Width, sheet.Height));
        Assert.Equal([1, 2, 3, 255], new[] { Red(sheet, 1, 1), Red(sheet, 6, 1), Red(sheet, 1, 4), Red(sheet, 6, 4) });
        Assert.Equal(255, Red(sheet, 0, 0));
    }

    [Fact]
    public void Arrange_HalfTransparentTile_IsLaidOverWhite()
    {
        var sheet = ContactSheet.Arrange([Pictures.Plain(1, 1, 0, 0, 0, 128)], columns: 1, gap: 0);

        Assert.Equal(127, Red(sheet, 0, 0));
    }

    [Fact]
    public void Arrange_TilesOfTwoSizes_IsRefused() =>
        Assert.Throws<ArgumentException>(() => ContactSheet.Arrange([Pictures.Plain(1, 1, 0, 0, 0), Pictures.Plain(2, 1, 0, 0, 0)], columns: 2));

    private static int Red(Bitmap sheet, int x, int y) => sheet.Bytes[3 * (y * sheet.Width + x)];
}
