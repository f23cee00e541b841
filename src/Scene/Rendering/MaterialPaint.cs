using System.Numerics;

namespace Maquette.Scene.Rendering;

/// <summary>What becomes of a material's own colours: nothing, or another colour that is lighter and darker where the material was.</summary>
/// <param name="Colour">sRGB, 0…1: what the mean becomes</param>
/// <param name="Luminance">of the own colours that become just this colour, 0…1; null leaves all as they are</param>
public readonly record struct MaterialPaint(Vector3 Colour, float? Luminance)
{
    private const float Softening = .1f;   // so that a nearly black material does not become a pattern of its noise
    private const float Darkest = .6f, Lightest = 1.35f;

    /// <summary>As it is.</summary>
    public static MaterialPaint None => default;

    /// <summary>One that turns places of a colour into another.</summary>
    public static MaterialPaint Of(Vector3 colour, Vector3 own) => new(colour, Light(own));

    /// <summary>How light a place becomes beside one of this luminance.</summary>
    public static float Relative(Vector3 own, float luminance) =>
        float.Clamp((Light(own) + Softening) / (luminance + Softening), Darkest, Lightest);

    /// <summary>The colour of a place that has this one by itself.</summary>
    public Vector3 Over(Vector3 own) => Luminance is { } luminance ? Colour * Relative(own, luminance) : own;

    private static float Light(Vector3 colour) => Vector3.Dot(colour, new(.2126f, .7152f, .0722f));
}
