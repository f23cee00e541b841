using System.Numerics;

namespace Maquette.Generation.Training.Procedural;

/// <summary>The colour words of the captions and their sRGB values, 0…1.</summary>
public static class Palette
{
    public static IReadOnlyDictionary<string, Vector3> Colours { get; } = new Dictionary<string, Vector3>
    {
        ["red"] = new(.85f, .12f, .1f),
        ["green"] = new(.15f, .65f, .2f),
        ["blue"] = new(.12f, .3f, .85f),
        ["yellow"] = new(.95f, .85f, .12f),
        ["orange"] = new(.95f, .5f, .08f),
        ["purple"] = new(.5f, .15f, .7f),
        ["pink"] = new(.95f, .5f, .7f),
        ["brown"] = new(.45f, .27f, .12f),
        ["white"] = new(.95f, .95f, .93f),
        ["black"] = new(.08f, .08f, .09f),
        ["gray"] = new(.5f, .5f, .52f),
        ["cyan"] = new(.15f, .8f, .85f),
    };

    public static IReadOnlyList<string> Names { get; } = [.. Colours.Keys];

    internal static Vector3 Black => Colours["black"];
    internal static Vector3 Wood => Colours["brown"];
    internal static Vector3 Metal => Colours["gray"];
    internal static Vector3 Glow => Colours["yellow"];

    /// <summary>Cyan panes, black ones in what is near to cyan itself.</summary>
    internal static Vector3 Glass(Vector3 around) => Vector3.Distance(around, Colours["cyan"]) < .4f ? Black : Colours["cyan"];

    /// <summary>Black on bright colours, white on dark ones.</summary>
    internal static Vector3 Against(Vector3 colour) => Brightness(colour) < .3f ? Colours["white"] : Black;

    /// <summary>A darker shade of a colour, a brighter one of black.</summary>
    internal static Vector3 Sunken(Vector3 colour) => Brightness(colour) < .15f ? Vector3.Lerp(colour, Vector3.One, .25f) : colour * .65f;

    private static float Brightness(Vector3 colour) => Vector3.Dot(colour, new(.3f, .59f, .11f));
}
