using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Torch.Tests;

public class ScopeTests
{
    [Fact]
    public void Scope_OnClosing_ReleasesAllButWhatMovedOut()
    {
        Tensor inner, moved, detached;
        using (var outer = NewDisposeScope())
        {
            using (NewDisposeScope())
            {
                inner = ones(2);
                moved = (inner + 1).MoveToOuterDisposeScope();
                detached = (inner + 2).DetachFromDisposeScope();
            }
            Assert.True(inner.IsInvalid);
            Assert.False(moved.IsInvalid);
            Assert.True(outer.Contains(moved));
        }
        Assert.True(moved.IsInvalid);
        Assert.Equal(3, detached[0].ToSingle());
        detached.Dispose();
    }

    [Fact]
    public void DisposeEverythingBut_KeepsTheNamedOnes()
    {
        using var scope = NewDisposeScope();
        Tensor a = ones(1), b = ones(1);
        scope.DisposeEverythingBut(b);
        Assert.True(a.IsInvalid);
        Assert.Equal(1, scope.DisposablesCount);
        Assert.Equal(1, b.ToSingle());
    }

    [Fact]
    public void WrappedScope_KeepsOnlyTheResult()
    {
        using var outer = NewDisposeScope();
        Tensor? between = null;
        var y = WrappedTensorDisposeScope(() => (between = ones(3) * 2) + 1);
        Assert.True(between!.IsInvalid);
        Assert.Equal(9, y.sum().ToSingle());
    }

    [Fact]
    public void Scope_ClosedOnAnotherThread_IsAnError()
    {
        using var scope = NewDisposeScope();
        using var off = no_grad();
        Exception? onScope = null, onMode = null;
        var thread = new Thread(() => (onScope, onMode) = (Record.Exception(scope.Dispose), Record.Exception(off.Dispose)));
        thread.Start();
        thread.Join();
        Assert.Contains("await", Assert.IsType<InvalidOperationException>(onScope).Message);
        Assert.Contains("await", Assert.IsType<InvalidOperationException>(onMode).Message);
        Assert.False(is_grad_enabled());
    }

    [Fact]
    public void Modes_OfTwoThreads_DoNotMix()
    {
        var shared = ones(8).requires_grad_();
        int wrong = 0;
        void Work(bool record)
        {
            using var mode = set_grad_enabled(record);
            for (int i = 0; i < 2000; i++)
            {
                using var y = shared * 2;
                if (y.requires_grad != record) Interlocked.Increment(ref wrong);
            }
        }
        Thread[] threads = [new(() => Work(true)), new(() => Work(false))];
        foreach (var t in threads) t.Start();
        foreach (var t in threads) t.Join();
        Assert.Equal(0, wrong);
        Assert.True(is_grad_enabled());
    }
}
