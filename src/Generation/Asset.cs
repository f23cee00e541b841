using System.Security.Cryptography;
using Maquette.Scene.Export;
using Maquette.Scene.Fields;
using Maquette.Scene.Imaging;
using Maquette.Scene.Meshes;
using Maquette.Scene.Rendering;
using Maquette.Generation.Recipes;

namespace Maquette.Generation;

/// <summary>The finished object: from field to mesh, from mesh to files.</summary>
internal static class Asset
{
    /// <exception cref="StudioException">There is nothing solid to make a mesh of.</exception>
    public static Mesh Extract(HashGridField field, Recipe recipe)
    {
        try
        {
            var mesh = DegenerateFaces.Remove(FieldMesher.Extract(field, recipe.Meshing));
            return recipe.Smoothing > 0 ? Smoothing.Taubin(mesh, recipe.Smoothing) : mesh;
        }
        catch (EmptySurfaceException e)
        {
            throw new StudioException(e.Message, e);
        }
    }

    /// <summary>The GLB is the same for the same run; the receipt beside it also tells the clock and the hashes.</summary>
    /// <param name="meshes">the object, and its siblings if the recipe made several: they become asset-2.glb and so on</param>
    /// <returns>the receipt as written</returns>
    public static Receipt Write(AssetFolder folder, IReadOnlyList<Mesh> meshes, Receipt receipt, Timings timings, TimeProvider time)
    {
        var (turntable, thumb) = timings.Measure("turntable", () => (Turntable.Webp(meshes[0]), ImageCodec.EncodeWebp(Turntable.Thumbnail(meshes[0]))));
        var files = new Dictionary<string, byte[]> { ["asset.glb"] = Glb(meshes[0], receipt), ["turntable.webp"] = turntable, ["thumb.webp"] = thumb };
        for (var sibling = 1; sibling < meshes.Count; sibling++) files[$"asset-{sibling + 1}.glb"] = Glb(meshes[sibling], receipt with { Mesh = MeshFacts.Of(meshes[sibling]) });

        receipt = receipt with
        {
            Finished = time.GetUtcNow(),
            Timings = timings.Seconds,
            Outputs = files.ToDictionary(file => file.Key, file => Convert.ToHexStringLower(SHA256.HashData(file.Value))),
        };
        folder.Write([.. files.Append(new("receipt.json", receipt.ToJson())).Select(file => (file.Key, (Action<Stream>)(stream => stream.Write(file.Value))))]);
        return receipt;
    }

    private static byte[] Glb(Mesh mesh, Receipt receipt)
    {
        using var glb = new MemoryStream();
        GlbWriter.Write(glb, mesh, new() { Name = receipt.Request.Prompt, Extras = receipt.Lasting() });
        return glb.ToArray();
    }
}
