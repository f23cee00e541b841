using System.Text.Json;
using System.Text.Json.Serialization;
using Maquette.Data.Jobs;
using Maquette.Generation;
using Maquette.Web.Features.Queue;
using Maquette.Web.Hosting;
using Maquette.Web.Shared;

namespace Maquette.Web.Features.Api;

/// <summary>The queue for programs: <c>POST /api/jobs</c> and <c>GET /api/jobs/{id}</c>; errors are RFC 9457 problems.</summary>
public static class JobEndpoints
{
    private const int LongestBody = 64 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static IEndpointRouteBuilder MapJobs(this IEndpointRouteBuilder routes)
    {
        var jobs = routes.MapGroup("/api/jobs").RequireOwnOrigin();
        jobs.MapPost("", SubmitAsync).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LongestBody));
        jobs.MapGet("{id:guid}", FindAsync);
        return routes;
    }

    private static async Task<IResult> SubmitAsync(HttpContext context, JobDesk desk, Studio engine, DefaultPrior prior, CancellationToken stop)
    {
        if (!context.Request.HasJsonContentType()) return Results.Problem("Send the request as application/json.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        try
        {
            var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body, Json, stop);
            var request = body.Deserialize<GenerationRequest>(Json);
            if (request is null) return Results.Problem("The body is empty. Send a request with at least a prompt.", statusCode: StatusCodes.Status400BadRequest);
            if (!body.EnumerateObject().Any(member => member.Name.Equals("prior", StringComparison.OrdinalIgnoreCase)))
                request = request with { Prior = await prior.FindAsync(engine.Priors(), stop) ?? request.Prior };
            return await desk.SubmitAsync(context.User.MemberId(), request, stop) switch
            {
                Submission.Accepted accepted => Results.Accepted($"/api/jobs/{accepted.Job}", new { id = accepted.Job }),
                Submission.Refused refused => Results.ValidationProblem(new Dictionary<string, string[]> { ["request"] = [.. refused.Because] }, statusCode: StatusCodes.Status422UnprocessableEntity),
                var other => throw new NotSupportedException($"{other} is no answer to a request."),
            };
        }
        catch (JsonException error)
        {
            return Results.Problem($"The body is not a request: {error.Message}", statusCode: StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException error)
        {
            return Results.Problem(error.Message, statusCode: error.StatusCode);
        }
    }

    private static async Task<IResult> FindAsync(Guid id, JobQueries jobs, CancellationToken stop) =>
        await jobs.JobAsync(id, stop) is { } job ? Results.Json(job, Json) : Results.Problem("There is no such job.", statusCode: StatusCodes.Status404NotFound);
}
