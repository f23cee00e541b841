using Maquette.Scene.Meshes;

namespace Maquette.Scene.Export;

/// <summary>What no file may hold.</summary>
internal static class MeshCheck
{
    /// <exception cref="ArgumentException">The mesh has no faces, a vertex that is not finite, or an index of no vertex.</exception>
    public static void Demand(Mesh mesh)
    {
        if (mesh.FaceCount == 0) throw new ArgumentException("The mesh has no faces, so there is nothing to export.", nameof(mesh));
        if (mesh.Normals.Length != mesh.Positions.Length || mesh.Colours.Length != mesh.Positions.Length)
            throw new ArgumentException($"The mesh has {mesh.Positions.Length} positions, {mesh.Normals.Length} normals and {mesh.Colours.Length} colours; they must be as many.", nameof(mesh));
        var lost = Array.FindIndex(mesh.Positions, p => !float.IsFinite(p.X + p.Y + p.Z));
        if (lost >= 0) throw new ArgumentException($"Vertex {lost} lies at {mesh.Positions[lost]}; a file needs finite positions.", nameof(mesh));
        var wrong = Array.FindIndex(mesh.Indices, i => (uint)i >= (uint)mesh.Positions.Length);
        if (wrong >= 0) throw new ArgumentException($"Face {wrong / 3} names vertex {mesh.Indices[wrong]} of {mesh.Positions.Length}.", nameof(mesh));
    }
}
