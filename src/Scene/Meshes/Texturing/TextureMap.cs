using System.Numerics;
using Maquette.Scene.Imaging;

namespace Maquette.Scene.Meshes.Texturing;

/// <summary>A picture laid over a mesh. The mesh stays whole: at a seam one vertex has several texture coordinates.</summary>
/// <param name="TexCoords">0…1, u to the right and v upwards</param>
/// <param name="Indices">into <paramref name="TexCoords"/>, three a face</param>
/// <param name="Picture">sRGB</param>
public sealed record TextureMap(Vector2[] TexCoords, int[] Indices, Bitmap Picture)
{
    /// <summary>The colour at a texture coordinate, between the four texels around it; sRGB, 0…1.</summary>
    public Vector3 At(Vector2 texCoord)
    {
        float x = texCoord.X * Picture.Width - 0.5f, y = (1 - texCoord.Y) * Picture.Height - 0.5f;
        int left = (int)MathF.Floor(x), top = (int)MathF.Floor(y);
        var upper = Vector3.Lerp(Texel(left, top), Texel(left + 1, top), x - left);
        var lower = Vector3.Lerp(Texel(left, top + 1), Texel(left + 1, top + 1), x - left);
        return Vector3.Lerp(upper, lower, y - top);
    }

    private Vector3 Texel(int x, int y)
    {
        var at = Picture.Channels * (int.Clamp(y, 0, Picture.Height - 1) * Picture.Width + int.Clamp(x, 0, Picture.Width - 1));
        return new Vector3(Picture.Bytes[at], Picture.Bytes[at + 1], Picture.Bytes[at + 2]) / 255;
    }
}
