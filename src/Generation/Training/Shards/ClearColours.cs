using System.Numerics;

namespace Maquette.Generation.Training.Shards;

/// <summary>The palette's word for a colour, by hue, saturation and value; none for what people would argue about, such as beige or turquoise.</summary>
internal static class ClearColours
{
    /// <param name="colour">sRGB, 0…1</param>
    public static string? Of(Vector3 colour)
    {
        var value = float.Max(colour.X, float.Max(colour.Y, colour.Z));
        var chroma = value - float.Min(colour.X, float.Min(colour.Y, colour.Z));
        var saturation = value > 0 ? chroma / value : 0;
        if (value < .2f) return "black";
        if (saturation < .12f) return value > .82f ? "white" : value < .72f ? "gray" : null;
        if (saturation < .3f || value < .25f) return null;
        return Hue(colour, value, chroma) switch
        {
            < 12 or >= 345 when saturation > .55f => "red",
            < 12 or >= 345 when value > .7f => "pink",
            >= 12 and < 42 when value < .7f => "brown",
            >= 15 and < 42 when saturation > .65f => "orange",
            >= 47 and < 66 when value > .6f && saturation > .45f => "yellow",
            >= 80 and < 155 => "green",
            >= 175 and < 196 when saturation > .4f => "cyan",
            >= 205 and < 252 => "blue",
            >= 262 and < 300 => "purple",
            >= 310 and < 345 when value > .6f => "pink",
            _ => null,
        };
    }

    // Degrees: 0 red, 120 green, 240 blue.
    private static float Hue(Vector3 colour, float value, float chroma)
    {
        var sixth = value == colour.X ? (colour.Y - colour.Z) / chroma
            : value == colour.Y ? 2 + (colour.Z - colour.X) / chroma
            : 4 + (colour.X - colour.Y) / chroma;
        return sixth < 0 ? 60 * sixth + 360 : 60 * sixth;
    }
}
