using Maquette.Generation.Identities.Photos;

namespace Maquette.Generation.Tests.Identities.Photos;

public sealed class GridCutTests
{
    private const int Width = 4, Height = 3;

    [Fact]
    public void Cut_SmallGrids_CostsNoMoreThanTheBestOfAllLabellings()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var prefers = Enumerable.Range(0, Width * Height).Select(_ => random.Next(-40, 41)).ToArray();
            var joins = new List<(int A, int B, int Cost)>();
            using var cut = new GridCut(Width, Height);
            for (var i = 0; i < prefers.Length; i++)
            {
                cut.Prefer(i, prefers[i], 0);
                for (var d = 0; d < 4; d++)
                {
                    if (cut.Neighbour(i, d) is not (>= 0 and var j)) continue;
                    var cost = random.Next(0, 30);
                    cut.Join(i, d, cost);
                    joins.Add((i, j, cost));
                }
            }

            cut.Cut();

            var labels = Enumerable.Range(0, prefers.Length).Aggregate(0, (bits, i) => bits | (cut.IsSubject(i) ? 1 << i : 0));
            Assert.Equal(Enumerable.Range(0, 1 << prefers.Length).Min(Cost), Cost(labels));

            // What a labelling gives up: the preference of each pixel that goes against it, and the joins it cuts.
            int Cost(int bits) =>
                prefers.Select((p, i) => (bits >> i & 1) == 1 ? int.Max(0, -p) : int.Max(0, p)).Sum() + joins.Where(join => (bits >> join.A & 1) != (bits >> join.B & 1)).Sum(join => join.Cost);
        }
    }

    [Fact]
    public void Neighbour_BeyondTheEdge_IsNone()
    {
        using var cut = new GridCut(Width, Height);

        Assert.Equal([1, Width + 1, Width, -1], Enumerable.Range(0, 4).Select(d => cut.Neighbour(0, d)));
        Assert.Equal(-1, cut.Neighbour(Width - 1, 0));
        Assert.Equal(-1, cut.Neighbour(Width * Height - 1, 2));
    }
}
