using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Seeds every device's default generator.</summary>
    public static Generator manual_seed(long seed)
    {
        Native.Check(Native.tsh_manual_seed(seed));
        return new Generator((ulong)seed);
    }

    /// <summary>A stream of random numbers of its own; the same seed replays it.</summary>
    public sealed class Generator : IDisposable
    {
        private nint handle;

        public Generator(ulong seed = 0, Device? device = null)
        {
            this.device = device ?? CPU;
            handle = Native.Check(Native.tsh_generator_new((int)this.device.type, this.device.index, (long)seed));
        }

        ~Generator() => Release();

        public Device device { get; }

        public nint Handle => handle != 0 ? handle : throw new ObjectDisposedException(nameof(Generator));

        public long initial_seed() => Native.tsh_generator_current_seed(Handle);

        public Generator manual_seed(long seed)
        {
            Native.Check(Native.tsh_generator_seed(Handle, seed));
            return this;
        }

        /// <summary>The whole state as a byte tensor: what a checkpoint keeps.</summary>
        public Tensor get_state() => Tensor.Own(Native.Check(Native.tsh_generator_state(Handle)));

        public void set_state(Tensor value) => Native.Check(Native.tsh_generator_set_state(Handle, value.Handle));

        public void Dispose()
        {
            Release();
            GC.SuppressFinalize(this);
        }

        private void Release()
        {
            var h = Interlocked.Exchange(ref handle, 0);
            if (h != 0) Native.tsh_generator_free(h);
        }
    }
}
