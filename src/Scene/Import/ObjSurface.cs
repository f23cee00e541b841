using System.Numerics;

namespace Maquette.Scene.Import;

/// <summary>An OBJ file's content, triangulated: lists as the file has them, in its own frame, and corners that point into them.</summary>
internal sealed class ObjSurface
{
    public List<Vector3> Positions { get; } = [];

    public List<Vector2> TexCoords { get; } = [];

    public List<Vector3> Normals { get; } = [];

    /// <summary>Three a face.</summary>
    public List<ObjCorner> Corners { get; } = [];

    /// <summary>Which material, one a face: index into <see cref="MaterialNames"/>.</summary>
    public List<int> FaceMaterials { get; } = [];

    /// <summary>Smoothing group, one a face: 0 = flat, <see cref="Unsaid"/> = the file says nothing.</summary>
    public List<int> FaceGroups { get; } = [];

    public List<string> MaterialNames { get; } = [];

    public List<string> Libraries { get; } = [];

    public const int Unsaid = -1;
}

/// <summary>Indices from 0; −1 = none.</summary>
internal readonly record struct ObjCorner(int Position, int TexCoord, int Normal);
