namespace Maquette.Scene.Meshes;

/// <summary>Hollows that cannot be reached from outside: nobody sees them, and their walls would double the mesh.</summary>
public static class Cavities
{
    /// <summary>Raises enclosed samples above the level.</summary>
    /// <param name="values">n³ samples; inside is above the level</param>
    public static void Fill(Span<float> values, int n, float level)
    {
        var open = new bool[values.Length];
        var front = new Stack<int>();
        for (var i = 0; i < values.Length; i++)
        {
            int x = i % n, y = i / n % n, z = i / (n * n);
            if (x == 0 || y == 0 || z == 0 || x == n - 1 || y == n - 1 || z == n - 1) Enter(i, values);
        }
        while (front.TryPop(out var i))
        {
            int x = i % n, y = i / n % n, z = i / (n * n);
            if (x > 0) Enter(i - 1, values);
            if (x < n - 1) Enter(i + 1, values);
            if (y > 0) Enter(i - n, values);
            if (y < n - 1) Enter(i + n, values);
            if (z > 0) Enter(i - n * n, values);
            if (z < n - 1) Enter(i + n * n, values);
        }
        for (var i = 0; i < values.Length; i++)
            if (!open[i] && !(values[i] > level)) values[i] = level + Math.Max(1e-3f, MathF.Abs(level));

        void Enter(int i, ReadOnlySpan<float> values)
        {
            if (open[i] || values[i] > level) return;
            open[i] = true;
            front.Push(i);
        }
    }
}
