using System.Collections;

namespace TorchSharp.Utils;

/// <summary>Typed reading and writing of a CPU tensor's elements, in row-major order whatever its strides are.</summary>
public sealed unsafe class TensorAccessor<T> : IDisposable, IEnumerable<T> where T : unmanaged
{
    private readonly torch.Tensor tensor;
    private readonly T* data;
    private readonly long[] shape, strides;
    private readonly bool contiguous;

    internal TensorAccessor(torch.Tensor tensor)
    {
        if (tensor.device_type != DeviceType.CPU) throw new InvalidOperationException($"data<{typeof(T).Name}>() needs a CPU tensor, not {tensor}; call cpu() first.");
        if (tensor.element_size() != sizeof(T)) throw new InvalidOperationException($"data<{typeof(T).Name}>() does not fit the elements of {tensor}.");
        this.tensor = tensor;
        data = (T*)tensor.DataPointer;
        shape = tensor.shape;
        strides = tensor.stride();
        contiguous = tensor.is_contiguous();
        Count = tensor.numel();
    }

    public long Count { get; }

    public bool IsReadOnly => false;

    public ref T this[params long[] indices]
    {
        get
        {
            if (indices.Length == 1 && shape.Length != 1) return ref data[Offset(indices[0])];
            if (indices.Length != shape.Length) throw new ArgumentException($"{indices.Length} indices for {tensor}.");
            long offset = 0;
            for (int d = 0; d < shape.Length; d++)
            {
                if ((ulong)indices[d] >= (ulong)shape[d]) throw new ArgumentOutOfRangeException(null, $"Index {indices[d]} of dimension {d} in {tensor}.");
                offset += indices[d] * strides[d];
            }
            return ref data[offset];
        }
    }

    public T[] ToArray()
    {
        var array = new T[Count];
        CopyTo(array);
        return array;
    }

    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var target = array[arrayIndex..];
        int n = (int)Math.Min(target.Length, Count - tensorIndex);
        if (contiguous) new Span<T>(data + tensorIndex, n).CopyTo(target);
        else for (int i = 0; i < n; i++) target[i] = data[Offset(tensorIndex + i)];
        GC.KeepAlive(tensor);
    }

    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var source = array[arrayIndex..];
        int n = (int)Math.Min(source.Length, Count - tensorIndex);
        if (contiguous) source[..n].CopyTo(new Span<T>(data + tensorIndex, n));
        else for (int i = 0; i < n; i++) data[Offset(tensorIndex + i)] = source[i];
        GC.KeepAlive(tensor);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (long i = 0; i < Count; i++) yield return At(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose()
    {
    }

    private T At(long i) => data[Offset(i)];

    private long Offset(long i)
    {
        if ((ulong)i >= (ulong)Count) throw new ArgumentOutOfRangeException(null, $"Element {i} of {tensor}.");
        if (contiguous) return i;
        long offset = 0;
        for (int d = shape.Length - 1; d >= 0; d--)
        {
            offset += i % shape[d] * strides[d];
            i /= shape[d];
        }
        return offset;
    }
}
