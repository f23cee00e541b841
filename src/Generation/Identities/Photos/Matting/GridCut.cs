using System.Buffers;

namespace Maquette.Generation.Identities.Photos;

/// <summary>
/// The cheapest cut of a grid in which each pixel has eight neighbours: two trees grow from the terminals, flow is pushed where they meet, and pixels that
/// lost their tree are adopted (Boykov and Kolmogorov 2004).
/// </summary>
internal sealed class GridCut : IDisposable
{
    /// <summary>Directions: east, south-east, south, south-west, and their opposites four further.</summary>
    public const int Directions = 8;

    /// <summary>Pixels that a direction leads across, and down.</summary>
    public static readonly int[] Across = [1, 1, 0, -1, -1, -1, 0, 1], Down = [0, 1, 1, 1, 0, -1, -1, -1];

    private const byte Free = 0, Source = 1, Sink = 2;
    private const sbyte Nobody = -1, Terminal = 8, Orphan = 9;

    private readonly int width, height, count;
    private readonly int[] links, excess, next, stamp, depth;
    private readonly byte[] tree;
    private readonly sbyte[] parent;
    private readonly int[] offset = new int[Directions];
    private readonly Stack<int> orphans = new();
    private int first = -1, last = -1, time;

    public GridCut(int width, int height)
    {
        (this.width, this.height, count) = (width, height, width * height);
        links = Rent(Directions * count);
        excess = Rent(count);
        next = Rent(count);
        stamp = Rent(count);
        depth = Rent(count);
        tree = ArrayPool<byte>.Shared.Rent(count);
        parent = new sbyte[count];
        tree.AsSpan(0, count).Clear();
        for (var d = 0; d < Directions; d++) offset[d] = Down[d] * width + Across[d];
    }

    /// <summary>What cutting a pixel from a terminal costs; only the difference matters, so calls add up.</summary>
    /// <param name="subject">the cost of making it background</param>
    /// <param name="background">the cost of making it subject</param>
    public void Prefer(int pixel, int subject, int background) => excess[pixel] += subject - background;

    /// <summary>What parting a pixel from its neighbour in a direction (0…3) costs, whichever of them is the subject.</summary>
    public void Join(int pixel, int direction, int cost)
    {
        links[Directions * pixel + direction] = cost;
        links[Directions * (pixel + offset[direction]) + direction + 4] = cost;
    }

    /// <summary>The neighbour in a direction; −1 outside the grid.</summary>
    public int Neighbour(int pixel, int direction)
    {
        var (x, y) = (pixel % width + Across[direction], pixel / width + Down[direction]);
        return x < 0 || y < 0 || x >= width || y >= height ? -1 : y * width + x;
    }

    /// <summary>Cuts; then <see cref="IsSubject"/> tells the sides.</summary>
    public void Cut()
    {
        next.AsSpan(0, count).Fill(-1);
        for (var i = 0; i < count; i++)
        {
            parent[i] = excess[i] == 0 ? Nobody : Terminal;
            tree[i] = excess[i] > 0 ? Source : excess[i] < 0 ? Sink : Free;
            if (tree[i] == Free) continue;
            depth[i] = 1;
            Activate(i);
        }
        for (var i = Pop(); i >= 0;)
        {
            if (tree[i] != Free && Grow(i) is (var from, var direction))
            {
                time++;
                Augment(from, direction);
                Adopt();
            }
            else
            {
                i = Pop();
            }
        }
    }

    public bool IsSubject(int pixel) => tree[pixel] == Source;

    public void Dispose()
    {
        foreach (var array in new[] { links, excess, next, stamp, depth }) ArrayPool<int>.Shared.Return(array);
        ArrayPool<byte>.Shared.Return(tree);
    }

    // A link that joins the trees, from the source's side; null when the pixel has nothing more to give.
    private (int From, int Direction)? Grow(int i)
    {
        var side = tree[i];
        for (var d = 0; d < Directions; d++)
        {
            var j = i + offset[d];
            if (side == Source ? links[Directions * i + d] <= 0 : !Inside(j) || links[Directions * j + (d ^ 4)] <= 0) continue;
            if (tree[j] == Free)
            {
                (tree[j], parent[j], stamp[j], depth[j]) = (side, (sbyte)(d ^ 4), stamp[i], depth[i] + 1);
                Activate(j);
            }
            else if (tree[j] != side)
            {
                return side == Source ? (i, d) : (j, d ^ 4);
            }
            else if (stamp[j] <= stamp[i] && depth[j] > depth[i])
            {
                (parent[j], stamp[j], depth[j]) = ((sbyte)(d ^ 4), stamp[i], depth[i] + 1);
            }
        }
        return null;
    }

