namespace Maquette.Data.Jobs;

/// <summary>A worker's right to one job, for as long as no newer attempt exists.</summary>
/// <param name="Attempt">the fencing token: 1 for the first claim</param>
/// <param name="Request">the engine's request as JSON</param>
/// <param name="Identity">the identity that it teaches, or that its prompt names</param>
public sealed record JobClaim(Guid Job, int Attempt, string OwnerId, string Request, int RequestVersion, JobKind Kind = JobKind.Generate, Guid? Identity = null);

/// <summary>A job that was canceled after its worker had died.</summary>
/// <param name="Identity">the identity that it taught, or that its prompt names; null for none, and when it was deleted</param>
public sealed record LostJob(Guid Job, JobKind Kind, Guid? Identity);

/// <summary>How far a running job is.</summary>
public sealed record JobProgressRow(string? Stage, int Step, int Total, string? Message);

/// <summary>How an attempt ended.</summary>
public abstract record JobEnd
{
    private JobEnd() { }

    /// <summary>The asset's folder is complete.</summary>
    /// <param name="PromptMatch">0…100; null when it could not be told</param>
    public sealed record Succeeded(string Folder, int Vertices, int Faces, long Bytes, int? PromptMatch) : JobEnd
    {
        /// <summary>The other objects of a job that made several; their folders are complete, too.</summary>
        public IReadOnlyList<MadeSibling> Siblings { get; init; } = [];
    }

    /// <summary>The identity's weights are complete.</summary>
    public sealed record Trained : JobEnd;

    /// <param name="Error">for a person to read: what, where, what to do</param>
    public sealed record Failed(string Error) : JobEnd;

    public sealed record Canceled : JobEnd;

    public sealed record Paused : JobEnd;

    /// <summary>The server stops; the job goes on from its checkpoint, here or elsewhere, before anything else.</summary>
    public sealed record HandedBack : JobEnd;
}

/// <summary>Another object of a job, an asset of its own.</summary>
/// <param name="Place">which of the job's objects, from 2</param>
/// <param name="PromptMatch">0…100; null when it could not be told</param>
public sealed record MadeSibling(Guid Id, int Place, string Folder, int Vertices, int Faces, long Bytes, int? PromptMatch);
