namespace Maquette.Generation.Identities.Photos;

/// <summary>Connected parts of a mask (four neighbours).</summary>
internal sealed class Parts
{
    private readonly List<Part> found = [];

    private Parts(int[] labels) => Labels = labels;

    /// <summary>The part of each pixel, an index into <see cref="Found"/>; −1 outside all.</summary>
    public int[] Labels { get; }

    public IReadOnlyList<Part> Found => found;

    public static Parts Of(ReadOnlySpan<bool> mask, int width)
    {
        var labels = new int[mask.Length];
        Array.Fill(labels, -1);
        var parts = new Parts(labels);
        var open = new Stack<int>();
        for (var start = 0; start < mask.Length; start++)
        {
            if (!mask[start] || labels[start] >= 0) continue;
            var (area, edge) = (0, false);
            labels[start] = parts.found.Count;
            open.Push(start);
            while (open.TryPop(out var i))
            {
                area++;
                var (x, y) = (i % width, i / width);
                edge |= x == 0 || y == 0 || x == width - 1 || (y + 1) * width == mask.Length;
                if (x > 0) Visit(mask, i - 1);
                if (x < width - 1) Visit(mask, i + 1);
                if (i >= width) Visit(mask, i - width);
                if (i + width < mask.Length) Visit(mask, i + width);
            }
            parts.found.Add(new(area, edge));
        }
        return parts;

        void Visit(ReadOnlySpan<bool> mask, int i)
        {
            if (!mask[i] || labels[i] >= 0) return;
            labels[i] = parts.found.Count;
            open.Push(i);
        }
    }
}

/// <param name="Area">pixels</param>
/// <param name="AtEdge">whether it touches the picture's edge</param>
internal readonly record struct Part(int Area, bool AtEdge);
