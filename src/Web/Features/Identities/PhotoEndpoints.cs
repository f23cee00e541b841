using Maquette.Data.Identities;
using Maquette.Generation.Identities.Photos;
using Maquette.Web.Hosting;
using Maquette.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Maquette.Web.Features.Identities;

/// <summary>
/// A member's photos on their way to an identity: <c>POST /api/identity-photos?name=</c> with the file as its body, one file a request;
/// <c>GET</c> and <c>DELETE /api/identity-photos/{id}</c>; <c>GET /api/identity-photos/{id}/cutout</c>.
/// </summary>
public static class PhotoEndpoints
{
    private const int LongestName = 255;

    public static IEndpointRouteBuilder MapIdentityPhotos(this IEndpointRouteBuilder routes)
    {
        var photos = routes.MapGroup("/api/identity-photos").RequireOwnOrigin();
        photos.MapPost("", TakeAsync).WithMetadata(new RequestSizeLimitAttribute(PhotoLimits.FileBytes + 1));
        photos.MapGet("{id:guid}", (Guid id, HttpContext context, PhotoDrafts drafts) => Send(context, drafts.Find(context.User.MemberId())?.Find(id)?.Picture, "image/webp"));
        photos.MapGet("{id:guid}/cutout", CutAsync);
        photos.MapDelete("{id:guid}", (Guid id, HttpContext context, PhotoDrafts drafts) => drafts.Find(context.User.MemberId())?.Remove(id) == true ? Results.NoContent() : NoSuchPhoto());
        return routes;
    }

    /// <summary>Streams the file to the disk, so that a slow sender holds no memory, looks at it and deletes it again: only what was found stays.</summary>
    private static async Task<IResult> TakeAsync(string? name, HttpContext context, PhotoDrafts drafts, IdentityFolders folders, CancellationToken stop)
    {
        name = NameOf(name);
        if (drafts.IsCrowdedFor(context.User.MemberId())) return Results.Problem($"'{name}' could not be taken: many members put photos together just now. Try again in a few minutes.", statusCode: StatusCodes.Status503ServiceUnavailable);
        var folder = folders.Stage();
        try
        {
            var path = Path.Combine(folder, "upload");
            if (!await ReceiveAsync(context.Request.Body, path, stop)) return TooLarge(name);
            return await drafts.Of(context.User.MemberId()).AddAsync(name, token => File.ReadAllBytesAsync(path, token), stop) switch
            {
                PhotoVerdict.Taken taken => Results.Json(new { taken.Name, taken.Photo.Width, taken.Photo.Height, taken.Photo.Background, findings = taken.Photo.Findings.Select(finding => finding.Sentence) }, statusCode: StatusCodes.Status201Created),
                PhotoVerdict.Refused refused => Results.Problem(refused.Because, statusCode: StatusCodes.Status422UnprocessableEntity),
                var other => throw new NotSupportedException($"{other} is no verdict."),
            };
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge(name);
        }
        catch (IOException error) when (!stop.IsCancellationRequested && error is not BadHttpRequestException)
        {
            return Results.Problem($"'{name}' could not be taken: the server's disk is full or refuses. Try again later.", statusCode: StatusCodes.Status507InsufficientStorage);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <returns>false when it is longer than a photo may be</returns>
    private static async Task<bool> ReceiveAsync(Stream body, string path, CancellationToken stop)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[81920];
        long total = 0;
        while (await body.ReadAsync(buffer, stop) is > 0 and var read)
        {
            if ((total += read) > PhotoLimits.FileBytes) return false;
            await file.WriteAsync(buffer.AsMemory(0, read), stop);
        }

        return true;
    }

    private static async Task<IResult> CutAsync(Guid id, HttpContext context, PhotoDrafts drafts, CancellationToken stop)
    {
        if (drafts.Find(context.User.MemberId()) is not { } draft || draft.Find(id) is not { } photo) return NoSuchPhoto();
        return Send(context, await Task.Run(() => draft.Cut(photo), stop), "image/png");
    }

    private static IResult Send(HttpContext context, byte[]? bytes, string type)
    {
        if (bytes is null) return NoSuchPhoto();
        context.Response.Headers.CacheControl = "private, max-age=3600";   // the address names the version
        return Results.Bytes(bytes, type);
    }

    private static string NameOf(string? name)
    {
        var plain = new string([.. Path.GetFileName((name ?? "").Replace('\\', '/')).Where(letter => !char.IsControl(letter))]).Trim();
        return plain.Length is 0 ? "photo" : plain.Length > LongestName ? plain[^LongestName..] : plain;
    }

    private static IResult TooLarge(string name) => Results.Problem($"'{name}' is larger than {Spoken.Bytes(PhotoLimits.FileBytes)}: save it smaller.", statusCode: StatusCodes.Status413PayloadTooLarge);

    private static IResult NoSuchPhoto() => Results.Problem("There is no such photo; it may have been taken out.", statusCode: StatusCodes.Status404NotFound);
}
