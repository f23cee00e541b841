namespace Maquette.Generation.Imports;

/// <summary>What an import made.</summary>
/// <param name="Kind">what was recognised</param>
/// <param name="Layout">in whose names</param>
/// <param name="Precision">types of the weights, kept as they were</param>
/// <param name="TensorHash">over names, shapes and values of all weights</param>
public sealed record ImportedPrior(string Id, string Kind, string Layout, string Precision, int Tensors, long Parameters, string TensorHash, TimeSpan Took);

/// <summary>What a prior is; found without reading its weights.</summary>
/// <param name="Kind">in a few words</param>
/// <param name="Bytes">of its weights</param>
/// <param name="Precision">types of its weights</param>
/// <param name="TensorHash">as it was imported; null for a prior that was not</param>
public sealed record PriorFacts(string Kind, long Parameters, long Bytes, string Precision, string? TensorHash);

/// <summary>What a check of a prior found: all its weights are numbers.</summary>
/// <param name="AsImported">whether they are those that were imported; null for a prior that was not imported</param>
public sealed record VerifiedPrior(string Id, int Tensors, long Parameters, string TensorHash, bool? AsImported);
