using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>What kind of value a <see cref="Val"/> carries; the numbers are the shim's.</summary>
internal enum Tag { None, Tensor, Int, Double, Bool, String, Ints, Doubles, Tensors, Bools, Device, Generator, Default }

/// <summary>An operator's argument or result as the shim sees it: 16 bytes.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct Val
{
    [FieldOffset(0)] public Tag Tag;
    /// <summary>List or string length; for a tensor result, the KiB of memory that it alone owns.</summary>
    [FieldOffset(4)] public int Length;
    [FieldOffset(8)] public long Int;
    [FieldOffset(8)] public double Double;
    [FieldOffset(8)] public void* Pointer;
}

/// <summary>A tensor's description, read in one call.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Info
{
    public int Dimensions, DType, DeviceType, DeviceIndex;
    public long Count, Offset;
    public long* Sizes;
    public long* Strides;
    public int Flags, ItemSize;

    public readonly bool RequiresGrad => (Flags & 1) != 0;
    public readonly bool Contiguous => (Flags & 2) != 0;
}