    private bool Inside(int pixel) => (uint)pixel < (uint)count;

    private void Augment(int from, int direction)
    {
        var to = from + offset[direction];
        var flow = links[Directions * from + direction];
        int i;
        for (i = from; parent[i] != Terminal; i += offset[parent[i]]) flow = int.Min(flow, links[Directions * (i + offset[parent[i]]) + (parent[i] ^ 4)]);
        flow = int.Min(flow, excess[i]);
        for (i = to; parent[i] != Terminal; i += offset[parent[i]]) flow = int.Min(flow, links[Directions * i + parent[i]]);
        flow = int.Min(flow, -excess[i]);

        links[Directions * from + direction] -= flow;
        links[Directions * to + (direction ^ 4)] += flow;
        for (i = from; parent[i] != Terminal;)
        {
            var (d, above) = (parent[i], i + offset[parent[i]]);
            links[Directions * i + d] += flow;
            if ((links[Directions * above + (d ^ 4)] -= flow) == 0) Orphaned(i);
            i = above;
        }
        if ((excess[i] -= flow) == 0) Orphaned(i);
        for (i = to; parent[i] != Terminal;)
        {
            var (d, above) = (parent[i], i + offset[parent[i]]);
            links[Directions * above + (d ^ 4)] += flow;
            if ((links[Directions * i + d] -= flow) == 0) Orphaned(i);
            i = above;
        }
        if ((excess[i] += flow) == 0) Orphaned(i);
    }

    private void Orphaned(int i)
    {
        parent[i] = Orphan;
        orphans.Push(i);
    }

    private void Adopt()
    {
        while (orphans.TryPop(out var i))
        {
            var (side, best, nearest) = (tree[i], Nobody, int.MaxValue);
            for (var d = 0; d < Directions; d++)
            {
                var j = i + offset[d];
                if (!CanFeed(side, i, j, d)) continue;
                var far = ToTerminal(j);
                if (far < nearest) (best, nearest) = ((sbyte)d, far);
            }
            parent[i] = best;
            if (best != Nobody)
            {
                (stamp[i], depth[i]) = (time, nearest + 1);
                continue;
            }
            for (var d = 0; d < Directions; d++)
            {
                var j = i + offset[d];
                if (!Inside(j) || tree[j] != side) continue;
                if (CanFeed(side, i, j, d)) Activate(j);
                if (parent[j] == (d ^ 4)) Orphaned(j);
            }
            tree[i] = Free;
        }
    }

    // Whether flow can still come to i from j (in the source's tree), or go from i to j (in the sink's).
    private bool CanFeed(byte side, int i, int j, int d) =>
        side == Source ? Inside(j) && tree[j] == side && links[Directions * j + (d ^ 4)] > 0 : links[Directions * i + d] > 0 && tree[j] == side;

    // Steps to the terminal; the largest number when the way ends at an orphan. Marks the way as known.
    private int ToTerminal(int j)
    {
        var (steps, i) = (0, j);
        while (true)
        {
            if (stamp[i] == time)
            {
                steps += depth[i];
                break;
            }
            steps++;
            if (parent[i] == Terminal)
            {
                (stamp[i], depth[i]) = (time, 1);
                break;
            }
            if (parent[i] is Orphan or Nobody) return int.MaxValue;
            i += offset[parent[i]];
        }
        var known = steps;
        for (i = j; stamp[i] != time; i += offset[parent[i]]) (stamp[i], depth[i]) = (time, steps--);
        return known;
    }

    private void Activate(int i)
    {
        if (next[i] >= 0) return;
        next[i] = i;   // the last one points at itself
        if (last >= 0) next[last] = i;
        else first = i;
        last = i;
    }

    private int Pop()
    {
        var i = first;
        if (i < 0) return -1;
        if (next[i] == i) first = last = -1;
        else first = next[i];
        next[i] = -1;
        return i;
    }

    private static int[] Rent(int length)
    {
        var array = ArrayPool<int>.Shared.Rent(length);
        array.AsSpan(0, length).Clear();
        return array;
    }
}
