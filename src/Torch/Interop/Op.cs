using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace TorchSharp.Interop;

/// <summary>One ATen operator by its schema name, such as <c>add.Tensor</c>; looked up in libtorch on first use.</summary>
internal sealed unsafe class Op(string name)
{
    private const int StackSlots = 512;

    private nint handle;

    public string Name => name;

    private nint Handle => handle != 0 ? handle : handle = Find() is var h && h != 0 ? h : throw Native.Error();

    /// <summary>Whether this libtorch has the operator.</summary>
    public bool Exists => handle != 0 || (handle = Find()) != 0;

    public string Schema
    {
        get
        {
            var text = stackalloc byte[4096];
            Native.Check(Native.tsh_op_schema(Handle, text, 4096));
            return Marshal.PtrToStringUTF8((nint)text)!;
        }
    }

    /// <summary>Calls the operator; missing trailing arguments take the schema's defaults.</summary>
    public torch.Tensor Call(params ReadOnlySpan<Arg> args)
    {
        Val r;
        Run(args, &r, 1);
        return torch.Tensor.Own((nint)r.Pointer, r.Length);
    }

    /// <summary>Calls an operator that works in place on its first argument, and returns that.</summary>
    public torch.Tensor InPlace(params ReadOnlySpan<Arg> args)
    {
        Run(args, null, 0);
        return (torch.Tensor)args[0].Ref!;
    }

    /// <summary>Calls an operator that works in place on a list of tensors.</summary>
    public void InPlaceList(params ReadOnlySpan<Arg> args) => Run(args, null, 0);

    public torch.Tensor[] CallList(params ReadOnlySpan<Arg> args)
    {
        Val r;
        Run(args, &r, 1);
        var tensors = new torch.Tensor[r.Length];
        for (int i = 0; i < tensors.Length; i++) tensors[i] = torch.Tensor.Own(((nint*)r.Pointer)[i]);
        Native.tsh_free(r.Pointer);
        return tensors;
    }

    public (torch.Tensor, torch.Tensor) Call2(params ReadOnlySpan<Arg> args)
    {
        var r = stackalloc Val[2];
        Run(args, r, 2);
        return (torch.Tensor.Own((nint)r[0].Pointer), torch.Tensor.Own((nint)r[1].Pointer));
    }

    public (torch.Tensor, torch.Tensor, torch.Tensor) Call3(params ReadOnlySpan<Arg> args)
    {
        var r = stackalloc Val[3];
        Run(args, r, 3);
        return (torch.Tensor.Own((nint)r[0].Pointer), torch.Tensor.Own((nint)r[1].Pointer), torch.Tensor.Own((nint)r[2].Pointer));
    }

    public bool CallBool(params ReadOnlySpan<Arg> args)
    {
        Val r;
        Run(args, &r, 1);
        return r.Int != 0;
    }

    private nint Find()
    {
        int dot = name.IndexOf('.');
        var main = Encoding.UTF8.GetBytes("aten::" + (dot < 0 ? name : name[..dot]) + "\0");
        var overload = Encoding.UTF8.GetBytes((dot < 0 ? "" : name[(dot + 1)..]) + "\0");
        fixed (byte* m = main, o = overload) return Native.tsh_op(m, o);
    }

    [SkipLocalsInit]
    private void Run(ReadOnlySpan<Arg> args, Val* results, int max)
    {
        int slots = 0;
        foreach (ref readonly var a in args) slots += a.Slots;
        if (slots > StackSlots)
        {
            var heap = (long*)NativeMemory.Alloc((nuint)slots, 8);
            try { Run(args, heap, results, max); }
            finally { NativeMemory.Free(heap); }
            return;
        }
        var stack = stackalloc long[slots];
        Run(args, stack, results, max);
    }

    [SkipLocalsInit]
    private void Run(ReadOnlySpan<Arg> args, long* slots, Val* results, int max)
    {
        var vals = stackalloc Val[args.Length];
        for (int i = 0; i < args.Length; i++) slots = Fill(in args[i], ref vals[i], slots);
        int rc = Native.tsh_call(Handle, vals, args.Length, results, max);
        if (rc < 0 || rc < max) rc = Retry(vals, args.Length, results, max, rc);
        foreach (ref readonly var a in args) GC.KeepAlive(a.Ref);
    }

    /// <summary>Out of memory: forgotten tensors may hold it, so collect them and try once more.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Retry(Val* vals, int count, Val* results, int max, int rc)
    {
        if (rc >= 0) throw new InvalidOperationException($"{name} returned {rc} results where {max} were expected.");
        if (Native.tsh_last_error_kind() != Native.OutOfMemory) throw Native.Error();
        Memory.Reclaim();
        rc = Native.tsh_call(handle, vals, count, results, max);
        return rc < 0 ? throw Native.Error() : rc;
    }

    private static long* Fill(ref readonly Arg a, ref Val v, long* slots)
    {
        v.Tag = a.Tag;
        v.Length = 0;
        v.Int = a.Bits;
        switch (a.Tag)
        {
            case Tag.Tensor:
                v.Int = Unsafe.As<torch.Tensor>(a.Ref!).Handle;
                return slots;
            case Tag.Generator:
                v.Int = Unsafe.As<torch.Generator>(a.Ref!).Handle;
                return slots;
            case Tag.Ints:
                Unsafe.As<long[]>(a.Ref!).CopyTo(new Span<long>(slots, a.Slots));
                v.Length = a.Slots;
                break;
            case Tag.Doubles:
                Unsafe.As<double[]>(a.Ref!).CopyTo(new Span<double>(slots, a.Slots));
                v.Length = a.Slots;
                break;
            case Tag.String:
                Unsafe.As<byte[]>(a.Ref!).CopyTo(new Span<byte>(slots, a.Slots * 8));
                v.Length = (int)a.Bits;
                break;
            case Tag.Tensors:
                var tensors = Unsafe.As<torch.Tensor?[]>(a.Ref!);
                for (int i = 0; i < tensors.Length; i++) slots[i] = tensors[i]?.Handle ?? 0;
                v.Length = tensors.Length;
                break;
            default:
                return slots;
        }
        v.Pointer = slots;
        return slots + a.Slots;
    }
}
