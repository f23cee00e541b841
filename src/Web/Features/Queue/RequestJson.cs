using System.Text.Json;
using Maquette.Generation;

namespace Maquette.Web.Features.Queue;

/// <summary>A request as the job row keeps it.</summary>
public static class RequestJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static string Write(GenerationRequest request) => JsonSerializer.Serialize(request, Options);

    /// <exception cref="StudioException">It was written by a newer version of the portal, or is damaged.</exception>
    public static GenerationRequest Read(string json)
    {
        try
        {
            var request = JsonSerializer.Deserialize<GenerationRequest>(json, Options) ?? throw new JsonException("It is empty.");
            var known = new GenerationRequest { Prompt = "" }.Version;
            return request.Version <= known
                ? request
                : throw new StudioException($"The job's request has version {request.Version}; this portal reads up to {known}. Update the portal, or submit the job again.");
        }
        catch (JsonException error)
        {
            throw new StudioException($"The job's request cannot be read: {error.Message} Submit the job again.", error);
        }
    }
}
