using System.Numerics;

namespace Maquette.Scene.Meshes.Texturing;

/// <summary>Lays charts into a square picture, all at one scale and as large as fits: each turned so that its box is smallest, the tallest first, each as low as it can lie on a skyline.</summary>
internal static class ChartPacking
{
    private const int Angles = 18;   // in a quarter turn
    private const int Halvings = 14;

    /// <summary>Where a chart's points go: texel = Corner + Scale · (turned point − Least).</summary>
    public readonly record struct Placed(Vector2 Turn, Vector2 Least, Vector2 Corner, float Scale)
    {
        /// <summary>Texels from the left and from the bottom.</summary>
        public Vector2 At(Vector2 point) => Corner + Scale * (Turned(point, Turn) - Least);
    }

    /// <param name="outlines">the points of each chart, metres</param>
    /// <param name="size">texels of the picture's side</param>
    /// <param name="padding">texels left free around each chart</param>
    /// <exception cref="TextureTooSmallException">The charts do not fit at any scale.</exception>
    public static Placed[] Pack(IReadOnlyList<Vector2[]> outlines, int size, int padding)
    {
        Box[] boxes = [.. outlines.Select(Box.Smallest)];
        var area = boxes.Sum(box => (double)box.Size.X * box.Size.Y);
        var most = area > 0 ? (float)(size / Math.Sqrt(area)) : 1;
        var order = Enumerable.Range(0, boxes.Length).OrderByDescending(i => boxes[i].Size.Y).ThenByDescending(i => boxes[i].Size.X).ToArray();

        float least = 0;
        Vector2[]? corners = null;
        for (var i = 0; i < Halvings; i++)
        {
            var scale = (least + most) / 2;
            if (TryPack(boxes, order, size, padding, scale) is { } found) (least, corners) = (scale, found);
            else most = scale;
        }
        if (corners is null) throw new TextureTooSmallException($"The surface falls into {boxes.Length:N0} charts, which do not fit into a texture of {size}×{size} texels; take a larger one, or fewer faces.");
        return [.. boxes.Select((box, i) => new Placed(box.Turn, box.Least, corners[i], least))];
    }

    private static Vector2[]? TryPack(Box[] boxes, int[] order, int size, int padding, float scale)
    {
        var corners = new Vector2[boxes.Length];
        var skyline = new Skyline(size);
        foreach (var i in order)
        {
            int width = (int)MathF.Ceiling(boxes[i].Size.X * scale) + 2 * padding, height = (int)MathF.Ceiling(boxes[i].Size.Y * scale) + 2 * padding;
            if (skyline.Place(width, height) is not { } at) return null;
            corners[i] = new(at.X + padding, at.Y + padding);
        }
        return corners;
    }

    private static Vector2 Turned(Vector2 p, Vector2 turn) => new(turn.X * p.X - turn.Y * p.Y, turn.Y * p.X + turn.X * p.Y);

    /// <summary>The smallest box of a chart, standing upright.</summary>
    private readonly record struct Box(Vector2 Turn, Vector2 Least, Vector2 Size)
    {
        public static Box Smallest(Vector2[] points)
        {
            var best = default(Box);
            for (var i = 0; i < 2 * Angles; i++)
            {
                var angle = i * float.Pi / 2 / Angles;
                var box = Of(points, new(MathF.Cos(angle), MathF.Sin(angle)));
                if (i == 0 || box.Size.X * box.Size.Y is var area && (area < best.Size.X * best.Size.Y * 0.999f || (area < best.Size.X * best.Size.Y * 1.001f && box.Size.Y > best.Size.Y))) best = box;
            }
            return best;
        }

        private static Box Of(Vector2[] points, Vector2 turn)
        {
            Vector2 min = new(float.PositiveInfinity), max = new(float.NegativeInfinity);
            foreach (var point in points)
            {
                var turned = Turned(point, turn);
                (min, max) = (Vector2.Min(min, turned), Vector2.Max(max, turned));
            }
            return new(turn, min, max - min);
        }
    }

    /// <summary>The upper edge of what has been laid, from left to right; the next rectangle goes where its upper edge is lowest.</summary>
    private sealed class Skyline(int size)
    {
        private readonly List<(int X, int Y, int Width)> steps = [(0, 0, size)];

        public (int X, int Y)? Place(int width, int height)
        {
            var (best, bestY) = (-1, int.MaxValue);
            for (var i = 0; i < steps.Count; i++)
            {
                if (Top(i, width) is { } y && y + height <= size && y < bestY) (best, bestY) = (i, y);
            }
            if (best < 0) return null;

            var x = steps[best].X;
            Raise(best, x, bestY + height, width);
            return (x, bestY);
        }

        // The height that a rectangle which starts with this step would rest on; null where it sticks out.
        private int? Top(int step, int width)
        {
            if (steps[step].X + width > size) return null;
            var (top, left) = (0, width);
            for (var i = step; left > 0; i++)
            {
                top = int.Max(top, steps[i].Y);
                left -= steps[i].Width;
            }
            return top;
        }

        private void Raise(int step, int x, int y, int width)
        {
            steps.Insert(step, (x, y, width));
            var end = x + width;
            while (step + 1 < steps.Count && steps[step + 1].X < end)
            {
                var (nextX, nextY, nextWidth) = steps[step + 1];
                if (nextX + nextWidth <= end)
                {
                    steps.RemoveAt(step + 1);
                    continue;
                }
                steps[step + 1] = (end, nextY, nextX + nextWidth - end);
            }
        }
    }
}
