using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static bool is_grad_enabled() => Native.tsh_grad_enabled() != 0;
    public static IDisposable no_grad() => new GradMode(false);
    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);
    public static IDisposable set_grad_enabled(bool mode = true) => new GradMode(mode);
    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);

    /// <summary>Whether this thread records operations, until disposed (on the same thread).</summary>
    private sealed class GradMode : IDisposable
    {
        private readonly int before = Native.tsh_grad_enabled(), thread = Environment.CurrentManagedThreadId;

        public GradMode(bool enabled) => Native.tsh_set_grad_enabled(enabled ? 1 : 0);

        public void Dispose()
        {
            if (thread != Environment.CurrentManagedThreadId) throw new InvalidOperationException("A gradient mode was closed on another thread than the one that opened it; there must be no await inside it.");
            Native.tsh_set_grad_enabled(before);
        }
    }

    private sealed unsafe class InferenceMode(bool enabled) : IDisposable
    {
        private readonly int thread = Environment.CurrentManagedThreadId;
        private void* guard = Native.tsh_inference_begin(enabled ? 1 : 0);

        public void Dispose()
        {
            if (thread != Environment.CurrentManagedThreadId) throw new InvalidOperationException("Inference mode was closed on another thread than the one that opened it; there must be no await inside it.");
            if (guard != null) Native.tsh_inference_end(guard);
            guard = null;
        }
    }
}
