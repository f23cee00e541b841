namespace Maquette.Scene;

/// <summary>The sRGB transfer curve (IEC 61966-2-1), values 0…1: pictures and colours are stored encoded, light is added linear.</summary>
public static class Srgb
{
    /// <summary>Stored value to light; what lies outside 0…1 is clipped, NaN is 0.</summary>
    public static float Decode(float encoded)
    {
        var v = Clip(encoded);
        return v <= 0.04045f ? v / 12.92f : MathF.Pow((v + 0.055f) / 1.055f, 2.4f);
    }

    /// <summary>Light to stored value; what lies outside 0…1 is clipped, NaN is 0.</summary>
    public static float Encode(float linear)
    {
        var v = Clip(linear);
        return v <= 0.0031308f ? v * 12.92f : 1.055f * MathF.Pow(v, 1 / 2.4f) - 0.055f;
    }

    private static float Clip(float value) => value > 0 ? float.Min(value, 1) : 0;
}
