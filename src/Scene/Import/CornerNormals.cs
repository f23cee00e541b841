using System.Numerics;
using System.Runtime.InteropServices;
using Maquette.Scene.Meshes;

namespace Maquette.Scene.Import;

/// <summary>
/// A unit normal for each corner: the file's where it has one, else the mean over the faces around the vertex that are of its smoothing group and
/// do not turn away by more than a crease, weighted by area.
/// </summary>
internal static class CornerNormals
{
    private const int ManyFaces = 256;
    private static readonly float CreaseOfGroup = MathF.Cos(float.DegreesToRadians(75));
    private static readonly float CreaseUnsaid = MathF.Cos(float.DegreesToRadians(40));

    public static Vector3[] Compute(ObjSurface surface, ReadOnlySpan<Vector3> faceNormals)
    {
        var corners = CollectionsMarshal.AsSpan(surface.Corners);
        var normals = new Vector3[corners.Length];
        int[]? first = null, faces = null;
        for (var i = 0; i < corners.Length; i++)
        {
            var corner = corners[i];
            if (corner.Normal >= 0 && surface.Normals[corner.Normal] != Vector3.Zero)
            {
                normals[i] = VertexNormals.UnitOr(surface.Normals[corner.Normal], Vector3.UnitY);
                continue;
            }
            if (first is null) (first, faces) = FacesOfVertices(corners, surface.Positions.Count);
            normals[i] = Smooth(i / 3, faces.AsSpan(first[corner.Position]..first[corner.Position + 1]), surface, faceNormals);
        }
        return normals;
    }

    /// <summary>Twice the area times the unit normal, one a face.</summary>
    public static Vector3[] OfFaces(ObjSurface surface)
    {
        var corners = CollectionsMarshal.AsSpan(surface.Corners);
        var positions = CollectionsMarshal.AsSpan(surface.Positions);
        var normals = new Vector3[corners.Length / 3];
        for (var f = 0; f < normals.Length; f++)
        {
            var a = positions[corners[3 * f].Position];
            normals[f] = Vector3.Cross(positions[corners[3 * f + 1].Position] - a, positions[corners[3 * f + 2].Position] - a);
        }
        return normals;
    }

    private static Vector3 Smooth(int face, ReadOnlySpan<int> around, ObjSurface surface, ReadOnlySpan<Vector3> faceNormals)
    {
        var group = surface.FaceGroups[face];
        var own = VertexNormals.UnitOr(faceNormals[face], Vector3.UnitY);
        if (group == 0 || around.Length > ManyFaces) return own;

        var crease = group == ObjSurface.Unsaid ? CreaseUnsaid : CreaseOfGroup;
        var sum = Vector3.Zero;
        foreach (var other in around)
        {
            var normal = faceNormals[other];
            var along = Vector3.Dot(own, normal);
            if (surface.FaceGroups[other] == group && along > 0 && along * along >= crease * crease * normal.LengthSquared()) sum += normal;
        }
        return VertexNormals.UnitOr(sum, own);
    }

    // For vertex v its faces stand at first[v]…first[v + 1].
    private static (int[] First, int[] Faces) FacesOfVertices(ReadOnlySpan<ObjCorner> corners, int vertices)
    {
        var first = new int[vertices + 1];
        foreach (var corner in corners) first[corner.Position + 1]++;
        for (var v = 0; v < vertices; v++) first[v + 1] += first[v];
        var next = first.AsSpan(0, vertices).ToArray();
        var faces = new int[corners.Length];
        for (var i = 0; i < corners.Length; i++) faces[next[corners[i].Position]++] = i / 3;
        return (first, faces);
    }
}
