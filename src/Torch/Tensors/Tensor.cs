using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// A handle on one libtorch tensor. Released by <see cref="Dispose()"/>, by its <see cref="DisposeScope"/> or, late, by the
    /// garbage collector, which is told of what it holds.
    /// </summary>
    public partial class Tensor : IDisposable
    {
        private static long alive, peak;

        private nint handle;
        private readonly long pressure;

        internal DisposeScope? Scope;
        internal int Slot;

        /// <param name="handle">One reference, which this object takes over.</param>
        /// <param name="kib">KiB of memory that only this tensor holds.</param>
        private protected Tensor(nint handle, int kib = 0)
        {
            this.handle = handle;
            var now = Interlocked.Increment(ref alive);
            if (now > Volatile.Read(ref peak)) Volatile.Write(ref peak, now);
            DisposeScope.Current?.Add(this);
            if (kib >= Memory.PressureKib)
            {
                pressure = (long)kib << 10;
                GC.AddMemoryPressure(pressure);
            }
        }

        ~Tensor() => Release();

        /// <summary>How many tensors are alive, and how many were at most.</summary>
        public static long TotalCount => Volatile.Read(ref alive);
        public static long PeakCount => Volatile.Read(ref peak);

        public nint Handle => handle != 0 ? handle : throw new InvalidOperationException("The tensor was disposed.");

        public bool IsInvalid => handle == 0;

        internal static Tensor Own(nint handle, int kib = 0) => handle != 0 ? new(handle, kib) : null!;

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        public Tensor MoveToOuterDisposeScope()
        {
            Scope?.MoveToOuter(this);
            return this;
        }

        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (Scope is { } mine) mine.MoveToOther(other, this);
            else other?.Add(this);
            return this;
        }

        public Tensor DetachFromDisposeScope()
        {
            Scope?.Remove(this);
            return this;
        }

        protected virtual void Dispose(bool disposing)
        {
            Scope?.Remove(this);
            Release();
        }

        private void Release()
        {
            var h = Interlocked.Exchange(ref handle, 0);
            if (h == 0) return;
            Native.tsh_release(h);
            Interlocked.Decrement(ref alive);
            if (pressure != 0) GC.RemoveMemoryPressure(pressure);
        }
    }
}
