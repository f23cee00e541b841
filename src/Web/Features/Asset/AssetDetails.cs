namespace Maquette.Web.Features.Asset;

/// <summary>An asset as its page shows it.</summary>
/// <param name="Stars">mean of all ratings; null without any</param>
/// <param name="OwnStars">what the asking member gave; 0 for nothing</param>
/// <param name="PromptMatch">0…100; null when it could not be told</param>
/// <param name="Job">that made it, and its siblings</param>
/// <param name="Place">which of the job's objects it is, from 1</param>
public sealed record AssetDetails(
    Guid Id, Guid Job, int Place, string Prompt, string Recipe, string Prior, long Seed, string OwnerId, string OwnerName, DateTime CreatedAt,
    int Vertices, int Faces, long Bytes, double? Stars, int Ratings, int OwnStars, int? PromptMatch);

/// <summary>An object of the same job, as its siblings' pages show it.</summary>
/// <param name="PromptMatch">0…100; null when it could not be told</param>
/// <param name="Stars">mean of all ratings; null without any</param>
public sealed record AssetSibling(Guid Id, int Place, int? PromptMatch, double? Stars);
