namespace TorchSharp;

public static partial class torch
{
    /// <summary>Opens a scope: tensors made on this thread from now on are released when it closes, unless moved out.</summary>
    public static DisposeScope NewDisposeScope() => new();

    public static DisposeScope? CurrentDisposeScope => DisposeScope.Current;

    /// <summary>Runs <paramref name="expr"/> in a scope of its own and keeps only its result.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }
}

/// <summary>
/// Owns the tensors made on its thread while it is the innermost scope. It is bound to that thread: closing it on another one
/// (an <c>await</c> inside it) is an error.
/// </summary>
public sealed class DisposeScope : IDisposable
{
    [ThreadStatic] internal static DisposeScope? Current;

    private readonly DisposeScope? outer;
    private readonly List<IDisposable?> items = [];
    private readonly int thread = Environment.CurrentManagedThreadId;
    private bool closed;

    internal DisposeScope()
    {
        outer = Current;
        Current = this;
    }

    public IReadOnlyList<IDisposable> DisposablesView => [.. items.OfType<IDisposable>()];

    public int DisposablesCount => items.Count(i => i is not null);

    public bool Contains(IDisposable disposable) => disposable is torch.Tensor t ? ReferenceEquals(t.Scope, this) : items.Contains(disposable);

    public T MoveToOuter<T>(T disposable) where T : IDisposable => MoveToOther(outer, disposable);
    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable => (MoveToOuter(first), MoveToOuter(second));
    public void MoveToOuter(params IDisposable[] disposables) => MoveToOuter((IEnumerable<IDisposable>)disposables);

    public void MoveToOuter(IEnumerable<IDisposable> disposables)
    {
        foreach (var d in disposables) MoveToOther(outer, d);
    }

    public T MoveToOther<T>(DisposeScope? scope, T disposable) where T : IDisposable
    {
        if (Remove(disposable)) scope?.Add(disposable);
        return disposable;
    }

    public T Detach<T>(T disposable) where T : IDisposable => MoveToOther(null, disposable);
    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable => (Detach(first), Detach(second));
    public void Detach(params IDisposable[] disposables) => Detach((IEnumerable<IDisposable>)disposables);

    public void Detach(IEnumerable<IDisposable> disposables)
    {
        foreach (var d in disposables) Remove(d);
    }

    public void Attach(IDisposable disposable)
    {
        if (Contains(disposable)) return;
        if (disposable is torch.Tensor { Scope: { } other } t) other.Remove(t);
        Add(disposable);
    }

    public void Attach(params IDisposable[] disposables)
    {
        foreach (var d in disposables) Attach(d);
    }

    public void DisposeEverything() => DisposeEverythingBut([]);
    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    public T DisposeEverythingBut<T>(T keep) where T : IDisposable
    {
        DisposeEverythingBut(new IDisposable[] { keep });
        return keep;
    }

    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        var keep = new HashSet<object>(inKeep, ReferenceEqualityComparer.Instance);
        var old = items.ToArray();
        items.Clear();
        foreach (var item in old)
        {
            if (item is torch.Tensor t) t.Scope = null;
            if (item is null) continue;
            if (keep.Contains(item)) Add(item);
            else item.Dispose();
        }
    }

    public void Dispose()
    {
        if (closed) return;
        if (thread != Environment.CurrentManagedThreadId)
            throw new InvalidOperationException("A dispose scope was closed on another thread than the one that opened it; there must be no await inside a scope.");
        closed = true;
        if (ReferenceEquals(Current, this)) Current = outer;
        DisposeEverything();
    }

    internal void Add(IDisposable item)
    {
        if (item is torch.Tensor t) (t.Scope, t.Slot) = (this, items.Count);
        items.Add(item);
    }

    internal bool Remove(IDisposable item)
    {
        if (item is torch.Tensor t)
        {
            if (!ReferenceEquals(t.Scope, this)) return false;
            items[t.Slot] = null;
            t.Scope = null;
            if (t.Slot == items.Count - 1) items.RemoveAt(t.Slot);
            return true;
        }
        int i = items.IndexOf(item);
        if (i < 0) return false;
        items[i] = null;
        return true;
    }
}
