namespace Maquette.Scene.Meshes.Simplification;

/// <summary>
/// Quadric error of each vertex (Garland and Heckbert 1998, section 5): Q(x) = xᵀAx + 2bᵀx + c is the weighted squared distance of x = (position, colour)
/// from the triangles that the vertex stands for, taken as planes in that six-dimensional space.
/// </summary>
internal sealed class Quadrics(int vertices)
{
    /// <summary>Three of position, three of colour.</summary>
    public const int Dimensions = 6;

    private const int Upper = Dimensions * (Dimensions + 1) / 2;   // A is symmetric: its upper triangle, row by row
    private const int Size = Upper + Dimensions + 1;

    // How strongly, in parts of A's trace, the best point is drawn to the edge's middle: it decides where A leaves a direction free, as on a plane.
    private const double Ridge = 1e-4;

    private readonly double[] values = new double[vertices * Size];

    /// <summary>Adds the distance from the plane of a triangle; one without area adds nothing.</summary>
    public void AddTriangle(int vertex, ReadOnlySpan<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> r, double weight)
    {
        Span<double> e1 = stackalloc double[Dimensions], e2 = stackalloc double[Dimensions];
        for (var i = 0; i < Dimensions; i++) (e1[i], e2[i]) = (q[i] - p[i], r[i] - p[i]);
        if (!Normalise(e1)) return;
        var along = Dot(e1, e2);
        for (var i = 0; i < Dimensions; i++) e2[i] -= along * e1[i];
        if (!Normalise(e2)) return;

        // A = I − e1 e1ᵀ − e2 e2ᵀ    b = (p·e1) e1 + (p·e2) e2 − p    c = p·p − (p·e1)² − (p·e2)²
        double p1 = Dot(p, e1), p2 = Dot(p, e2);
        var into = Of(vertex);
        var k = 0;
        for (var i = 0; i < Dimensions; i++)
            for (var j = i; j < Dimensions; j++) into[k++] += weight * ((i == j ? 1 : 0) - e1[i] * e1[j] - e2[i] * e2[j]);
        for (var i = 0; i < Dimensions; i++) into[k++] += weight * (p1 * e1[i] + p2 * e2[i] - p[i]);
        into[k] += weight * (Dot(p, p) - p1 * p1 - p2 * p2);
    }

    /// <summary>Adds the distance from a plane in space, whatever the colour: what keeps a boundary in place.</summary>
    /// <param name="normal">unit, three numbers</param>
    /// <param name="p">a point on it</param>
    public void AddPlane(int vertex, ReadOnlySpan<double> normal, ReadOnlySpan<double> p, double weight)
    {
        // A = n nᵀ    b = −(p·n) n    c = (p·n)²
        var distance = Dot(normal, p[..3]);
        var into = Of(vertex);
        for (var i = 0; i < 3; i++)
        {
            for (var j = i; j < 3; j++) into[Place(i, j)] += weight * normal[i] * normal[j];
            into[Upper + i] -= weight * distance * normal[i];
        }
        into[Upper + Dimensions] += weight * distance * distance;
    }

    /// <summary>The vertex stands for what the other stood for as well.</summary>
    public void Join(int vertex, int other)
    {
        Span<double> into = Of(vertex), from = Of(other);
        for (var i = 0; i < Size; i++) into[i] += from[i];
    }

    /// <summary>The point with the least error for both vertices together.</summary>
    /// <param name="middle">where it lies in directions that cost nothing</param>
    /// <param name="best">receives the point: the solution of A x = −b, or the middle when there is none</param>
    /// <returns>its error, ≥ 0</returns>
    public double Best(int a, int b, ReadOnlySpan<double> middle, Span<double> best)
    {
        Span<double> sum = stackalloc double[Size];
        for (var i = 0; i < Size; i++) sum[i] = values[a * Size + i] + values[b * Size + i];

        var trace = 0.0;
        for (var i = 0; i < Dimensions; i++) trace += sum[Place(i, i)];
        var ridge = Ridge * trace / Dimensions;
        Span<double> lower = stackalloc double[Dimensions * Dimensions];
        for (var i = 0; i < Dimensions; i++) best[i] = ridge * middle[i] - sum[Upper + i];
        if (!Solve(sum, ridge, lower, best)) middle.CopyTo(best);
        return double.Max(0, Error(sum, best));
    }

    private static double Error(ReadOnlySpan<double> quadric, ReadOnlySpan<double> x)
    {
        var error = quadric[Upper + Dimensions];
        for (var i = 0; i < Dimensions; i++)
        {
            error += 2 * quadric[Upper + i] * x[i] + quadric[Place(i, i)] * x[i] * x[i];
            for (var j = i + 1; j < Dimensions; j++) error += 2 * quadric[Place(i, j)] * x[i] * x[j];
        }
        return error;
    }

    // Cholesky: A + ridge I = L Lᵀ, then L y = x and Lᵀ x = y in place.
    private static bool Solve(ReadOnlySpan<double> a, double ridge, Span<double> lower, Span<double> x)
    {
        for (var i = 0; i < Dimensions; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = a[Place(j, i)] + (i == j ? ridge : 0);
                for (var k = 0; k < j; k++) sum -= lower[i * Dimensions + k] * lower[j * Dimensions + k];
                if (i == j && !(sum > 0)) return false;
                lower[i * Dimensions + j] = i == j ? double.Sqrt(sum) : sum / lower[j * Dimensions + j];
            }
        }
        for (var i = 0; i < Dimensions; i++)
        {
            for (var k = 0; k < i; k++) x[i] -= lower[i * Dimensions + k] * x[k];
            x[i] /= lower[i * Dimensions + i];
        }
        for (var i = Dimensions - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < Dimensions; k++) x[i] -= lower[k * Dimensions + i] * x[k];
            x[i] /= lower[i * Dimensions + i];
        }
        return true;
    }

    private Span<double> Of(int vertex) => values.AsSpan(vertex * Size, Size);

    // Where A's entry of row i and column j ≥ i lies.
    private static int Place(int i, int j) => i * Dimensions - i * (i - 1) / 2 + j - i;

    private static bool Normalise(Span<double> v)
    {
        var length = double.Sqrt(Dot(v, v));
        if (!(length > 1e-12)) return false;
        for (var i = 0; i < v.Length; i++) v[i] /= length;
        return true;
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
