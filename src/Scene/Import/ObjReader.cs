using System.Numerics;
using System.Runtime.InteropServices;

namespace Maquette.Scene.Import;

/// <summary>Reads Wavefront OBJ with its MTL and textures. The file's frame is y up, x right, z towards the viewer, so its front becomes our +x.</summary>
public static class ObjReader
{
    /// <summary>Reads a model. What is missing beside the OBJ itself is reported, and the model is read without it.</summary>
    /// <param name="path">of the OBJ file within <paramref name="files"/></param>
    /// <param name="turn">applied to the file's own frame first (column vectors: p′ = turn · p); its translation is ignored</param>
    /// <param name="problem">called with one sentence for each material or picture that is missing or broken</param>
    /// <exception cref="ImportException">The file is missing, broken or without a face.</exception>
    public static MaterialMesh Read(ModelFiles files, string path, Matrix4x4 turn, Action<ImportProblem> problem, CancellationToken stop)
    {
        using var stream = files.Open(path) ?? throw new ImportException($"{path} is not there.");
        var surface = new ObjParser(new(stream, path)).Read(stop);
        if (surface.Corners.Count == 0) throw new ImportException($"{path} has no face; there is nothing to see in it.");

        var materials = new MaterialLibrary(files, path, surface.Libraries, problem);
        return Weld(surface, turn, [.. surface.MaterialNames.Select(materials.Find)]);
    }

    // One vertex for each combination of position, texture coordinate and normal; faces without area are dropped.
    private static MaterialMesh Weld(ObjSurface surface, Matrix4x4 turn, SurfaceMaterial[] materials)
    {
        var faceNormals = CornerNormals.OfFaces(surface);
        var normals = CornerNormals.Compute(surface, faceNormals);
        var corners = CollectionsMarshal.AsSpan(surface.Corners);
        var mirrored = turn.GetDeterminant() < 0;
        var vertices = new Dictionary<(int, int, Vector3), int>(corners.Length / 3);
        var mesh = (Positions: new List<Vector3>(), Normals: new List<Vector3>(), TexCoords: new List<Vector2>(), Indices: new List<int>(corners.Length), Faces: new List<int>());
        for (var f = 0; f < faceNormals.Length; f++)
        {
            if (faceNormals[f] == Vector3.Zero) continue;
            mesh.Faces.Add(surface.FaceMaterials[f]);
            for (var k = 0; k < 3; k++) mesh.Indices.Add(Vertex(3 * f + (mirrored ? 2 - k : k), corners));
        }
        return mesh.Faces.Count > 0
            ? new([.. mesh.Positions], [.. mesh.Normals], [.. mesh.TexCoords], [.. mesh.Indices], [.. mesh.Faces], materials)
            : throw new ImportException("No face of the model has an area; there is nothing to see in it.");

        int Vertex(int corner, ReadOnlySpan<ObjCorner> corners)
        {
            var (position, texCoord, _) = corners[corner];
            ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(vertices, (position, texCoord, normals[corner]), out var known);
            if (known) return index;

            mesh.Positions.Add(ToWorld(surface.Positions[position], turn));
            mesh.Normals.Add(Vector3.Normalize(ToWorld(normals[corner], turn)));
            mesh.TexCoords.Add(TexCoord(texCoord));
            return index = mesh.Positions.Count - 1;
        }

        Vector2 TexCoord(int index) => index >= 0 && surface.TexCoords[index] is var t && float.Abs(t.X) < 1e6f && float.Abs(t.Y) < 1e6f ? t : Vector2.Zero;
    }

    private static Vector3 ToWorld(Vector3 p, Matrix4x4 m) => new(
        m.M31 * p.X + m.M32 * p.Y + m.M33 * p.Z,
        m.M11 * p.X + m.M12 * p.Y + m.M13 * p.Z,
        m.M21 * p.X + m.M22 * p.Y + m.M23 * p.Z);
}
