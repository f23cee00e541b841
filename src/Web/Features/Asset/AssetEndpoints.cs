using Maquette.Data.Assets;
using Microsoft.Net.Http.Headers;

namespace Maquette.Web.Features.Asset;

public static class AssetEndpoints
{
    // The only names that exist: what is asked for is looked up here and never becomes part of a path.
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["asset.glb"] = "model/gltf-binary",
        ["turntable.webp"] = "image/webp",
        ["thumb.webp"] = "image/webp",
        ["receipt.json"] = "application/json",
    };

    /// <summary>The asset's page and its files.</summary>
    public static WebApplicationBuilder AddAssets(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AssetShelf>();
        return builder;
    }

    /// <summary><c>GET /api/assets/{id}/{asset.glb | turntable.webp | thumb.webp | receipt.json}</c>, with ranges and ETags.</summary>
    public static IEndpointRouteBuilder MapAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/api/assets/{id:guid}/{name}", [HttpMethods.Get, HttpMethods.Head], SendAsync);
        return routes;
    }

    private static async Task<IResult> SendAsync(Guid id, string name, HttpContext context, AssetShelf shelf, AssetFiles files, CancellationToken stop)
    {
        if (!Types.TryGetValue(name, out var type)) return Results.Problem("An asset has no such file.", statusCode: StatusCodes.Status404NotFound);
        if (await shelf.PromptAsync(id, stop) is not { } prompt) return Results.Problem("There is no such asset.", statusCode: StatusCodes.Status404NotFound);

        var file = new FileInfo(files.PathOf(id, name));
        if (!file.Exists) return Results.Problem($"The asset has lost its {name}.", statusCode: StatusCodes.Status404NotFound);

        context.Response.Headers.CacheControl = "private, no-cache";   // always asked again, answered 304 while nothing changed
        return Results.File(
            file.FullName, type,
            fileDownloadName: name == "asset.glb" ? DownloadName.Of(prompt, id, ".glb") : null,
            lastModified: file.LastWriteTimeUtc,
            entityTag: new EntityTagHeaderValue($"\"{id:N}-{file.Length:x}-{file.LastWriteTimeUtc.Ticks:x}\""),
            enableRangeProcessing: true);
    }
}
