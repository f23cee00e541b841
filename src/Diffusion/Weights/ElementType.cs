using static TorchSharp.torch;

namespace Maquette.Diffusion.Weights;

/// <summary>A safetensors element type: how the file spells it, how many bytes it takes, what torch calls it.</summary>
public sealed record ElementType(string Name, int Bytes, ScalarType Scalar)
{
    public static IReadOnlyList<ElementType> All { get; } =
    [
        new("F64", 8, ScalarType.Float64), new("F32", 4, ScalarType.Float32),
        new("F16", 2, ScalarType.Float16), new("BF16", 2, ScalarType.BFloat16),
        new("I64", 8, ScalarType.Int64), new("I32", 4, ScalarType.Int32), new("I16", 2, ScalarType.Int16), new("I8", 1, ScalarType.Int8),
        new("U8", 1, ScalarType.Byte), new("BOOL", 1, ScalarType.Bool),
    ];

    /// <summary>Whether weights may be of this type.</summary>
    public bool IsFloating => Scalar is ScalarType.Float64 or ScalarType.Float32 or ScalarType.Float16 or ScalarType.BFloat16;

    public static ElementType? Named(string name) => All.FirstOrDefault(type => type.Name == name);

    /// <exception cref="NotSupportedException">The format has no word for <paramref name="scalar"/>.</exception>
    public static ElementType Of(ScalarType scalar) =>
        All.FirstOrDefault(type => type.Scalar == scalar) ?? throw new NotSupportedException($"A safetensors file cannot hold {scalar} values.");
}
