using System.Numerics;

namespace Maquette.Scene.Meshes.Texturing;

/// <summary>What colour a surface has.</summary>
public interface IColours
{
    /// <param name="points">on the surface or near it, metres</param>
    /// <param name="normals">of the surface there, unit</param>
    /// <param name="colours">receives sRGB, 0…1</param>
    void At(ReadOnlySpan<Vector3> points, ReadOnlySpan<Vector3> normals, Span<Vector3> colours);
}
