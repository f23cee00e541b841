using System.Numerics;

namespace Maquette.Generation.Identities.Photos;

/// <summary>What parting neighbours of a picture costs, the more the more alike they are (GrabCut's smoothness, Rother et al. 2004).</summary>
internal sealed class PixelJoins
{
    private const int Half = GridCut.Directions / 2;

    private readonly int[] costs;   // [pixels, 4]

    private PixelJoins(int[] costs) => this.costs = costs;

    /// <param name="smoothness">nats between neighbours of one colour</param>
    /// <param name="free">the pixels whose side is open; joins between two others cost nothing</param>
    public static PixelJoins Of(LabPicture picture, float smoothness, Func<int, bool> free)
    {
        var beta = 1 / (2 * MeanContrast(picture) + 1e-3f);
        var costs = new int[Half * picture.Pixels.Length];
        Each(picture, (i, j, d) =>
        {
            if (!free(i) && !free(j)) return;
            var near = smoothness * MathF.Exp(-beta * Contrast(picture, i, j));
            costs[Half * i + d] = (int)(ColourCut.CostsPerNat * (d % 2 == 0 ? near : near / MathF.Sqrt(2)));
        });
        return new(costs);
    }

    public void AddTo(GridCut cut)
    {
        for (var at = 0; at < costs.Length; at++)
            if (costs[at] > 0) cut.Join(at / Half, at % Half, costs[at]);
    }

    private static float MeanContrast(LabPicture picture)
    {
        var (sum, count) = (0.0, 0);
        Each(picture, (i, j, _) => (sum, count) = (sum + Contrast(picture, i, j), count + 1));
        return (float)(sum / int.Max(count, 1));
    }

    private static float Contrast(LabPicture picture, int i, int j) => Vector3.DistanceSquared(picture.Pixels[i], picture.Pixels[j]);

    private static void Each(LabPicture picture, Action<int, int, int> look)
    {
        var (width, height) = (picture.Width, picture.Height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                for (var d = 0; d < Half; d++)
                {
                    var (u, v) = (x + GridCut.Across[d], y + GridCut.Down[d]);
                    if (u >= 0 && u < width && v < height) look(y * width + x, v * width + u, d);
                }
            }
        }
    }
}
