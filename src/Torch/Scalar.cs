using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>A number whose kind (whole, real, truth value) an operator's type promotion looks at.</summary>
public sealed class Scalar : IDisposable
{
    private Scalar(Tag tag, long bits) => (Tag, Bits) = (tag, bits);

    internal Tag Tag { get; }
    internal long Bits { get; }

    public torch.ScalarType Type => Tag switch
    {
        Tag.Bool => torch.ScalarType.Bool,
        Tag.Int => torch.ScalarType.Int64,
        _ => torch.ScalarType.Float64,
    };

    internal double Value => Tag == Tag.Double ? BitConverter.Int64BitsToDouble(Bits) : Bits;

    public static implicit operator Scalar(byte value) => new(Tag.Int, value);
    public static implicit operator Scalar(sbyte value) => new(Tag.Int, value);
    public static implicit operator Scalar(short value) => new(Tag.Int, value);
    public static implicit operator Scalar(int value) => new(Tag.Int, value);
    public static implicit operator Scalar(long value) => new(Tag.Int, value);
    public static implicit operator Scalar(float value) => (double)value;
    public static implicit operator Scalar(double value) => new(Tag.Double, BitConverter.DoubleToInt64Bits(value));
    public static implicit operator Scalar(bool value) => new(Tag.Bool, value ? 1 : 0);

    public void Dispose()
    {
    }
}

public static class ScalarExtensionMethods
{
    public static Scalar ToScalar(this int value) => value;
    public static Scalar ToScalar(this long value) => value;
    public static Scalar ToScalar(this float value) => value;
    public static Scalar ToScalar(this double value) => value;
    public static Scalar ToScalar(this bool value) => value;
    public static float ToSingle(this Scalar value) => (float)value.Value;
    public static double ToDouble(this Scalar value) => value.Value;
    public static int ToInt32(this Scalar value) => (int)value.Value;
    public static long ToInt64(this Scalar value) => value.Tag == Tag.Double ? (long)value.Value : value.Bits;
    public static bool ToBoolean(this Scalar value) => value.Value != 0;
}
