using Maquette.Scene.Imaging;

namespace Maquette.Generation.Identities.Photos;

/// <summary>A photo upright in sRGB, without metadata, with its subject found.</summary>
public sealed record PreparedPhoto
{
    /// <summary>Of the file it came from.</summary>
    public required string Name { get; init; }

    /// <summary>Pixels of the upright photo as it came.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>The working picture: RGB, its longest side at most 1024.</summary>
    public required Bitmap Pixels { get; init; }

    /// <summary>How much of each pixel is subject, 0…255, of the working picture's size.</summary>
    public required byte[] Mask { get; init; }

    /// <summary>What told the subject from the background.</summary>
    public required string Background { get; init; }

    /// <summary>A square around the subject with a margin.</summary>
    public required PhotoSquare Square { get; init; }

    public required IReadOnlyList<PhotoFinding> Findings { get; init; }

    public required PhotoFingerprint Fingerprint { get; init; }
}
