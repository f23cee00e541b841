namespace Maquette.Data.Jobs;

/// <summary>What a job leaves behind.</summary>
public enum JobKind
{
    /// <summary>An asset, out of a prompt.</summary>
    Generate,

    /// <summary>The weights of an identity, out of photos.</summary>
    Identity,
}
