using System.Text;

namespace TorchSharp.Interop;

/// <summary>One argument of an operator: a number in place, or a reference that keeps its owner alive during the call.</summary>
internal readonly struct Arg
{
    public readonly object? Ref;
    public readonly long Bits;
    public readonly Tag Tag;
    /// <summary>How many 8-byte slots its copy needs while the call runs.</summary>
    public readonly int Slots;

    private Arg(Tag tag, long bits, object? reference = null, int slots = 0) => (Ref, Bits, Tag, Slots) = (reference, bits, tag, slots);

    public static Arg None => default;
    public static Arg Default => new(Tag.Default, 0);

    public static implicit operator Arg(torch.Tensor? t) => t is null ? default : new(Tag.Tensor, 0, t);
    public static implicit operator Arg(int v) => new(Tag.Int, v);
    public static implicit operator Arg(long v) => new(Tag.Int, v);
    public static implicit operator Arg(long? v) => v is { } x ? x : default(Arg);
    public static implicit operator Arg(double v) => new(Tag.Double, BitConverter.DoubleToInt64Bits(v));
    public static implicit operator Arg(double? v) => v is { } x ? x : default(Arg);
    public static implicit operator Arg(bool v) => new(Tag.Bool, v ? 1 : 0);
    public static implicit operator Arg(Scalar? v) => v is null ? default : new(v.Tag, v.Bits);
    public static implicit operator Arg(torch.ScalarType v) => new(Tag.Int, (long)v);
    public static implicit operator Arg(torch.ScalarType? v) => v is { } x ? x : default(Arg);
    public static implicit operator Arg(torch.Device? v) => v is null ? default : new(Tag.Device, ((long)v.type << 8) | (byte)(sbyte)v.index);
    public static implicit operator Arg(torch.Generator? v) => v is null ? default : new(Tag.Generator, 0, v);
    public static implicit operator Arg(long[]? v) => v is null ? default : new(Tag.Ints, 0, v, v.Length);
    public static implicit operator Arg(double[]? v) => v is null ? default : new(Tag.Doubles, 0, v, v.Length);
    public static implicit operator Arg(torch.Tensor?[]? v) => v is null ? default : new(Tag.Tensors, 0, v, v.Length);

    public static implicit operator Arg(string? v)
    {
        if (v is null) return default;
        var utf8 = Encoding.UTF8.GetBytes(v);
        return new(Tag.String, utf8.Length, utf8, (utf8.Length + 7) / 8);
    }

    public static Arg List(IEnumerable<torch.Tensor> tensors) => tensors as torch.Tensor[] ?? tensors.ToArray();
}
