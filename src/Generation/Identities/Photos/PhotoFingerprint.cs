namespace Maquette.Generation.Identities.Photos;

/// <summary>What photos are compared by.</summary>
/// <param name="File">SHA-256 (hexadecimal) of the file</param>
/// <param name="Hash">64 bits of the whole photo's coarsest structure; photos that look the same differ in few</param>
/// <param name="Look">the subject in its square, cells of L, a, b and opacity, each about 0…1</param>
/// <param name="Colours">shares of the subject's pixels in cells of colour; they sum to 1, or are all 0 without a subject</param>
public sealed record PhotoFingerprint(string File, ulong Hash, float[] Look, float[] Colours);
