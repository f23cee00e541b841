using System.Numerics;
using Maquette.Scene.Cameras;

namespace Maquette.Scene.Rendering;

/// <summary>
/// Which face of a mesh is nearest at each sample of a screen. The screen is cut into bands of rows, which different threads may fill; a
/// face that reaches behind the eye is left out.
/// </summary>
/// <param name="width">samples</param>
/// <param name="height">samples</param>
/// <param name="bandRows">rows of samples in a band</param>
internal sealed class ScreenFaces(Vector3[] positions, int[] indices, int width, int height, int bandRows)
{
    private const float Near = 1e-3f;

    private readonly Vector3[] projected = new Vector3[positions.Length];   // x, y in samples, 1/depth; depth ≤ near is marked by 1/depth = 0
    private readonly DepthBuffer depths = new(width, height);
    private readonly FaceBands bands = new(indices.Length / 3, (height + bandRows - 1) / bandRows);

    public int Bands => (height + bandRows - 1) / bandRows;

    /// <summary>Turns the mesh towards a camera; then each band is covered once.</summary>
    public ScreenView Look(Camera camera)
    {
        var view = new ScreenView(camera, width, height);
        for (var i = 0; i < projected.Length; i++) projected[i] = view.Project(positions[i], Near);
        for (var face = 0; face < bands.Ranges.Length; face++) bands.Ranges[face] = Range(projected[indices[3 * face]], projected[indices[3 * face + 1]], projected[indices[3 * face + 2]]);
        bands.Sort();
        return view;
    }

    /// <summary>Finds the nearest faces in the rows of a band.</summary>
    /// <param name="holes">faces that are not whole; null where all are</param>
    public void Cover(int band, IHoles? holes = null)
    {
        int fromRow = band * bandRows, toRow = int.Min(fromRow + bandRows, height);
        depths.Clear(fromRow, toRow);
        foreach (var face in bands[band])
        {
            var triangle = Triangle(face);
            if (!triangle.Visible) continue;

            var (a, b, c) = (projected[indices[3 * face]], projected[indices[3 * face + 1]], projected[indices[3 * face + 2]]);
            Vector3 min = Vector3.Min(a, Vector3.Min(b, c)), max = Vector3.Max(a, Vector3.Max(b, c));
            int fromX = (int)float.Max(0, min.X - 0.5f), toX = (int)float.Min(width - 1, max.X);
            int fromY = (int)float.Max(fromRow, min.Y - 0.5f), toY = (int)float.Min(toRow - 1, max.Y);
            if (holes is null || !holes.In(face)) depths.Draw(triangle, face, fromX, toX, fromY, toY);
            else depths.Draw(triangle, face, fromX, toX, fromY, toY, (x, y) => holes.IsSolid(face, Weights(face, x, y)));
        }
    }

    /// <summary>Face at each sample of a row, <see cref="DepthBuffer.Nothing"/> where there is none.</summary>
    public ReadOnlySpan<int> Row(int row) => depths.Triangles(row);

    public ScreenTriangle Triangle(int face) => new(projected[indices[3 * face]], projected[indices[3 * face + 1]], projected[indices[3 * face + 2]]);

    /// <summary>Perspective-correct weights of a face's corners at a sample.</summary>
    public Vector3 Weights(int face, float x, float y) => Weights(face, Triangle(face), x, y);

    /// <inheritdoc cref="Weights(int, float, float)"/>
    public Vector3 Weights(int face, in ScreenTriangle triangle, float x, float y) =>
        triangle.Weights(x, y, new(projected[indices[3 * face]].Z, projected[indices[3 * face + 1]].Z, projected[indices[3 * face + 2]].Z));

    /// <summary>A face's area on the screen, samples.</summary>
    public float Area(int face)
    {
        Vector3 a = projected[indices[3 * face]], ab = projected[indices[3 * face + 1]] - a, ac = projected[indices[3 * face + 2]] - a;
        return float.Abs(ab.X * ac.Y - ab.Y * ac.X) / 2;
    }

    // The bands between a face's corners; none for a face beside the screen or with a corner too near.
    private (short First, short Last) Range(Vector3 a, Vector3 b, Vector3 c)
    {
        Vector3 min = Vector3.Min(a, Vector3.Min(b, c)), max = Vector3.Max(a, Vector3.Max(b, c));
        if (min.Z <= 0 || max.X < 0 || min.X > width || max.Y < 0 || min.Y > bandRows * Bands) return (0, -1);
        return ((short)float.Max(0, (min.Y - 0.5f) / bandRows), (short)float.Min(Bands - 1, max.Y / bandRows));
    }
}

/// <summary>Faces with holes in them, such as a leaf's outline cut from a square.</summary>
internal interface IHoles
{
    /// <summary>Whether a face may have holes.</summary>
    bool In(int face);

    /// <summary>False in a hole.</summary>
    /// <param name="weights">of the face's corners</param>
    bool IsSolid(int face, Vector3 weights);
}
