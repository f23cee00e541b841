using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Maquette.Scene.Imaging;

namespace Maquette.Generation.Identities.Photos;

/// <summary>The photos of an identity on disk: <c>crops/NN.png</c> with <c>crops/crops.json</c>, and <c>photos/NN.webp</c> where their person wants them kept.</summary>
public static class PhotoFolder
{
    private const string Index = "crops/crops.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes all crops, then their index: its presence tells that they are whole.</summary>
    /// <param name="folder">the identity's</param>
    /// <param name="photos">with the square to crop of each; what a review found may be added to their findings before</param>
    /// <param name="keepOriginals">whether the upright photos are stored too, re-encoded and without metadata</param>
    /// <exception cref="StudioException">The disk is full or refuses; no file has appeared.</exception>
    public static void Write(string folder, IReadOnlyList<PreparedPhoto> photos, bool keepOriginals)
    {
        var files = new List<(string, Action<Stream>)>();
        foreach (var (i, photo) in photos.Index())
        {
            files.Add((CropFile(i), stream => stream.Write(PhotoIntake.Crop(photo, photo.Square))));
            if (keepOriginals) files.Add(($"photos/{i + 1:D2}.webp", stream => stream.Write(ImageCodec.EncodeWebp(photo.Pixels, quality: 92))));
        }
        files.Add((Index, stream => JsonSerializer.Serialize(stream, photos.Select(PhotoCropRecord.Of), Format)));
        var target = new AssetFolder(folder);
        target.Open();
        target.Write(files);
        foreach (var left in Left(folder, [.. files.Select(file => Path.GetFullPath(target[file.Item1]))])) File.Delete(left);
    }

    /// <summary>The index of an identity's crops; empty where there are none yet.</summary>
    /// <exception cref="StudioException">The index is damaged.</exception>
    public static IReadOnlyList<PhotoCropRecord> Read(string folder)
    {
        var path = Path.Combine(folder, Index);
        if (!File.Exists(path)) return [];
        try
        {
            return JsonSerializer.Deserialize<PhotoCropRecord[]>(File.ReadAllText(path), Format) ?? throw new JsonException("it is empty");
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new StudioException($"The list of crops {path} cannot be read: {error.Message.TrimEnd('.')}. Add the photos again.", error);
        }
    }

    // Of an earlier, larger set.
    private static IEnumerable<string> Left(string folder, HashSet<string> written) =>
        new[] { "crops", "photos" }.Select(name => Path.Combine(folder, name)).Where(Directory.Exists).SelectMany(Directory.GetFiles).Where(file => !written.Contains(Path.GetFullPath(file)));

    /// <summary>Where the crop at a place of the set lies in an identity's folder.</summary>
    public static string CropFile(int place) => $"crops/{place + 1:D2}.png";
}

/// <summary>What is remembered of one crop.</summary>
/// <param name="Source">name of the photo's file</param>
/// <param name="Width">of the upright photo, pixels</param>
/// <param name="Height">of it</param>
/// <param name="Square">that was cut out, in pixels of the photo scaled down to at most 1024</param>
/// <param name="Background">what told the subject from the background</param>
/// <param name="Findings">that the photo was kept in spite of</param>
public sealed record PhotoCropRecord(string Source, int Width, int Height, PhotoSquare Square, string Background, IReadOnlyList<PhotoFinding> Findings)
{
    internal static PhotoCropRecord Of(PreparedPhoto photo) => new(photo.Name, photo.Width, photo.Height, photo.Square, photo.Background, photo.Findings);
}
