using System.Globalization;
using Maquette.Data.Identities;
using Maquette.Generation.Identities;
using Maquette.Generation.Identities.Photos;
using Maquette.Web.Hosting;
using Microsoft.Net.Http.Headers;

namespace Maquette.Web.Features.Identities;

public static class IdentityEndpoints
{
    /// <summary>
    /// <c>GET /api/identities/{id}/crops/{number}.png</c>, <c>…/samples/{step}.png</c> and <c>…/receipt.json</c>; <c>GET /api/identities/{id}/looks/{look}.png</c>
    /// for a picture that <see cref="IdentitySampler"/> drew. Weights and whole photos stay on the server.
    /// </summary>
    public static IEndpointRouteBuilder MapIdentities(this IEndpointRouteBuilder routes)
    {
        routes.MapIdentityPhotos();
        var identity = routes.MapGroup("/api/identities/{id:guid}").RequireOwnOrigin();
        identity.MapGet("crops/{number:int}.png", (Guid id, int number, HttpContext context, IdentityQueries identities, IdentityFolders folders, CancellationToken stop) =>
            SendAsync(id, PhotoFolder.CropFile(number), "image/png", context, identities, folders, stop));
        identity.MapGet("samples/{step:int}.png", (Guid id, int step, HttpContext context, IdentityQueries identities, IdentityFolders folders, CancellationToken stop) =>
            SendAsync(id, IdentityFiles.Sample(step), "image/png", context, identities, folders, stop));
        identity.MapGet("receipt.json", (Guid id, HttpContext context, IdentityQueries identities, IdentityFolders folders, CancellationToken stop) =>
            SendAsync(id, IdentityFiles.Receipt, "application/json", context, identities, folders, stop));
        identity.MapGet("looks/{look:guid}.png", async (Guid id, Guid look, IdentitySampler sampler, IdentityQueries identities, CancellationToken stop) =>
            sampler.Find(id, look) is { } picture && await identities.FindAsync(id, stop) is not null ? Results.Bytes(picture, "image/png") : Results.Problem("This picture is no longer kept; draw it again.", statusCode: StatusCodes.Status404NotFound));
        return routes;
    }

    /// <summary>Numbers of an address become names only here, so that no address leads anywhere else.</summary>
    private static async Task<IResult> SendAsync(Guid id, string name, string type, HttpContext context, IdentityQueries identities, IdentityFolders folders, CancellationToken stop)
    {
        if (await identities.FindAsync(id, stop) is null) return Results.Problem("There is no such identity.", statusCode: StatusCodes.Status404NotFound);
        var file = new FileInfo(folders.PathOf(id, name));
        if (!file.Exists) return Results.Problem("The identity has no such file.", statusCode: StatusCodes.Status404NotFound);

        context.Response.Headers.CacheControl = "private, no-cache";   // always asked again, answered 304 while nothing changed
        return Results.File(
            file.FullName, type,
            lastModified: file.LastWriteTimeUtc,
            entityTag: new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{id:N}-{file.Length:x}-{file.LastWriteTimeUtc.Ticks:x}\"")));
    }
}
