using Maquette.Generation.Identities.Photos;
using Maquette.Scene.Imaging;

namespace Maquette.Generation.Tests.Identities.Photos;

public sealed class PhotoCheckTests
{
    [Theory]
    [InlineData(Samples.Cactus)]
    [InlineData(Samples.Robot)]
    public void Take_GoodPhoto_HasNothingToSay(string kind) => Assert.Empty(Samples.Take(Samples.Photo(kind)).Findings);

    [Theory]
    [InlineData(4, 4)]
    [InlineData(6, 0)]
    [InlineData(0, 6)]
    public void Take_BlurredPhoto_SaysSo(int across, int down)
    {
        var blurred = Samples.Smeared(ImageCodec.Decode(Samples.Photo(Samples.Robot)), across, down);

        Assert.Contains("out of focus, or the camera moved", Sentence(blurred, PhotoFindingKind.Blurred));
    }

    [Fact]
    public void Take_SubjectFarAway_SaysHowLargeItIs()
    {
        var (photo, _) = Samples.Compose(Samples.Wall, 400, 320, (Samples.Cutout(Samples.Robot, size: 120), 140, 100));

        Assert.Matches(@"^The subject is only \d\d\d? pixels across", Sentence(photo, PhotoFindingKind.Small));
    }

    [Fact]
    public void Take_SubjectOverTheEdge_SaysAtWhichSide()
    {
        var (photo, _) = Samples.Compose(Samples.Wall, 400, 320, (Samples.Cutout(Samples.Robot, size: 360), 20, 90));

        Assert.Contains("cut off at the bottom;", Sentence(photo, PhotoFindingKind.CutOff));
    }

    [Fact]
    public void Take_TwoObjects_SuspectsTwoSubjects()
    {
        var (photo, _) = Samples.Compose(Samples.Wall, 560, 320, (Samples.Cutout(Samples.Mug, size: 240), 20, 30), (Samples.Cutout(Samples.Cactus, size: 240), 300, 30));

        Assert.StartsWith("There seem to be 2 things in it", Sentence(photo, PhotoFindingKind.TwoSubjects));
    }

    [Fact]
    public void Take_TooLittleLight_SaysSo() =>
        Assert.Contains("too dark", Sentence(Samples.Lit(ImageCodec.Decode(Samples.Photo(Samples.Robot)), .12), PhotoFindingKind.Underexposed));

    [Fact]
    public void Take_TooMuchLight_SaysSo()
    {
        var bytes = Samples.Compose((_, _) => (70, 90, 60), 400, 320, (Samples.Cutout(Samples.Mug), 50, 10)).Photo;

        Assert.Contains("over-exposed", Sentence(Samples.Lit(White(bytes), 3), PhotoFindingKind.Overexposed));
    }

    [Fact]
    public void Take_PlainWall_FindsNoSubject()
    {
        var (photo, _) = Samples.Compose((_, _) => (180, 170, 160), 300, 300);

        Assert.StartsWith("No subject stands out", Sentence(photo, PhotoFindingKind.NoSubject));
    }

    private static string Sentence(Bitmap photo, PhotoFindingKind kind)
    {
        var finding = Assert.Single(Samples.Take(ImageCodec.EncodePng(photo)).Findings, finding => finding.Kind == kind);
        Assert.Equal(PhotoSeverity.Warning, finding.Severity);
        return finding.Sentence;
    }

    // The yellow of the mug made grey, so that light makes it white.
    private static Bitmap White(Bitmap picture)
    {
        var bytes = (byte[])picture.Bytes.Clone();
        for (var i = 0; i < bytes.Length; i += 3)
            if (bytes[i] > 120) bytes[i + 1] = bytes[i + 2] = bytes[i];
        return new(picture.Width, picture.Height, 3, bytes);
    }
}
