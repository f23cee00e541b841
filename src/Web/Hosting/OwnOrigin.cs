namespace Maquette.Web.Hosting;

/// <summary>Cookies travel with requests that a foreign page makes; the Origin header says whose page it was.</summary>
public static class OwnOrigin
{
    /// <summary>True when a page of this portal asked, or no page at all (a program sends no Origin). "null" is foreign.</summary>
    public static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        if (origin.Count == 0) return true;
        return origin.Count == 1 && Uri.TryCreate(origin[0], UriKind.Absolute, out var uri)
            && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Answers 403 to a foreign page.</summary>
    public static TBuilder RequireOwnOrigin<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter((call, next) => IsOwn(call.HttpContext.Request)
            ? next(call)
            : ValueTask.FromResult<object?>(Results.Problem("Requests from other sites are refused.", statusCode: StatusCodes.Status403Forbidden)));
}
