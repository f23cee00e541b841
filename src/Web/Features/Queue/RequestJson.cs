using System.Text.Json;
using System.Text.Json.Serialization;
using Maquette.Generation;
using Maquette.Generation.Identities;

namespace Maquette.Web.Features.Queue;

/// <summary>A request as the job row keeps it.</summary>
public static class RequestJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static string Write(GenerationRequest request) => JsonSerializer.Serialize(request, Options);

    public static string Write(IdentityRequest request) => JsonSerializer.Serialize(request, Options);

    /// <exception cref="StudioException">It was written by a newer version of the portal, or is damaged.</exception>
    public static GenerationRequest Read(string json) => Read<GenerationRequest>(json, request => request.Version, new GenerationRequest { Prompt = "" }.Version);

    /// <exception cref="StudioException">It was written by a newer version of the portal, or is damaged.</exception>
    public static IdentityRequest ReadIdentity(string json) => Read<IdentityRequest>(json, request => request.Version, new IdentityRequest { Name = "", ClassNoun = "" }.Version);

    private static T Read<T>(string json, Func<T, int> version, int known)
    {
        try
        {
            var request = JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("It is empty.");
            return version(request) <= known
                ? request
                : throw new StudioException($"The job's request has version {version(request)}; this portal reads up to {known}. Update the portal, or submit the job again.");
        }
        catch (JsonException error)
        {
            throw new StudioException($"The job's request cannot be read: {error.Message} Submit the job again.", error);
        }
    }
}
