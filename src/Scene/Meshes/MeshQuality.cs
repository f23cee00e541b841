using System.Numerics;
using Maquette.Scene.Meshes.Texturing;

namespace Maquette.Scene.Meshes;

/// <summary>What a person wants to know of a mesh before using it.</summary>
public sealed record MeshQuality
{
    public required int Vertices { get; init; }

    /// <summary>Triangles.</summary>
    public required int Faces { get; init; }

    /// <summary>Every edge lies in exactly two faces that run through it in opposite directions.</summary>
    public required bool Watertight { get; init; }

    /// <summary>Edges of three faces or more.</summary>
    public required int NonManifoldEdges { get; init; }

    /// <summary>Vertices where two fans of faces touch.</summary>
    public required int NonManifoldVertices { get; init; }

    /// <summary>No edge lies in more than two faces and the faces around each vertex form one fan.</summary>
    public bool Manifold => NonManifoldEdges == 0 && NonManifoldVertices == 0;

    /// <summary>Pieces that hang together.</summary>
    public required int Components { get; init; }

    /// <summary>Faces without area.</summary>
    public required int DegenerateFaces { get; init; }

    /// <summary>Pairs of faces that run through each other.</summary>
    public required int SelfIntersections { get; init; }

    /// <summary>Smallest coordinates, metres.</summary>
    public required Vector3 Min { get; init; }

    /// <summary>Largest coordinates, metres.</summary>
    public required Vector3 Max { get; init; }

    /// <summary>Of all faces, m².</summary>
    public required float Area { get; init; }

    /// <summary>Enclosed, m³; positive when the faces look outwards; means nothing when the mesh is not watertight.</summary>
    public required float Volume { get; init; }

    /// <summary>Null for a mesh without a texture.</summary>
    public TextureQuality? Texture { get; init; }

    public static MeshQuality Measure(Mesh mesh, TextureMap? texture = null)
    {
        var edges = MeshEdges.Of(mesh);
        var (min, max) = Bounds(mesh.Positions);
        var areas = Areas(mesh);
        return new()
        {
            Vertices = mesh.Positions.Length,
            Faces = mesh.FaceCount,
            Watertight = mesh.FaceCount > 0 && edges is { Open: 0, Crowded: 0, Turned: 0 },
            NonManifoldEdges = edges.Crowded,
            NonManifoldVertices = edges.SplitVertices(mesh),
            Components = Meshes.Components.FaceCounts(mesh).Length,
            DegenerateFaces = areas.Count(area => !(area > 0)),
            SelfIntersections = Meshes.SelfIntersections.Count(mesh),
            Min = min,
            Max = max,
            Area = (float)areas.Sum(area => (double)area),
            Volume = SignedVolume(mesh),
            Texture = texture is null ? null : TextureQuality.Measure(mesh, texture),
        };
    }

    private static (Vector3 Min, Vector3 Max) Bounds(Vector3[] positions)
    {
        if (positions.Length == 0) return (Vector3.Zero, Vector3.Zero);
        Vector3 min = positions[0], max = positions[0];
        foreach (var p in positions) (min, max) = (Vector3.Min(min, p), Vector3.Max(max, p));
        return (min, max);
    }

    private static float[] Areas(Mesh mesh)
    {
        var areas = new float[mesh.FaceCount];
        for (var face = 0; face < areas.Length; face++)
        {
            Vector3 a = mesh.Positions[mesh.Indices[3 * face]], b = mesh.Positions[mesh.Indices[3 * face + 1]], c = mesh.Positions[mesh.Indices[3 * face + 2]];
            areas[face] = Vector3.Cross(b - a, c - a).Length() / 2;
        }
        return areas;
    }

    // V = Σ a·(b × c) / 6: the tetrahedra between the origin and each face.
    private static float SignedVolume(Mesh mesh)
    {
        double volume = 0;
        for (var i = 0; i < mesh.Indices.Length; i += 3)
        {
            Vector3 a = mesh.Positions[mesh.Indices[i]], b = mesh.Positions[mesh.Indices[i + 1]], c = mesh.Positions[mesh.Indices[i + 2]];
            volume += Vector3.Dot(a, Vector3.Cross(b, c));
        }
        return (float)(volume / 6);
    }
}
