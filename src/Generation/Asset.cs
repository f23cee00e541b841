using System.Security.Cryptography;
using Maquette.Generation.Extraction;
using Maquette.Scene.Export;
using Maquette.Scene.Imaging;
using Maquette.Scene.Rendering;

namespace Maquette.Generation;

/// <summary>The finished object's files.</summary>
internal static class Asset
{
    private static readonly TurntableOptions Within = new() { Distance = 1, FieldOfView = 70, Elevation = 10 };

    /// <summary>The GLB is the same for the same run; the receipt beside it also tells the clock and the hashes.</summary>
    /// <returns>the receipt as written</returns>
    /// <exception cref="StudioException">The disk is full or refuses.</exception>
    public static Receipt Write(AssetFolder folder, FieldFile field, FinishedModel model, Receipt receipt, Timings timings, TimeProvider time)
    {
        var view = receipt.Recipe.Meshing.Inside ? Within : new();
        var (turntable, thumb) = timings.Measure("turntable", () => (Turntable.Webp(model.Mesh, view), ImageCodec.EncodeWebp(Turntable.Thumbnail(model.Mesh, view))));
        var files = new Dictionary<string, byte[]> { ["asset.glb"] = Glb(model, receipt), ["turntable.webp"] = turntable, ["thumb.webp"] = thumb };

        folder.Through(FieldFile.FileName, field.Write);
        receipt = receipt with
        {
            Finished = time.GetUtcNow(),
            Timings = timings.Seconds,
            Outputs = files.Append(new(FieldFile.FileName, File.ReadAllBytes(folder[FieldFile.FileName]))).ToDictionary(file => file.Key, file => Convert.ToHexStringLower(SHA256.HashData(file.Value))),
        };
        folder.Write([.. files.Append(new("receipt.json", receipt.ToJson())).Select(file => (file.Key, (Action<Stream>)(stream => stream.Write(file.Value))))]);
        return receipt;
    }

    private static byte[] Glb(FinishedModel model, Receipt receipt)
    {
        using var glb = new MemoryStream();
        GlbWriter.Write(glb, model.Mesh, model.Texture, new() { Name = receipt.Request.Prompt, Extras = receipt.Lasting() });
        return glb.ToArray();
    }
}
