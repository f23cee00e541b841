using System.Net;
using System.Text.Json;
using Maquette.Data.Identities;
using Maquette.Generation.Identities.Photos;
using Maquette.Scene.Imaging;
using Maquette.Web.Features.Accounts;
using Maquette.Web.Features.Identities;
using Maquette.Web.Tests.Portal;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Maquette.Web.Tests.Identities;

public sealed class PhotoUploadTests : IAsyncLifetime
{
    private readonly RunningPortal portal = new();
    private Visitor visitor = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private PhotoDraft Draft => portal.Services.GetRequiredService<PhotoDrafts>().Of(Ada);

    private string Ada => portal.Services.GetRequiredService<Members>().ListAsync(Stop).GetAwaiter().GetResult().Single(member => member.Name == "ada").Id;

    private string[] Staged => Directory.Exists(Staging) ? Directory.GetFileSystemEntries(Staging) : [];

    private string Staging => portal.Services.GetRequiredService<IdentityFolders>().Staging;

    public async ValueTask InitializeAsync() => visitor = await Visitor.AdministratorAsync(portal);

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Photo_OfAMember_IsTakenSeenAndPutAwayAgain()
    {
        var answer = await TestPhotos.SendAsync(visitor, TestPhotos.Ball(0), "../../my ball.png");

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var photo = Assert.Single(Draft.Photos);
        Assert.Equal(("my ball.png", 160), (photo.Photo.Name, photo.Photo.Width));
        Assert.Equal("image/webp", (await visitor.Http.GetAsync($"/api/identity-photos/{photo.Id}", Stop)).Content.Headers.ContentType?.MediaType);
        var cutout = ImageCodec.Decode(await visitor.Http.GetByteArrayAsync($"/api/identity-photos/{photo.Id}/cutout", Stop));
        Assert.Equal((PhotoLimits.CropSide, 4), (cutout.Width, cutout.Channels));
        Assert.Equal((0, 255), (cutout.Bytes[3], cutout.Bytes[4 * (256 * 512 + 256) + 3]));   // a corner is background, the middle is not
        Assert.Equal(HttpStatusCode.NoContent, (await visitor.Http.DeleteAsync($"/api/identity-photos/{photo.Id}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.DeleteAsync($"/api/identity-photos/{photo.Id}", Stop)).StatusCode);
        Assert.Empty(Draft.Photos);
        Assert.Empty(Staged);
    }

    [Fact]
    public async Task Background_Kept_IsInTheCrop()
    {
        await TestPhotos.AddAsync(visitor, 1);
        var photo = Draft.Photos[0];

        Draft.Change(photo.Id, known => known with { KeepsBackground = true });

        var cutout = ImageCodec.Decode(await visitor.Http.GetByteArrayAsync($"/api/identity-photos/{photo.Id}/cutout", Stop));
        Assert.Equal(255, cutout.Bytes[4 * (256 * 512 + 20) + 3]);
        Assert.NotEqual(photo.Version, Draft.Photos[0].Version);
    }

    [Theory]
    [InlineData("notes.jpg", "this is no photo", "text")]
    [InlineData("empty.png", "", "empty")]
    public async Task File_ThatIsNoPhoto_IsRefusedWithItsReason(string name, string content, string reason)
    {
        var answer = await TestPhotos.SendAsync(visitor, System.Text.Encoding.UTF8.GetBytes(content), name);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains(reason, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("detail").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Staged);
    }

    [Fact]
    public async Task File_LargerThanAPhotoMayBe_IsRefusedAndLeavesNothing()
    {
        var answer = await TestPhotos.SendAsync(visitor, new byte[PhotoLimits.FileBytes + 1], "huge.jpg");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Empty(Staged);
    }

    [Fact]
    public async Task Upload_ThatBreaksOff_LeavesNothing()
    {
        using var content = new StreamContent(new Breaking());

        await Assert.ThrowsAnyAsync<Exception>(() => visitor.Http.PostAsync("/api/identity-photos?name=half.jpg", content, Stop));

        for (var tries = 0; Staged.Length > 0 && tries < 100; tries++) await Task.Delay(50, Stop);
        Assert.Empty(Staged);
        Assert.Empty(Draft.Photos);
    }

    [Fact]
    public async Task Set_ThatIsFull_LeavesOneMoreOutByName()
    {
        var small = TestPhotos.Ball(0, side: 64);
        for (var number = 0; number < PhotoLimits.MostPhotos; number++) await Draft.AddAsync($"{number}.png", _ => Task.FromResult(small), Stop);

        var answer = await TestPhotos.SendAsync(visitor, small, "the last.png");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("'the last.png' was left out", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sets_OfOpenPages_StayAndOneMoreMemberIsAskedToWait()
    {
        var drafts = portal.Services.GetRequiredService<PhotoDrafts>();
        var small = TestPhotos.Ball(0, side: 64);
        for (var member = 0; member < 8; member++)
        {
            var open = drafts.Of($"member {member}");
            open.Changed += () => { };
            await open.AddAsync("one.png", _ => Task.FromResult(small), Stop);
        }

        var answer = await TestPhotos.SendAsync(visitor, small, "mine.png");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.All(Enumerable.Range(0, 8), member => Assert.Single(drafts.Find($"member {member}")!.Photos));
        drafts.Drop("member 3");
        Assert.Equal(HttpStatusCode.Created, (await TestPhotos.SendAsync(visitor, small, "mine.png")).StatusCode);
    }

    [Fact]
    public async Task Photos_OfAnotherMemberOrNobody_AreClosed()
    {
        await TestPhotos.AddAsync(visitor, 1);
        var photo = Draft.Photos[0].Id;
        await portal.Services.GetRequiredService<Members>().AddAsync("bob", Visitor.Password, admin: false, Stop);
        var bob = new Visitor(portal);
        await bob.SignInAsync("bob", Visitor.Password);

        Assert.Equal(HttpStatusCode.NotFound, (await bob.Http.GetAsync($"/api/identity-photos/{photo}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bob.Http.DeleteAsync($"/api/identity-photos/{photo}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await TestPhotos.SendAsync(new Visitor(portal), TestPhotos.Ball(0), "x.png")).StatusCode);
        using var foreign = new HttpRequestMessage(HttpMethod.Delete, $"/api/identity-photos/{photo}") { Headers = { { "Origin", "https://elsewhere.test" } } };
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Http.SendAsync(foreign, Stop)).StatusCode);
        Assert.Single(Draft.Photos);
    }

    /// <summary>A file whose sender goes away in the middle.</summary>
    private sealed class Breaking : MemoryStream
    {
        private int left = 3;

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            left-- > 0 ? ValueTask.FromResult(Math.Min(buffer.Length, 1000)) : throw new IOException("gone");
    }
}
