using System.Numerics;
using Maquette.Scene.Imaging;

namespace Maquette.Scene.Meshes.Texturing;

/// <summary>
/// Lays a mesh flat and paints a texture for it. The unwrapping is written here (charts grown by direction, projected, packed on a skyline), because xatlas is
/// packaged neither for Debian nor for .NET.
/// </summary>
public static class TextureBaker
{
    private const int ChunkTexels = 1 << 16;

    /// <summary>A texture with the colours of <paramref name="colours"/> where each texel lies on the surface, and what is beside a chart continued outwards.</summary>
    /// <param name="mesh">whole: faces that meet share vertices</param>
    /// <param name="size">texels of the picture's side, 64…8192</param>
    /// <exception cref="TextureTooSmallException">The charts do not fit into a picture of this size.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set.</exception>
    public static TextureMap Bake(Mesh mesh, int size, IColours colours, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 64);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, 8192);
        var padding = int.Max(2, size / 256);
        var (texCoords, indices) = Unwrap(mesh, size, padding);
        var picture = new Paint(mesh, texCoords, indices, size, colours).All(stop);
        Dilation.Fill(picture.Rgb, picture.Known, size, size, padding + 1);
        return new(texCoords, indices, new(size, size, 3, picture.Rgb));
    }

    private static (Vector2[] TexCoords, int[] Indices) Unwrap(Mesh mesh, int size, int padding)
    {
        var charts = ChartGrowing.Grow(mesh);
        var (places, indices) = (new List<Vector2[]>(charts.Count), new int[mesh.Indices.Length]);
        var count = 0;
        foreach (var chart in charts)
        {
            var (numbers, points) = (new Dictionary<int, int>(), new List<Vector2>());
            foreach (var corner in chart.Faces.SelectMany(face => Enumerable.Range(3 * face, 3)))
            {
                var vertex = mesh.Indices[corner];
                if (!numbers.TryGetValue(vertex, out indices[corner]))
                {
                    numbers[vertex] = indices[corner] = count++;
                    points.Add(chart.Place(vertex));
                }
            }
            places.Add([.. points]);
        }
        var placed = ChartPacking.Pack(places, size, padding);
        return ([.. places.SelectMany((points, chart) => points.Select(point => placed[chart].At(point) / size))], indices);
    }

    /// <summary>Asks for the colours of all texels that faces cover, some at a time.</summary>
    private sealed class Paint(Mesh mesh, Vector2[] texCoords, int[] indices, int size, IColours colours)
    {
        private readonly byte[] rgb = new byte[3 * size * size];
        private readonly bool[] known = new bool[size * size];
        private readonly int[] texels = new int[ChunkTexels];
        private readonly Vector3[] points = new Vector3[ChunkTexels];
        private readonly Vector3[] normals = new Vector3[ChunkTexels];
        private readonly Vector3[] found = new Vector3[ChunkTexels];
        private int used;

        public (byte[] Rgb, bool[] Known) All(CancellationToken stop)
        {
            for (var i = 0; i < indices.Length; i += 3)
            {
                var corner = i;
                if (used == 0) stop.ThrowIfCancellationRequested();
                TexelCoverage.Of(texCoords[indices[i]], texCoords[indices[i + 1]], texCoords[indices[i + 2]], size, size, 0, (texel, weights) => Add(texel, corner, weights));
            }
            AddSlivers();
            Flush();
            return (rgb, known);
        }

        // What is thinner than a texel has no middle of one in it: texels that an edge runs through get the colour there, unless they have one.
        private void AddSlivers()
        {
            for (var i = 0; i < indices.Length; i += 3)
            {
                foreach (var (from, to) in (ReadOnlySpan<(Vector3, Vector3)>)[(Vector3.UnitX, Vector3.UnitY), (Vector3.UnitY, Vector3.UnitZ), (Vector3.UnitZ, Vector3.UnitX)])
                {
                    var steps = 1 + (int)(2 * size * Vector2.Distance(At(i, from), At(i, to)));
                    for (var step = 0; step <= steps; step++)
                    {
                        var weights = Vector3.Lerp(from, to, step / (float)steps);
                        var at = At(i, weights);
                        int x = int.Clamp((int)(at.X * size), 0, size - 1), y = int.Clamp((int)((1 - at.Y) * size), 0, size - 1);
                        Add(y * size + x, i, weights);
                    }
                }
            }
        }

        private Vector2 At(int corner, Vector3 weights) => weights.X * texCoords[indices[corner]] + weights.Y * texCoords[indices[corner + 1]] + weights.Z * texCoords[indices[corner + 2]];

        private void Add(int texel, int corner, Vector3 w)
        {
            if (known[texel]) return;
            known[texel] = true;
            int a = mesh.Indices[corner], b = mesh.Indices[corner + 1], c = mesh.Indices[corner + 2];
            texels[used] = texel;
            points[used] = w.X * mesh.Positions[a] + w.Y * mesh.Positions[b] + w.Z * mesh.Positions[c];
            normals[used] = VertexNormals.UnitOr(w.X * mesh.Normals[a] + w.Y * mesh.Normals[b] + w.Z * mesh.Normals[c], Vector3.Zero);
            if (++used == ChunkTexels) Flush();
        }

        private void Flush()
        {
            colours.At(points.AsSpan(0, used), normals.AsSpan(0, used), found.AsSpan(0, used));
            for (var i = 0; i < used; i++)
            {
                var colour = Vector3.Clamp(found[i], Vector3.Zero, Vector3.One) * 255 + new Vector3(0.5f);
                for (var c = 0; c < 3; c++) rgb[3 * texels[i] + c] = (byte)colour[c];
            }
            used = 0;
        }
    }
}
