using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public unsafe partial class Tensor
    {
        internal Info Info
        {
            get
            {
                Info info;
                _ = Native.tsh_info(Handle, &info);
                return info;
            }
        }

        public long[] shape
        {
            get
            {
                var i = Info;
                var sizes = new Span<long>(i.Sizes, i.Dimensions).ToArray();
                GC.KeepAlive(this);
                return sizes;
            }
        }

        public long[] size() => shape;

        public long size(int dim)
        {
            var i = Info;
            int d = dim < 0 ? dim + i.Dimensions : dim;
            if ((uint)d >= (uint)i.Dimensions) throw new ArgumentOutOfRangeException(nameof(dim), $"Dimension {dim} of a tensor {this}.");
            var size = i.Sizes[d];
            GC.KeepAlive(this);
            return size;
        }

        public long[] stride()
        {
            var i = Info;
            var strides = new Span<long>(i.Strides, i.Dimensions).ToArray();
            GC.KeepAlive(this);
            return strides;
        }

        public long stride(int dim) => stride()[dim < 0 ? dim + Info.Dimensions : dim];
        public long storage_offset() => Info.Offset;
        public long ndim => Info.Dimensions;
        public long dim() => Info.Dimensions;
        public long Dimensions => Info.Dimensions;
        public long numel() => Info.Count;
        public long NumberOfElements => Info.Count;
        public long element_size() => Info.ItemSize;
        public long ElementSize => Info.ItemSize;
        public ScalarType dtype => (ScalarType)Info.DType;
        public DeviceType device_type => (DeviceType)Info.DeviceType;
        public int device_index => Info.DeviceIndex;
        public bool is_cuda => device_type == DeviceType.CUDA;
        public bool is_cpu() => device_type == DeviceType.CPU;
        public bool is_contiguous() => Info.Contiguous;
        public bool is_floating_point() => torch.is_floating_point(dtype);
        public bool is_integral() => torch.is_integral(dtype);

        public Device device
        {
            get
            {
                var i = Info;
                return i.DeviceType == 0 ? CPU : new((DeviceType)i.DeviceType, i.DeviceIndex);
            }
        }

        /// <summary>The raw bytes of a contiguous CPU tensor; they live as long as the tensor.</summary>
        public Span<byte> bytes
        {
            get
            {
                var i = Info;
                if (i.DeviceType != 0) throw new InvalidOperationException($"The bytes of {this} are not on the CPU; call cpu() first.");
                if (!i.Contiguous) throw new InvalidOperationException($"The bytes of {this} do not lie one after the other; call contiguous() first.");
                return i.Count == 0 ? [] : new(DataPointer, checked((int)(i.Count * i.ItemSize)));
            }
        }

        internal void* DataPointer
        {
            get
            {
                var p = Native.tsh_data_ptr(Handle);
                return p != null || Info.Count == 0 ? p : throw Native.Error();
            }
        }

        public Utils.TensorAccessor<T> data<T>() where T : unmanaged => new(this);

        public T item<T>() where T : unmanaged
        {
            if (numel() != 1) throw new InvalidOperationException($"item() takes a tensor of one element, not {this}.");
            if (dtype == TypeOf<T>() || dtype == ScalarType.BFloat16) return Single<T>();
            throw new InvalidOperationException($"item<{typeof(T).Name}>() on {this}.");
        }

        public Scalar ToScalar() => is_integral() ? (dtype == ScalarType.Bool ? this.ToBoolean() : this.ToInt64()) : this.ToDouble();

        public static explicit operator float(Tensor value) => value.ToSingle();
        public static explicit operator double(Tensor value) => value.ToDouble();
        public static explicit operator int(Tensor value) => value.ToInt32();
        public static explicit operator long(Tensor value) => value.ToInt64();
        public static explicit operator bool(Tensor value) => value.ToBoolean();

        /// <summary>Shape, type and device; the values are in <see cref="str"/>.</summary>
        public override string ToString()
        {
            if (IsInvalid) return "[disposed]";
            return $"[{string.Join('x', shape)}], type = {dtype}, device = {device}";
        }

        /// <summary>The values, as libtorch prints them.</summary>
        public string str()
        {
            int length = Native.Check(Native.tsh_str(Handle, null, 0));
            var text = new byte[length + 1];
            fixed (byte* p = text) Native.Check(Native.tsh_str(Handle, p, text.Length));
            return System.Text.Encoding.UTF8.GetString(text, 0, length);
        }

        public override bool Equals(object? obj) => ReferenceEquals(this, obj);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

        internal T Single<T>() where T : unmanaged
        {
            Val v;
            Native.Check(Native.tsh_item(Handle, &v));
            GC.KeepAlive(this);
            if (typeof(T) == typeof(long) && v.Tag != Tag.Double) return (T)(object)v.Int;
            var d = v.Tag == Tag.Double ? v.Double : v.Int;
            if (typeof(T) == typeof(Half)) return (T)(object)(Half)d;
            if (typeof(T) == typeof(bool)) return (T)(object)(d != 0);
            return typeof(T) == typeof(double) ? (T)(object)d
                : typeof(T) == typeof(float) ? (T)(object)(float)d
                : typeof(T) == typeof(long) ? (T)(object)(long)d
                : typeof(T) == typeof(int) ? (T)(object)(int)d
                : typeof(T) == typeof(short) ? (T)(object)(short)d
                : typeof(T) == typeof(byte) ? (T)(object)(byte)d
                : typeof(T) == typeof(sbyte) ? (T)(object)(sbyte)d
                : throw new NotSupportedException($"{typeof(T)} is no tensor element type.");
        }

        /// <summary>A CPU tensor over or of <paramref name="data"/>; copied unless a release callback hands the memory over.</summary>
        internal static Tensor FromMemory(void* data, ReadOnlySpan<long> sizes, ScalarType type, delegate* unmanaged<void*, void> release, void* user, bool copy)
        {
            fixed (long* s = sizes)
            {
                var h = Native.Check(Native.tsh_from_blob(data, s, sizes.Length, (int)type, release, user, copy ? 1 : 0));
                long count = 1;
                foreach (var n in sizes) count *= n;
                return Own(h, copy ? (int)Math.Min(int.MaxValue, count * SizeOf(type) >> 10) : 0);
            }
        }

        internal static Tensor FromSpan<T>(ReadOnlySpan<T> data, ReadOnlySpan<long> sizes) where T : unmanaged
        {
            long count = 1;
            foreach (var n in sizes) count *= n;
            if (count != data.Length) throw new ArgumentException($"{data.Length} values do not fill the shape [{string.Join(", ", sizes.ToArray())}].");
            fixed (T* p = data) return FromMemory(p, sizes, TypeOf<T>(), null, null, true);
        }
    }
}
