using System.Numerics;

namespace Maquette.Scene.Rendering;

/// <summary>What becomes of a material's own colours: nothing, or another colour that is lighter and darker where the material was.</summary>
/// <param name="Colour">sRGB, 0…1: what the mean becomes</param>
/// <param name="MeanLuminance">of the colours that are painted over, 0…1; null leaves them as they are</param>
public readonly record struct MaterialPaint(Vector3 Colour, float? MeanLuminance)
{
    private const float Softening = .1f;   // so that a nearly black material does not become a pattern of its noise
    private const float Darkest = .6f, Lightest = 1.35f;

    /// <summary>As it is.</summary>
    public static MaterialPaint None => default;

    public static float Luminance(Vector3 colour) => Vector3.Dot(colour, new(.2126f, .7152f, .0722f));

    /// <summary>The colour of a place that has this one by itself.</summary>
    public Vector3 Over(Vector3 own) => MeanLuminance is { } mean
        ? Colour * float.Clamp((Luminance(own) + Softening) / (mean + Softening), Darkest, Lightest)
        : own;
}
