using Maquette.Scene.Imaging;
using Maquette.Scene.Meshes;
using Maquette.Scene.Meshes.Texturing;

namespace Maquette.Scene.Export;

/// <summary>Writes a USDZ package: an archive without compression of a USD layer and its texture, each beginning at a multiple of 64 bytes.</summary>
public static class UsdzWriter
{
    private const string LayerName = "model.usda", PictureName = "textures/base_color.jpg";
    private const int JpegQuality = 92;

    /// <summary>Writes the whole package to the stream, which stays open.</summary>
    /// <exception cref="ArgumentException">The mesh has no faces, a vertex that is not finite, or an index of no vertex.</exception>
    public static void Write(Stream output, Mesh mesh, TextureMap? texture, GlbOptions? options = null)
    {
        MeshCheck.Demand(mesh);
        var layer = UsdText.Describe(mesh, texture, PictureName, options ?? new GlbOptions());
        var files = new List<(string, byte[])> { (LayerName, layer) };   // the layer to open comes first
        if (texture is not null) files.Add((PictureName, ImageCodec.EncodeJpeg(texture.Picture, JpegQuality)));
        AlignedArchive.Write(output, files);
    }
}
