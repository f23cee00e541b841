using System.Runtime.InteropServices;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor tensor(bool scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => New<bool>([scalar], [], dtype, device, requires_grad);
    public static Tensor tensor(int scalar, Device? device = null, bool requires_grad = false) => New<int>([scalar], [], null, device, requires_grad);
    public static Tensor tensor(int scalar, ScalarType? dtype, Device? device = null, bool requires_grad = false) => New<int>([scalar], [], dtype, device, requires_grad);
    public static Tensor tensor(long scalar, Device? device = null, bool requires_grad = false) => New<long>([scalar], [], null, device, requires_grad);
    public static Tensor tensor(long scalar, ScalarType? dtype, Device? device = null, bool requires_grad = false) => New<long>([scalar], [], dtype, device, requires_grad);
    public static Tensor tensor(float scalar, Device? device = null, bool requires_grad = false) => New<float>([scalar], [], null, device, requires_grad);
    public static Tensor tensor(float scalar, ScalarType? dtype, Device? device = null, bool requires_grad = false) => New<float>([scalar], [], dtype, device, requires_grad);
    public static Tensor tensor(double scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => New<double>([scalar], [], dtype, device, requires_grad);

    public static Tensor tensor(bool[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => New<bool>(rawArray, [rawArray.Length], dtype, device, requires_grad);
    public static Tensor tensor(byte[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => New<byte>(rawArray, [rawArray.Length], dtype, device, requires_grad);
    public static Tensor tensor(int[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => New<int>(rawArray, [rawArray.Length], dtype, device, requires_grad);
    public static Tensor tensor(long[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => New<long>(rawArray, [rawArray.Length], dtype, device, requires_grad);
    public static Tensor tensor(float[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => New<float>(rawArray, [rawArray.Length], dtype, device, requires_grad);
    public static Tensor tensor(double[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => New<double>(rawArray, [rawArray.Length], dtype, device, requires_grad);

    public static Tensor tensor(bool[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => New<bool>(rawArray, dimensions, dtype, device, requires_grad);
    public static Tensor tensor(byte[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => New<byte>(rawArray, dimensions, dtype, device, requires_grad);
    public static Tensor tensor(int[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => New<int>(rawArray, dimensions, dtype, device, requires_grad);
    public static Tensor tensor(long[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => New<long>(rawArray, dimensions, dtype, device, requires_grad);
    public static Tensor tensor(float[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => New<float>(rawArray, dimensions, dtype, device, requires_grad);
    public static Tensor tensor(double[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => New<double>(rawArray, dimensions, dtype, device, requires_grad);

    public static Tensor tensor(int[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => New<int>(Flat<int>(rawArray), Sizes(rawArray), dtype, device, requires_grad);
    public static Tensor tensor(long[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => New<long>(Flat<long>(rawArray), Sizes(rawArray), dtype, device, requires_grad);
    public static Tensor tensor(float[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => New<float>(Flat<float>(rawArray), Sizes(rawArray), dtype, device, requires_grad);
    public static Tensor tensor(float[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => New<float>(Flat<float>(rawArray), Sizes(rawArray), dtype, device, requires_grad);
    public static Tensor tensor(double[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => New<double>(Flat<double>(rawArray), Sizes(rawArray), dtype, device, requires_grad);

    /// <summary>A one-dimensional tensor over an array's own memory: writing to one changes the other.</summary>
    /// <param name="count">Elements; −1: all that are there.</param>
    /// <param name="offset">Bytes to skip.</param>
    public static unsafe Tensor frombuffer(Array rawArray, ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false)
    {
        long bytes = Buffer.ByteLength(rawArray), size = SizeOf(dtype);
        if (count < 0) count = (bytes - offset) / size;
        if (offset < 0 || offset + count * size > bytes) throw new ArgumentOutOfRangeException(nameof(count), $"{count} elements of {dtype} from byte {offset} do not fit in {bytes} bytes.");
        var pin = GCHandle.Alloc(rawArray, GCHandleType.Pinned);
        var data = (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(rawArray, 0) + offset;
        return Tensor.FromMemory(data, [count], dtype, &Unpin, (void*)GCHandle.ToIntPtr(pin), false).Grad(requires_grad);
    }

    [UnmanagedCallersOnly]
    private static unsafe void Unpin(void* pin) => GCHandle.FromIntPtr((nint)pin).Free();

    private static Tensor New<T>(ReadOnlySpan<T> data, ReadOnlySpan<long> sizes, ScalarType? dtype, Device? device, bool requires_grad) where T : unmanaged
    {
        var t = Tensor.FromSpan(data, sizes);
        if ((dtype is { } d && d != t.dtype) || device is { type: not DeviceType.CPU })
            t = t.to(dtype ?? t.dtype, device ?? CPU, disposeAfter: true);
        return t.Grad(requires_grad);
    }

    private static ReadOnlySpan<T> Flat<T>(Array array) where T : unmanaged => MemoryMarshal.CreateReadOnlySpan(ref System.Runtime.CompilerServices.Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);

    private static long[] Sizes(Array array) => [.. Enumerable.Range(0, array.Rank).Select(array.GetLongLength)];
}
