namespace Maquette.Generation.Tests;

/// <summary>Keeps what a job tells, in order; may answer at once, on the job's thread.</summary>
public sealed class Events(Action<JobEvent>? then = null) : IProgress<JobEvent>
{
    private readonly List<JobEvent> told = [];

    public void Report(JobEvent value)
    {
        told.Add(value);
        then?.Invoke(value);
    }

    public IEnumerable<T> Of<T>() where T : JobEvent => told.OfType<T>();
}
