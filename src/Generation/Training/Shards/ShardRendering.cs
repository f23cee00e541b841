namespace Maquette.Generation.Training.Shards;

/// <summary>Renders models side by side and writes them in order: the same seed gives the same bytes with any number of threads.</summary>
internal static class ShardRendering
{
    /// <param name="subjects">read one after the other while others render</param>
    /// <param name="threads">renderers at a time</param>
    /// <param name="done">called after each model, with false where nothing of it shows</param>
    public static async Task Render(IEnumerable<ShardSubject> subjects, ModelRenderer renderer, ShardWriter writer, int threads, Action<ShardSubject, bool> done, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        using var free = new SemaphoreSlim(threads);
        var waiting = new Queue<(ShardSubject Subject, Task<RenderedModel?> Model)>();
        try
        {
            foreach (var subject in subjects)
            {
                await free.WaitAsync(stop);
                waiting.Enqueue((subject, Task.Run(
                    () =>
                    {
                        try
                        {
                            return renderer.Render(subject, stop);
                        }
                        finally
                        {
                            free.Release();
                        }
                    },
                    CancellationToken.None)));
                while (waiting.Count > 4 * threads || (waiting.Count > 0 && waiting.Peek().Model.IsCompleted)) await Write();
            }
            while (waiting.Count > 0) await Write();
        }
        finally
        {
            await Task.WhenAll(waiting.Select(Task (item) => item.Model)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task Write()
        {
            var (subject, task) = waiting.Dequeue();
            var model = await task;
            if (model is not null) writer.Add(model);
            done(subject, model is not null);
        }
    }
}
