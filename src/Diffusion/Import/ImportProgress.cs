namespace Maquette.Diffusion.Import;

/// <summary>How far an import or a check is.</summary>
/// <param name="Doing">what is being done, for people</param>
/// <param name="Done">bytes so far</param>
/// <param name="Total">bytes in all</param>
public readonly record struct ImportProgress(string Doing, long Done, long Total);
