namespace Maquette.Generation.Identities;

/// <summary>An identity on the shelf.</summary>
/// <param name="Id">name of its folder: what a request names</param>
/// <param name="Name">what people write between angle brackets; the id where it cannot be read</param>
/// <param name="Prior">id of the prior it was trained on</param>
/// <param name="Photos">how many it was trained on</param>
/// <param name="Ready">whether prompts can use it</param>
/// <param name="Problem">one sentence when it is broken, else null</param>
public sealed record IdentityInfo(string Id, string Name, string ClassNoun, string Prior, int Photos, bool Ready, string? Problem, string Folder)
{
    public string Identifier { get; init; } = "";

    public IdentityMethod Method { get; init; }

    /// <summary>Hash of the tensors of the prior it was trained on: no other prior takes it.</summary>
    public string PriorHash { get; init; } = "";

    public string? WeightsHash { get; init; }

    /// <summary>Optimisation steps that its weights have had.</summary>
    public int Steps { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>As prompts name it.</summary>
    public string Tag => $"<{Name}>";
}
