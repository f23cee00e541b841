using Maquette.Scene.Imaging;

namespace Maquette.Generation.Identities;

/// <summary>The crops of an identity: square PNG files in its folder, in the order of the photos.</summary>
public static class CropFolder
{
    public const int Side = 512;

    /// <summary>Replaces the crops of an identity, whole files only.</summary>
    /// <param name="folder">of the identity</param>
    /// <param name="crops">PNG files</param>
    /// <exception cref="StudioException">The disk is full or refuses.</exception>
    public static void Write(string folder, IReadOnlyList<byte[]> crops)
    {
        var files = new AssetFolder(folder);
        files.Open();
        files.Write([.. crops.Select((png, i) => (IdentityFiles.Crop(i), (Action<Stream>)(stream => stream.Write(png))))]);
        foreach (var old in IdentityFiles.CropsOf(folder).Select(Path.GetFileName).Except(Enumerable.Range(0, crops.Count).Select(i => Path.GetFileName(IdentityFiles.Crop(i)))))
            files.Delete(Path.Combine(IdentityFiles.Crops, old!));
    }

    /// <summary>The largest square in the middle of a photo, as PNG.</summary>
    public static byte[] Centre(Bitmap photo)
    {
        var side = Math.Min(photo.Width, photo.Height);
        var (left, top, row) = ((photo.Width - side) / 2, (photo.Height - side) / 2, side * photo.Channels);
        var bytes = new byte[side * row];
        for (var y = 0; y < side; y++) photo.Bytes.AsSpan(((top + y) * photo.Width + left) * photo.Channels, row).CopyTo(bytes.AsSpan(y * row));
        return ImageCodec.EncodePng(new(side, side, photo.Channels, bytes));
    }
}
