namespace Maquette.Diffusion.Weights.Pickles;

/// <summary>A file inside a zip archive that lies there as it is, uncompressed.</summary>
/// <param name="Offset">first byte in the archive</param>
/// <param name="Size">bytes</param>
internal readonly record struct ZipEntry(long Offset, long Size);
