using Maquette.Data.Assets;
using Maquette.Scene.Export;
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
        builder.Services.AddSingleton<AssetExports>();
        return builder;
    }

    /// <summary>
    /// <c>GET /api/assets/{id}/{asset.glb | turntable.webp | thumb.webp | receipt.json}</c> and <c>GET /api/assets/{id}/export?format=&amp;faces=&amp;texture=</c>, with
    /// ranges and ETags.
    /// </summary>
    public static IEndpointRouteBuilder MapAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/api/assets/{id:guid}/{name}", [HttpMethods.Get, HttpMethods.Head], SendAsync);
        routes.MapGet("/api/assets/{id:guid}/export", ExportAsync);
        return routes;
    }

    private static async Task<IResult> SendAsync(Guid id, string name, HttpContext context, AssetShelf shelf, AssetFiles files, CancellationToken stop)
    {
        if (!Types.TryGetValue(name, out var type)) return Results.Problem("An asset has no such file.", statusCode: StatusCodes.Status404NotFound);
        if (await shelf.PromptAsync(id, stop) is not { } prompt) return Results.Problem("There is no such asset.", statusCode: StatusCodes.Status404NotFound);

        var file = new FileInfo(files.PathOf(id, name));
        if (!file.Exists) return Results.Problem($"The asset has lost its {name}.", statusCode: StatusCodes.Status404NotFound);
        return Send(context, file, type, name == "asset.glb" ? DownloadName.Of(prompt, id, ".glb") : null, id);
    }

    private static async Task<IResult> ExportAsync(Guid id, string? format, string? faces, string? texture, HttpContext context, AssetShelf shelf, AssetExports exports, CancellationToken stop)
    {
        var (chosen, options, problem) = ExportChoices.Read(format, faces, texture);
        if (chosen is null || options is null) return Results.Problem(problem, statusCode: StatusCodes.Status400BadRequest);
        if (await shelf.PromptAsync(id, stop) is not { } prompt) return Results.Problem("There is no such asset.", statusCode: StatusCodes.Status404NotFound);

        switch (await exports.FindAsync(id, options, stop))
        {
            case ExportOutcome.Ready ready:
                return Send(context, new(ready.Path), chosen.Type, DownloadName.Of(prompt, id, ModelWriter.Ending(chosen.Value)), id);
            case ExportOutcome.Refused refused:
                return Results.Problem(refused.Because, statusCode: StatusCodes.Status422UnprocessableEntity);
            default:
                context.Response.Headers.RetryAfter = "15";
                return Results.Problem("Too many files are being made; try again in a moment.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Send(HttpContext context, FileInfo file, string type, string? download, Guid id)
    {
        context.Response.Headers.CacheControl = "private, no-cache";   // always asked again, answered 304 while nothing changed
        return Results.File(
            file.FullName, type,
            fileDownloadName: download,
            lastModified: file.LastWriteTimeUtc,
            entityTag: new EntityTagHeaderValue($"\"{id:N}-{file.Length:x}-{file.LastWriteTimeUtc.Ticks:x}\""),
            enableRangeProcessing: true);
    }
}
