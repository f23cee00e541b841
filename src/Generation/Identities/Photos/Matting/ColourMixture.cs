using System.Numerics;

namespace Maquette.Generation.Identities.Photos;

/// <summary>A mixture of Gaussians over colours, as GrabCut (Rother, Kolmogorov and Blake 2004) models a subject and what is behind it.</summary>
internal sealed class ColourMixture
{
    private const int Rounds = 8;
    private const float Spread = 2.5f;   // variance of L, a and b that is added to each component: no colour is known better

    private readonly Component[] components;

    private ColourMixture(Component[] components) => this.components = components;

    /// <summary>Fitted to weighted colours: k-means, then a Gaussian a cluster.</summary>
    /// <param name="weights">one a colour, 0 leaves it out</param>
    /// <param name="count">most components</param>
    public static ColourMixture Fit(ReadOnlySpan<Vector3> colours, ReadOnlySpan<float> weights, int count)
    {
        var centres = Seeds(colours, weights, count);
        var sums = new Moments[centres.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(sums);
            for (var i = 0; i < colours.Length; i++)
                if (weights[i] > 0) sums[Nearest(centres, colours[i])].Add(colours[i], weights[i]);
            for (var k = 0; k < centres.Length; k++)
                if (sums[k].Weight > 0) centres[k] = sums[k].Mean;
        }
        var total = sums.Sum(sum => sum.Weight);
        return new([.. sums.Where(sum => sum.Weight > 1e-3f * total).Select(sum => sum.Component(sum.Weight / total))]);
    }

    /// <summary>−log p(colour): how surprising it is.</summary>
    public float Surprise(Vector3 colour)
    {
        var best = float.MaxValue;
        foreach (ref readonly var component in components.AsSpan()) best = float.Min(best, component.Surprise(colour));
        return best;
    }

    // Farthest-first from the mean: the same for the same colours.
    private static Vector3[] Seeds(ReadOnlySpan<Vector3> colours, ReadOnlySpan<float> weights, int count)
    {
        var all = new Moments();
        for (var i = 0; i < colours.Length; i++) all.Add(colours[i], weights[i]);
        var distance = new float[colours.Length];
        Array.Fill(distance, float.MaxValue);
        var seeds = new List<Vector3> { all.Weight > 0 ? all.Mean : Vector3.Zero };
        var step = int.Max(1, colours.Length / 4096);
        while (seeds.Count < count)
        {
            var (far, best) = (-1, 0f);
            for (var i = 0; i < colours.Length; i += step)
            {
                distance[i] = float.Min(distance[i], Vector3.DistanceSquared(colours[i], seeds[^1]));
                var reach = distance[i] * float.Min(weights[i], 1);
                if (reach > best) (far, best) = (i, reach);
            }
            if (far < 0 || best < 4) break;
            seeds.Add(colours[far]);
        }
        return [.. seeds];
    }

    private static int Nearest(Vector3[] centres, Vector3 colour)
    {
        var (nearest, best) = (0, float.MaxValue);
        for (var k = 0; k < centres.Length; k++)
        {
            var d = Vector3.DistanceSquared(centres[k], colour);
            if (d < best) (nearest, best) = (k, d);
        }
        return nearest;
    }

    private struct Moments
    {
        private Vector3 sum, squares, products;   // Σwx; Σwxx, Σwyy, Σwzz; Σwxy, Σwyz, Σwzx

        public float Weight { get; private set; }

        public readonly Vector3 Mean => sum / Weight;

        public void Add(Vector3 c, float weight)
        {
            Weight += weight;
            sum += weight * c;
            squares += weight * c * c;
            products += weight * c * new Vector3(c.Y, c.Z, c.X);
        }

        public readonly Component Component(float share)
        {
            var mean = Mean;
            var variance = Vector3.Max(squares / Weight - mean * mean, Vector3.Zero) + new Vector3(Spread);
            var covariance = products / Weight - mean * new Vector3(mean.Y, mean.Z, mean.X);
            return new(share, mean, variance, covariance);
        }
    }

    private readonly struct Component
    {
        private readonly Vector3 mean, diagonal, cross;   // the inverse of the covariance: xx, yy, zz; xy, yz, zx
        private readonly float constant;

        public Component(float share, Vector3 mean, Vector3 v, Vector3 c)
        {
            var (xy, yz, zx) = (c.X, c.Y, c.Z);
            var cofactors = new Vector3(v.Y * v.Z - yz * yz, v.X * v.Z - zx * zx, v.X * v.Y - xy * xy);
            var determinant = float.Max(v.X * cofactors.X + xy * (yz * zx - xy * v.Z) + zx * (xy * yz - v.Y * zx), 1e-3f);
            this.mean = mean;
            diagonal = cofactors / determinant;
            cross = new Vector3(yz * zx - xy * v.Z, xy * zx - v.X * yz, xy * yz - v.Y * zx) / determinant;
            constant = .5f * MathF.Log(determinant) + 1.5f * MathF.Log(2 * MathF.PI) - MathF.Log(share);
        }

        public float Surprise(Vector3 colour)
        {
            var d = colour - mean;
            return constant + .5f * (Vector3.Dot(diagonal, d * d) + 2 * Vector3.Dot(cross, d * new Vector3(d.Y, d.Z, d.X)));
        }
    }
}
