using System.Collections.Concurrent;

namespace Maquette.Generation.Training;

/// <summary>A running supply of batches, drawn ahead of the trainer on one thread of its own; ends with its owner.</summary>
internal sealed class BatchFeed<TBatch> : IDisposable
{
    private const int Ahead = 4;

    private readonly BlockingCollection<TBatch> ready = new(Ahead);
    private readonly CancellationTokenSource ended = new();
    private readonly Thread drawer;
    private Exception? failure;

    /// <param name="at">the batch of a step</param>
    /// <param name="step">the first that is wanted; the following come in order</param>
    public BatchFeed(Func<int, TBatch> at, int step)
    {
        drawer = new(() => Draw(at, step)) { IsBackground = true, Name = "training batches" };
        drawer.Start();
    }

    /// <exception cref="InvalidOperationException">a batch can't be drawn; the cause is inside</exception>
    public TBatch Next(CancellationToken stop) => ready.TryTake(out var batch, Timeout.Infinite, stop)
        ? batch
        : throw new InvalidOperationException("The training pictures can't be rendered.", failure);

    public void Dispose()
    {
        ended.Cancel();
        drawer.Join();
        ready.Dispose();
        ended.Dispose();
    }

    private void Draw(Func<int, TBatch> at, int step)
    {
        try
        {
            for (var s = step; ; s++) ready.Add(at(s), ended.Token);
        }
        catch (OperationCanceledException)
        {
            // its owner has had enough
        }
        catch (Exception error)
        {
            failure = error;
        }
        ready.CompleteAdding();
    }
}
