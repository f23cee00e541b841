using Maquette.Scene.Kernels;

namespace Maquette.Scene.Meshes;

/// <summary>Which vertices the faces of a mesh join, wherever the vertices may move: what an optimisation keeps between steps.</summary>
public sealed class MeshTopology
{
    /// <summary>In place of a neighbour: the edge lies in one face only, or in more than two.</summary>
    internal const int None = -1;

    private RowIndex? corners, ends, otherEnds;
    private (int[] Neighbours, int[] Ends)? edges;

    /// <param name="faces">three vertices a face, counter-clockwise seen from outside</param>
    /// <param name="vertices">how many there are</param>
    /// <exception cref="ArgumentException">A face is incomplete or names a vertex that does not exist.</exception>
    public MeshTopology(int[] faces, int vertices)
    {
        if (faces.Length % 3 != 0) throw new ArgumentException($"Faces have three corners; {faces.Length} corners leave one incomplete.", nameof(faces));
        if (faces.Any(vertex => vertex < 0 || vertex >= vertices)) throw new ArgumentException($"A face names vertex {faces.First(vertex => vertex < 0 || vertex >= vertices)}; the mesh has vertices 0 to {vertices - 1}.", nameof(faces));
        (Faces, Vertices) = (faces, vertices);
    }

    /// <summary>Three vertices a face.</summary>
    public int[] Faces { get; }

    public int Vertices { get; }

    public int FaceCount => Faces.Length / 3;

    public int EdgeCount => Edges.Ends.Length / 2;

    /// <summary>The faces' corners as items, the vertices as rows.</summary>
    internal RowIndex Corners => corners ??= new(Faces, Vertices);

    /// <summary>For the edge opposite each corner, the corner opposite it in the face beyond, or <see cref="None"/>.</summary>
    internal int[] Neighbours => Edges.Neighbours;

    /// <summary>The two ends of each edge as items, the vertices as rows.</summary>
    internal RowIndex Ends => ends ??= new(Edges.Ends, Vertices);

    /// <summary>The same with the ends of each edge exchanged.</summary>
    internal RowIndex OtherEnds => otherEnds ??= new([.. Edges.Ends.Select((_, i) => Edges.Ends[i ^ 1])], Vertices);

    private (int[] Neighbours, int[] Ends) Edges => edges ??= EdgeNeighbours.Of(Faces, Vertices);
}
