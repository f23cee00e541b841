namespace Maquette.Generation.Identities;

/// <summary>The crops of an identity: square PNG files in its folder, in the order of the photos.</summary>
public static class CropFolder
{
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
}
