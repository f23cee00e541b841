using Maquette.Scene.Meshes;
using Maquette.Scene.Meshes.Simplification;
using Maquette.Scene.Meshes.Texturing;

namespace Maquette.Generation.Extraction;

/// <summary>A model as a file gets it.</summary>
/// <param name="Texture">null for colours at the vertices</param>
/// <param name="ExtractedFaces">of the surface before it was simplified</param>
internal sealed record FinishedModel(Mesh Mesh, TextureMap? Texture, int ExtractedFaces)
{
    /// <summary>Simplifies a surface and paints a texture for it.</summary>
    /// <param name="surface">whole: faces that meet share vertices</param>
    /// <exception cref="StudioException">The texture is too small for the surface.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set.</exception>
    public static FinishedModel Of(Mesh surface, Finishing finishing, IColours colours, CancellationToken stop)
    {
        var mesh = finishing.Faces > 0 ? QuadricSimplifier.Simplify(surface, finishing.Faces, stop) : surface;
        try
        {
            return new(mesh, finishing.Texture > 0 ? TextureBaker.Bake(mesh, finishing.Texture, colours, stop) : null, surface.FaceCount);
        }
        catch (TextureTooSmallException e)
        {
            throw new StudioException(e.Message, e);
        }
    }
}
