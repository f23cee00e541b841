using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace TorchSharp.Interop;

/// <summary>The shim's exports, one to one.</summary>
internal static unsafe class Native
{
    internal const string Shim = "torchshim";
    internal const int OutOfMemory = 2;
    private const int Managed = 1;

    static Native() => Library.Prepare();

    [DllImport(Shim)] internal static extern nint tsh_op(byte* name, byte* overload);
    [DllImport(Shim)] internal static extern int tsh_op_schema(nint op, byte* text, int capacity);
    [DllImport(Shim)] internal static extern int tsh_call(nint op, Val* args, int count, Val* results, int max);
    [DllImport(Shim)] internal static extern void tsh_free(void* p);
    [DllImport(Shim)] internal static extern void* tsh_alloc(long bytes);
    [DllImport(Shim)] private static extern byte* tsh_last_error();
    [DllImport(Shim)] internal static extern int tsh_last_error_kind();
    [DllImport(Shim)] private static extern nint tsh_last_error_managed();
    [DllImport(Shim)] internal static extern byte* tsh_torch_version();

    [DllImport(Shim), SuppressGCTransition] internal static extern int tsh_info(nint t, Info* info);
    [DllImport(Shim)] internal static extern void tsh_release(nint t);
    [DllImport(Shim)] internal static extern void tsh_release_many(nint* t, int count);
    [DllImport(Shim)] internal static extern nint tsh_retain(nint t);
    [DllImport(Shim)] internal static extern void* tsh_data_ptr(nint t);
    [DllImport(Shim)] internal static extern int tsh_set_data(nint t, nint data);
    [DllImport(Shim)] internal static extern nint tsh_from_blob(void* data, long* sizes, int dims, int dtype, delegate* unmanaged<void*, void> release, void* user, int copy);
    [DllImport(Shim)] internal static extern int tsh_item(nint t, Val* value);
    [DllImport(Shim)] internal static extern int tsh_str(nint t, byte* text, int capacity);

    [DllImport(Shim), SuppressGCTransition] internal static extern int tsh_grad_enabled();
    [DllImport(Shim), SuppressGCTransition] internal static extern void tsh_set_grad_enabled(int v);
    [DllImport(Shim)] internal static extern void* tsh_inference_begin(int v);
    [DllImport(Shim)] internal static extern void tsh_inference_end(void* guard);
    [DllImport(Shim)] internal static extern int tsh_set_requires_grad(nint t, int v);
    [DllImport(Shim)] internal static extern nint tsh_grad(nint t);
    [DllImport(Shim)] internal static extern int tsh_set_grad(nint t, nint g);
    [DllImport(Shim)] internal static extern int tsh_is_leaf(nint t);
    [DllImport(Shim)] internal static extern int tsh_retain_grad(nint t);
    [DllImport(Shim)] internal static extern int tsh_backward(nint* t, int n, nint* g, int ng, int retain, int create, nint* inputs, int ninputs);
    [DllImport(Shim)] internal static extern int tsh_autograd_grad(nint* t, int n, nint* inputs, int ninputs, nint* g, int ng, int retain, int create, int unused, nint* results);
    [DllImport(Shim)] internal static extern int tsh_apply(void* user, delegate* unmanaged<void*, int, void*, nint*, int, nint**, int*, nint> call, delegate* unmanaged<void*, void> release, nint* inputs, int count, nint* results, int capacity);
    [DllImport(Shim)] internal static extern int tsh_ctx_save(void* context, nint* t, int n);
    [DllImport(Shim)] internal static extern int tsh_ctx_saved(void* context, nint* results, int capacity);
    [DllImport(Shim)] internal static extern int tsh_ctx_mark_dirty(void* context, nint* t, int n);
    [DllImport(Shim)] internal static extern int tsh_ctx_mark_nondiff(void* context, nint* t, int n);
    [DllImport(Shim)] internal static extern void tsh_ctx_materialize(void* context, int v);

    [DllImport(Shim)] internal static extern int tsh_manual_seed(long seed);
    [DllImport(Shim)] internal static extern nint tsh_generator_new(int deviceType, int deviceIndex, long seed);
    [DllImport(Shim)] internal static extern void tsh_generator_free(nint g);
    [DllImport(Shim)] internal static extern int tsh_generator_seed(nint g, long seed);
    [DllImport(Shim)] internal static extern long tsh_generator_current_seed(nint g);
    [DllImport(Shim)] internal static extern nint tsh_generator_state(nint g);
    [DllImport(Shim)] internal static extern int tsh_generator_set_state(nint g, nint state);
    [DllImport(Shim)] internal static extern int tsh_get_num_threads();
    [DllImport(Shim)] internal static extern int tsh_set_num_threads(int n);
    [DllImport(Shim)] internal static extern int tsh_set_flag(int flag, int v);
    [DllImport(Shim)] internal static extern int tsh_set_default_dtype(int t);

    [DllImport(Shim)] internal static extern int tsh_cuda_is_available();
    [DllImport(Shim)] internal static extern int tsh_cuda_device_count();
    [DllImport(Shim)] internal static extern int tsh_cuda_synchronize(long device);
    [DllImport(Shim)] internal static extern int tsh_cuda_manual_seed_all(long seed);
    [DllImport(Shim)] internal static extern int tsh_cuda_memory(int device, long* bytes);
    [DllImport(Shim)] internal static extern int tsh_cuda_empty_cache();
    [DllImport(Shim)] internal static extern int tsh_cuda_reset_peak(int device);

    /// <summary>This thread's last failure. What a managed callback threw comes back as it was thrown.</summary>
    internal static Exception Error()
    {
        var text = Marshal.PtrToStringUTF8((nint)tsh_last_error()) ?? "unknown native error";
        if (tsh_last_error_kind() == Managed && tsh_last_error_managed() is var h && h != 0)
        {
            var handle = GCHandle.FromIntPtr(h);
            var thrown = (ExceptionDispatchInfo)handle.Target!;
            handle.Free();
            thrown.Throw();
        }
        return tsh_last_error_kind() == OutOfMemory ? new OutOfMemoryException(text) : new ExternalException(text);
    }

    internal static nint Check(nint handle) => handle != 0 ? handle : throw Error();

    internal static int Check(int rc) => rc >= 0 ? rc : throw Error();
}
