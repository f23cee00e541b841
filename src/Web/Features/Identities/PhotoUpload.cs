namespace Maquette.Web.Features.Identities;

/// <summary>A file on its way, or one that was refused.</summary>
/// <param name="Key">what the browser calls it</param>
/// <param name="Share">0…1 of its bytes have left the browser</param>
/// <param name="Problem">why it is no photo of the set; null while it may become one</param>
/// <param name="MayRetry">whether the file itself was not the reason</param>
public sealed record PhotoUpload(string Key, string Name, long Bytes, double Share, string? Problem, bool MayRetry);
