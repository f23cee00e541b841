namespace Maquette.Generation.Guidance;

/// <summary>What the guidance of a recipe is.</summary>
public enum GuidanceMethod
{
    /// <summary><see cref="Guidance.Sds"/>: each view by itself, its side named in the prompt.</summary>
    Sds,

    /// <summary><see cref="Guidance.MultiViewSds"/>: the views of an object together, each told its camera.</summary>
    MultiViewSds,

    /// <summary><see cref="Guidance.Vsd"/>: as SDS, against a score that learns what the renders look like.</summary>
    Vsd,
}
