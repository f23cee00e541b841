using Maquette.Generation.Identities.Photos;
using Maquette.Scene.Imaging;

namespace Maquette.Generation.Tests.Identities.Photos;

public sealed class SetReviewTests
{
    [Theory]
    [InlineData(0, "There is no usable photo yet; an identity needs 3 to 30, best from different sides.")]
    [InlineData(1, "There is one usable photo; an identity needs 3 to 30, best from different sides.")]
    [InlineData(2, "There are 2 usable photos; an identity needs 3 to 30, best from different sides.")]
    public void Review_TooFewPhotos_SaysHowManyItTakes(int count, string sentence)
    {
        var review = Samples.Intake().Review([.. Around(Samples.Car).Take(count)]);

        Assert.False(review.Ready);
        Assert.Equal(sentence, review.Problem);
    }

    [Fact]
    public void Review_SubjectFromAllSides_IsReadyAndVaried()
    {
        var review = Samples.Intake().Review([.. Around(Samples.Car)]);

        Assert.True(review.Ready);
        Assert.All(review.Findings, Assert.Empty);
        Assert.InRange(review.Variety.Looks.Count, 4, 6);
        Assert.Equal(180, review.RecommendedSteps);
    }

    [Fact]
    public void Review_TheSameFileTwice_CountsItOnce()
    {
        var photos = Around(Samples.Car).Take(3).ToList();

        var review = Samples.Intake().Review([.. photos, photos[1] with { Name = "again.jpg" }]);

        var finding = Assert.Single(review.Findings[3]);
        Assert.Equal((PhotoSeverity.Refused, $"This is the same file as {photos[1].Name}; it counts once."), (finding.Severity, finding.Sentence));
        Assert.True(review.Ready);
        Assert.Equal(90, review.RecommendedSteps);
    }

    [Fact]
    public void Review_TheSamePhotoSavedAnew_IsANearDuplicate()
    {
        var photos = Around(Samples.Car).Take(3).ToList();
        var smaller = ImageCodec.Decode(Samples.Photo(Samples.Car, 0), maxSide: 360);

        var review = Samples.Intake().Review([.. photos, Samples.Take(ImageCodec.EncodeJpeg(smaller, 70), "small.jpg")]);

        var finding = Assert.Single(review.Findings[3]);
        Assert.Equal((PhotoFindingKind.Duplicate, PhotoSeverity.Warning), (finding.Kind, finding.Severity));
        Assert.StartsWith("It looks the same as 0.jpg", finding.Sentence);
    }

    [Fact]
    public void Review_AnotherSubjectAmongThem_IsPointedOut()
    {
        var review = Samples.Intake().Review([.. Around(Samples.Car).Take(4), .. Around(Samples.Cactus).Take(1)]);

        Assert.Equal([4], Enumerable.Range(0, 5).Where(i => review.Findings[i].Any(finding => finding.Kind == PhotoFindingKind.OtherSubject)));
    }

    [Fact]
    public void Review_OneSideOnly_AsksForOthers()
    {
        var photos = new[] { 20f, 21, 22, 23 }.Select(azimuth => Samples.Take(Samples.Photo(Samples.Car, azimuth), $"{azimuth}.jpg")).ToArray();

        var review = Samples.Intake().Review(photos);

        Assert.Contains(review.Remarks, remark => remark.Kind == PhotoFindingKind.LittleVariety && remark.Sentence.StartsWith("4 photos show 1 different look; walk around the subject"));
    }

    [Fact]
    public void Review_NetworkThatNeverSeesABack_SaysWhatIsMissing()
    {
        var front = true;

        var review = Samples.Intake().Review([.. Around(Samples.Car).Take(4)], _ => (front = !front) ? new(.8f, .1f, .1f) : new(.1f, .8f, .1f));

        Assert.Equal(new PhotoSides(2, 2, 0), review.Variety.Sides);
        Assert.EndsWith("None seems to show its back.", review.Variety.Sentence);
    }

    [Fact]
    public void Review_ThirtyOnePhotos_LeavesTheLastOut()
    {
        var photo = Around(Samples.Car).First();

        var review = Samples.Intake().Review([.. Enumerable.Range(0, 31).Select(i => photo with { Name = $"{i}", Fingerprint = photo.Fingerprint with { File = $"{i}" } })]);

        Assert.Equal(PhotoFindingKind.Surplus, Assert.Single(review.Findings[30], finding => finding.Severity == PhotoSeverity.Refused).Kind);
    }

    private static IEnumerable<PreparedPhoto> Around(string kind) => Enumerable.Range(0, 6).Select(i => Samples.Take(Samples.Photo(kind, 60 * i), $"{60 * i}.jpg"));
}
