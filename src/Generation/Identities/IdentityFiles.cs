using System.Globalization;
using Maquette.Generation.Identities.Photos;

namespace Maquette.Generation.Identities;

/// <summary>What lies where in the folder of an identity.</summary>
public static class IdentityFiles
{
    public const string
        Photos = "photos", Crops = "crops", Samples = "samples", PriorImages = "prior",
        CropNotes = "crops/crops.json", SampleNotes = "samples/samples.json",
        Settings = "settings.json", Curve = "curve.csv", Weights = "weights.safetensors", Receipt = "receipt.json", Checkpoint = "checkpoint.safetensors";

    /// <summary>Fewest and most photos that an identity is trained on.</summary>
    public const int Fewest = PhotoLimits.FewestPhotos, Most = PhotoLimits.MostPhotos;

    /// <param name="number">from 0; the files count from 1</param>
    public static string Crop(int number) => $"{Crops}/{(number + 1).ToString("D2", CultureInfo.InvariantCulture)}.png";

    /// <summary>The grid of samples after so many steps.</summary>
    public static string Sample(int step) => $"{Samples}/{step.ToString("D6", CultureInfo.InvariantCulture)}.png";

    /// <summary>The crops of a folder, in their order.</summary>
    public static IReadOnlyList<string> CropsOf(string folder)
    {
        var crops = Path.Combine(folder, Crops);
        return Directory.Exists(crops) ? [.. Directory.EnumerateFiles(crops, "*.png").Order(StringComparer.Ordinal)] : [];
    }
}
