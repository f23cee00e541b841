namespace Maquette.Generation.Imports;

/// <summary>A file or folder that was looked at.</summary>
/// <param name="Kind">what it was recognised as; null when it cannot be imported</param>
/// <param name="Bytes">its weights</param>
/// <param name="Problem">why it cannot be imported, one sentence; null when it can</param>
/// <param name="NeedsTokenizer">whether a tokenizer must be given with it</param>
public sealed record ImportCandidate(string Path, string? Kind, long Parameters, long Bytes, string? Problem, bool NeedsTokenizer);
