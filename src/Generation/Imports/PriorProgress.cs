namespace Maquette.Generation.Imports;

/// <summary>How far an import or a check of a prior is.</summary>
/// <param name="Doing">verifying, converting, reading back: each runs once from 0 to 1</param>
/// <param name="Share">0…1</param>
public readonly record struct PriorProgress(string Doing, double Share);
