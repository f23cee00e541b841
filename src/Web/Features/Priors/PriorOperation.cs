using Maquette.Generation.Imports;

namespace Maquette.Web.Features.Priors;

/// <summary>An import or a check of a prior, as far as it is.</summary>
/// <param name="Prior">id of the prior</param>
/// <param name="Source">file or folder that is imported; null for a check</param>
/// <param name="Message">what came of it, one sentence; null while it runs</param>
public sealed record PriorOperation(Guid Id, string Prior, string? Source, PriorProgress Progress, PriorOperationState State, string? Message)
{
    /// <summary>What an import does one after the other; a check does the last.</summary>
    private static readonly string[] Phases = ["verifying", "converting", "reading back"];

    public bool IsImport => Source is not null;

    public bool IsOver => State is not (PriorOperationState.Running or PriorOperationState.Canceling);

    /// <summary>0…1, over all phases.</summary>
    public double Share => State == PriorOperationState.Succeeded ? 1 : IsImport ? (Math.Max(0, Array.IndexOf(Phases, Progress.Doing)) + Progress.Share) / Phases.Length : Progress.Share;
}

public enum PriorOperationState
{
    Running,

    /// <summary>Somebody wants it stopped; it stops after the tensor it is at.</summary>
    Canceling,

    Succeeded,
    Failed,
    Canceled,
}
