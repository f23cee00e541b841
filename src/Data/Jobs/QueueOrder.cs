namespace Maquette.Data.Jobs;

/// <summary>What the order of the queue depends on.</summary>
/// <param name="Interrupted">it had its turn, but its server stopped or was lost</param>
public sealed record WaitingJob(Guid Id, string OwnerId, bool Interrupted, int Priority, long Rank, DateTime CreatedAt, int Attempt);

/// <summary>The portal's policy: which job runs next, and so the place of each one that waits.</summary>
/// <remarks>
/// Interrupted jobs go on first. Then the higher priority; among equals the owners take turns, beginning with the one whose last turn is
/// longest ago; an owner's own jobs go by rank, then by age. One member's hundred jobs therefore never stand before another's first.
/// </remarks>
public static class QueueOrder
{
    /// <param name="lastTurn">when an owner's job was last started; owners without one count as never served</param>
    public static IReadOnlyList<WaitingJob> Arrange(IEnumerable<WaitingJob> jobs, IReadOnlyDictionary<string, DateTime> lastTurn)
    {
        var turns = lastTurn.ToDictionary(owner => owner.Key, owner => owner.Value.Ticks);
        var now = DateTime.MaxValue.Ticks;   // turns given here are later than all real ones

        var arranged = new List<WaitingJob>();
        foreach (var group in jobs.GroupBy(job => (job.Interrupted, job.Priority)).OrderByDescending(group => group.Key))
        {
            var queues = new PriorityQueue<Queue<WaitingJob>, (long Turn, DateTime CreatedAt, Guid Id)>();
            void Enter(Queue<WaitingJob> queue)
            {
                var first = queue.Peek();
                queues.Enqueue(queue, (turns.GetValueOrDefault(first.OwnerId), first.CreatedAt, first.Id));
            }

            foreach (var owner in group.GroupBy(job => job.OwnerId))
                Enter(new Queue<WaitingJob>(owner.OrderBy(job => job.Rank).ThenBy(job => job.CreatedAt).ThenBy(job => job.Id)));

            while (queues.TryDequeue(out var queue, out _))
            {
                var job = queue.Dequeue();
                arranged.Add(job);
                turns[job.OwnerId] = ++now;
                if (queue.Count > 0) Enter(queue);
            }
        }

        return arranged;
    }
}
