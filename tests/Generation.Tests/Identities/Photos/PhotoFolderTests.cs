using System.Text;
using Maquette.Generation.Identities.Photos;
using Made = Maquette.Scene.Tests.Imaging.Pictures;

namespace Maquette.Generation.Tests.Identities.Photos;

public sealed class PhotoFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("maquette-crops-").FullName;

    [Fact]
    public void Write_PhotosWithOriginals_CanBeReadBack()
    {
        var photo = Samples.Take(Samples.Photo(Samples.Robot), "my röbot.jpg") with { Findings = [new(PhotoFindingKind.Small, PhotoSeverity.Warning, "It is small.")] };

        PhotoFolder.Write(folder, [photo, photo with { Name = "other.jpg" }], keepOriginals: true);

        var records = PhotoFolder.Read(folder);
        Assert.Equal(["my röbot.jpg", "other.jpg"], records.Select(record => record.Source));
        Assert.Equal((photo.Square, photo.Background, 400, 320), (records[0].Square, records[0].Background, records[0].Width, records[0].Height));
        Assert.Equal(photo.Findings, records[0].Findings);
        Assert.Equal(["crops/01.png", "crops/02.png", "crops/crops.json", "photos/01.webp", "photos/02.webp"], Files());
    }

    [Fact]
    public void Write_PhotoWithWhereItWasTaken_KeepsNothingOfThat()
    {
        var photo = Samples.Take(Made.WithOrientation(Samples.Photo(Samples.Robot), orientation: 1));

        PhotoFolder.Write(folder, [photo], keepOriginals: true);

        foreach (var file in Directory.GetFiles(folder, "*.*", SearchOption.AllDirectories))
        {
            var text = Encoding.Latin1.GetString(File.ReadAllBytes(file));
            Assert.All(new[] { "Exif", "EXIF", "eXIf", "ICCP", "iCCP", "XMP " }, tag => Assert.DoesNotContain(tag, text));
        }
    }

    [Fact]
    public void Write_SmallerSetWithoutOriginals_LeavesNothingOfTheOlderOne()
    {
        var photo = Samples.Take(Samples.Photo(Samples.Robot));
        PhotoFolder.Write(folder, [photo, photo], keepOriginals: true);

        PhotoFolder.Write(folder, [photo], keepOriginals: false);

        Assert.Equal(["crops/01.png", "crops/crops.json"], Files());
    }

    [Fact]
    public void Read_DamagedList_SaysWhich()
    {
        Directory.CreateDirectory(Path.Combine(folder, "crops"));
        File.WriteAllText(Path.Combine(folder, "crops", "crops.json"), "[{");

        Assert.Contains("crops.json cannot be read", Assert.Throws<StudioException>(() => PhotoFolder.Read(folder)).Message);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IEnumerable<string> Files() => Directory.GetFiles(folder, "*.*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);
}
