namespace Maquette.Scene.Kernels;

/// <summary>
/// Work cut into blocks whose bounds depend on the amount of work only, never on how many threads share it: with bodies that write
/// to places of their own, the result is the same for any thread count.
/// </summary>
internal static class Blocks
{
    /// <summary>Calls <paramref name="body"/> with [from, to) for each block of <paramref name="size"/> of <paramref name="count"/>.</summary>
    public static void For(int count, int size, int threads, Action<int, int> body)
    {
        var blocks = (count + size - 1) / size;
        Each(blocks, threads, block => body(block * size, Math.Min(count, (block + 1) * size)));
    }

    /// <summary>Calls <paramref name="body"/> once for each of 0…count−1.</summary>
    public static void Each(int count, int threads, Action<int> body)
    {
        if (threads <= 1 || count <= 1)
        {
            for (var i = 0; i < count; i++) body(i);
            return;
        }
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, body);
    }
}
