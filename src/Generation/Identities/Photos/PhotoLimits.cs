namespace Maquette.Generation.Identities.Photos;

/// <summary>What a set of photos of one subject is held to.</summary>
public static class PhotoLimits
{
    /// <summary>Fewest photos that an identity is trained on.</summary>
    public const int FewestPhotos = 3;

    /// <summary>Most photos of a set.</summary>
    public const int MostPhotos = 30;

    /// <summary>Bytes of a file: 40 MB.</summary>
    public const long FileBytes = 40_000_000;

    /// <summary>Pixels of a photo by its header: 100 megapixels, more than any telephone's.</summary>
    public const long Pixels = 100_000_000;

    /// <summary>Pixels of the shorter side below which a photo is refused.</summary>
    public const int SmallestSide = 64;

    /// <summary>Pixels: the longest side of a photo at work.</summary>
    public const int WorkingSide = 1024;

    /// <summary>Pixels: the side of a crop.</summary>
    public const int CropSide = 512;
}
