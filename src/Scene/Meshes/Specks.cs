namespace Maquette.Scene.Meshes;

/// <summary>Small pieces that float apart from the rest of a solid.</summary>
internal static class Specks
{
    /// <summary>Mirrors the samples of every piece that holds fewer than this share of the largest piece's at the level: they are outside then.</summary>
    /// <param name="values">n³ samples; inside is above the level, and neighbours along an axis hang together</param>
    public static void Lower(Span<float> values, int n, float level, float share)
    {
        var (sizes, pieces) = (new List<int>(), new int[values.Length]);
        var front = new Stack<int>();
        for (var i = 0; i < values.Length; i++)
        {
            if (pieces[i] != 0 || !(values[i] > level)) continue;
            sizes.Add(0);
            Enter(i, values);
            while (front.TryPop(out var at))
            {
                int x = at % n, y = at / n % n, z = at / (n * n);
                if (x > 0) Enter(at - 1, values);
                if (x < n - 1) Enter(at + 1, values);
                if (y > 0) Enter(at - n, values);
                if (y < n - 1) Enter(at + n, values);
                if (z > 0) Enter(at - n * n, values);
                if (z < n - 1) Enter(at + n * n, values);
            }
        }
        if (sizes.Count < 2) return;

        var least = share * sizes.Max();
        for (var i = 0; i < values.Length; i++)
        {
            if (pieces[i] != 0 && sizes[pieces[i] - 1] < least) values[i] = MathF.Min(level, 2 * level - values[i]);
        }

        void Enter(int i, ReadOnlySpan<float> values)
        {
            if (pieces[i] != 0 || !(values[i] > level)) return;
            pieces[i] = sizes.Count;
            sizes[^1]++;
            front.Push(i);
        }
    }
}
