namespace TorchSharp;

public static partial class torch
{
    /// <summary>An element's type; the numbers are libtorch's.</summary>
    public enum ScalarType : sbyte { Byte = 0, Int8 = 1, Int16 = 2, Int32 = 3, Int64 = 4, Float16 = 5, Float32 = 6, Float64 = 7, Bool = 11, BFloat16 = 15 }

    public static ScalarType @bool => ScalarType.Bool;
    public static ScalarType uint8 => ScalarType.Byte;
    public static ScalarType int8 => ScalarType.Int8;
    public static ScalarType int16 => ScalarType.Int16;
    public static ScalarType int32 => ScalarType.Int32;
    public static ScalarType int64 => ScalarType.Int64;
    public static ScalarType bfloat16 => ScalarType.BFloat16;
    public static ScalarType float16 => ScalarType.Float16;
    public static ScalarType float32 => ScalarType.Float32;
    public static ScalarType float64 => ScalarType.Float64;

    public static bool is_integral(ScalarType type) => type <= ScalarType.Int64 || type == ScalarType.Bool;
    public static bool is_floating_point(ScalarType type) => !is_integral(type);

    internal static int SizeOf(ScalarType type) => type switch
    {
        ScalarType.Byte or ScalarType.Int8 or ScalarType.Bool => 1,
        ScalarType.Int16 or ScalarType.Float16 or ScalarType.BFloat16 => 2,
        ScalarType.Int32 or ScalarType.Float32 => 4,
        _ => 8,
    };

    internal static ScalarType TypeOf<T>() where T : unmanaged => default(T) switch
    {
        float => ScalarType.Float32,
        double => ScalarType.Float64,
        long => ScalarType.Int64,
        int => ScalarType.Int32,
        short => ScalarType.Int16,
        byte => ScalarType.Byte,
        sbyte => ScalarType.Int8,
        bool => ScalarType.Bool,
        Half => ScalarType.Float16,
        var other => throw new NotSupportedException($"{other.GetType()} is no tensor element type."),
    };
}
