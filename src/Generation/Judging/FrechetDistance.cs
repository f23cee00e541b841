namespace Maquette.Generation.Judging;

/// <summary>How far apart two sets of features lie, each seen as a normal distribution: ‖μ₁ − μ₂‖² + Tr(Σ₁ + Σ₂ − 2(Σ₁Σ₂)^½) (Heusel et al. 2017, eq. 6).</summary>
internal static class FrechetDistance
{
    private const int Sweeps = 30;

    /// <param name="a">[n][d], two at least</param>
    /// <param name="b">[m][d], two at least</param>
    public static double Between(IReadOnlyList<float[]> a, IReadOnlyList<float[]> b)
    {
        var (mu1, sigma1) = Normal(a);
        var (mu2, sigma2) = Normal(b);
        var root1 = Root(sigma1);
        var (eigenvalues, _) = Eigen(Multiply(Multiply(root1, sigma2), root1));   // those of Σ₁Σ₂, of a symmetric matrix
        var means = mu1.Zip(mu2, (x, y) => (x - y) * (x - y)).Sum();
        return Math.Max(0, means + Trace(sigma1) + Trace(sigma2) - 2 * eigenvalues.Sum(value => Math.Sqrt(Math.Max(0, value))));
    }

    private static (double[] Mu, double[,] Sigma) Normal(IReadOnlyList<float[]> x)
    {
        var (n, d) = (x.Count, x[0].Length);
        var mu = new double[d];
        foreach (var row in x)
            for (var i = 0; i < d; i++) mu[i] += row[i] / (double)n;
        var sigma = new double[d, d];
        foreach (var row in x)
            for (var i = 0; i < d; i++)
                for (var j = 0; j < d; j++) sigma[i, j] += (row[i] - mu[i]) * (row[j] - mu[j]) / (n - 1);
        return (mu, sigma);
    }

    private static double Trace(double[,] m) => Enumerable.Range(0, m.GetLength(0)).Sum(i => m[i, i]);

    /// <summary>The symmetric root of a symmetric matrix without negative eigenvalues.</summary>
    private static double[,] Root(double[,] m)
    {
        var (values, vectors) = Eigen(m);
        var d = values.Length;
        var root = new double[d, d];
        for (var k = 0; k < d; k++)
        {
            var size = Math.Sqrt(Math.Max(0, values[k]));
            for (var i = 0; i < d; i++)
                for (var j = 0; j < d; j++) root[i, j] += size * vectors[i, k] * vectors[j, k];
        }
        return root;
    }

    private static double[,] Multiply(double[,] a, double[,] b)
    {
        var d = a.GetLength(0);
        var product = new double[d, d];
        for (var i = 0; i < d; i++)
            for (var k = 0; k < d; k++)
                for (var j = 0; j < d; j++) product[i, j] += a[i, k] * b[k, j];
        return product;
    }

    /// <summary>Jacobi's rotations: eigenvalues, and eigenvectors as columns, of a symmetric matrix.</summary>
    private static (double[] Values, double[,] Vectors) Eigen(double[,] symmetric)
    {
        var (d, a) = (symmetric.GetLength(0), (double[,])symmetric.Clone());
        var v = new double[d, d];
        for (var i = 0; i < d; i++) v[i, i] = 1;
        var small = 1e-24 * Enumerable.Range(0, d).Sum(i => a[i, i] * a[i, i]);
        for (var sweep = 0; sweep < Sweeps && OffDiagonal(a) > small; sweep++)
            for (var p = 0; p < d; p++)
                for (var q = p + 1; q < d; q++) Rotate(a, v, p, q);
        return ([.. Enumerable.Range(0, d).Select(i => a[i, i])], v);
    }

    private static double OffDiagonal(double[,] a)
    {
        var sum = 0d;
        for (var i = 0; i < a.GetLength(0); i++)
            for (var j = 0; j < i; j++) sum += a[i, j] * a[i, j];
        return sum;
    }

    private static void Rotate(double[,] a, double[,] v, int p, int q)
    {
        if (a[p, q] == 0) return;
        var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var t = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
        var c = 1 / Math.Sqrt(t * t + 1);
        var s = t * c;
        var d = a.GetLength(0);
        for (var k = 0; k < d; k++) (a[k, p], a[k, q]) = (c * a[k, p] - s * a[k, q], s * a[k, p] + c * a[k, q]);
        for (var k = 0; k < d; k++) (a[p, k], a[q, k]) = (c * a[p, k] - s * a[q, k], s * a[p, k] + c * a[q, k]);
        for (var k = 0; k < d; k++) (v[k, p], v[k, q]) = (c * v[k, p] - s * v[k, q], s * v[k, p] + c * v[k, q]);
    }
}
