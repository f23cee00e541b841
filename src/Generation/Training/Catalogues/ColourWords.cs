using System.Numerics;
using Maquette.Generation.Training.Procedural;
using Maquette.Scene;
using Maquette.Scene.Imaging;
using Maquette.Scene.Import;

namespace Maquette.Generation.Training.Catalogues;

/// <summary>From colours to the palette's words in OKLab (Ottosson 2020), where equal steps look equal: by lightness where there is little chroma, else by hue.</summary>
internal static class ColourWords
{
    /// <summary>Below this chroma, and below this part of the lightness, the eye calls a surface white, gray or black.</summary>
    private const float LeastChroma = .045f, LeastSaturation = .16f;

    /// <summary>Of orange's hue and its neighbours', what is darker or duller than this is brown.</summary>
    private const float LightOrange = .6f, VividOrange = .125f, LightYellow = .72f, BrownestRed = 36;

    /// <summary>OKLab: a texture whose pixels lie further from their mean than this is of several colours.</summary>
    private const float LargestSpread = .16f;

    private static readonly (string Word, Vector3 Lab)[] Chromatic = [.. Palette.Colours.Select(c => (c.Key, ToOklab(c.Value))).Where(c => Chroma(c.Item2) >= LeastChroma && c.Key != "brown")];
    private static readonly (string Word, Vector3 Lab)[] Achromatic = [.. Palette.Colours.Select(c => (c.Key, ToOklab(c.Value))).Where(c => Chroma(c.Item2) < LeastChroma)];

    /// <summary>The word for an sRGB colour, 0…1.</summary>
    public static string Nearest(Vector3 colour)
    {
        var lab = ToOklab(colour);
        var (lightness, chroma) = (lab.X, Chroma(lab));
        if (lightness < .15f || (chroma < LeastChroma && chroma < LeastSaturation * lightness)) return Achromatic.MinBy(word => float.Abs(word.Lab.X - lightness)).Word;

        var word = Chromatic.MinBy(word => Turn(Hue(word.Lab), Hue(lab))).Word;
        var brown = word switch
        {
            "red" => Hue(lab) > BrownestRed && lightness < LightOrange,
            "orange" => lightness < LightOrange || chroma < VividOrange,
            "yellow" => lightness < LightYellow,
            _ => false,
        };
        if (brown) return "brown";
        return word == "red" && lightness > .7f ? "pink" : word;
    }

    /// <summary>The word for a material's mean colour; null where its texture is of several colours.</summary>
    public static string? Of(SurfaceMaterial material)
    {
        if (material.Texture is not { } texture) return Nearest(material.Colour);
        if (Spread(texture, material.Colour) > LargestSpread) return null;
        return Nearest(Mean(texture) * material.Colour);
    }

    /// <summary>The word that holds more than half of all shares; null where none does.</summary>
    public static string? Majority(IEnumerable<(string? Word, float Share)> parts)
    {
        var all = parts.ToArray();
        var best = all.Where(part => part.Word is not null).GroupBy(part => part.Word!).Select(group => (Word: group.Key, Share: group.Sum(part => part.Share))).DefaultIfEmpty().MaxBy(g => g.Share);
        return best.Share > .5f * all.Sum(part => part.Share) ? best.Word : null;
    }

    /// <summary>Mean sRGB of what is not cut out; white where all is.</summary>
    public static Vector3 Mean(Bitmap texture)
    {
        var (sum, count) = (Vector3.Zero, 0);
        foreach (var pixel in Pixels(texture))
        {
            sum += pixel;
            count++;
        }
        return count > 0 ? sum / count : Vector3.One;
    }

    private static float Spread(Bitmap texture, Vector3 tint)
    {
        var labs = Pixels(texture).Select(pixel => ToOklab(pixel * tint)).ToArray();
        if (labs.Length == 0) return 0;
        var mean = labs.Aggregate(Vector3.Zero, (a, b) => a + b) / labs.Length;
        return MathF.Sqrt(labs.Sum(lab => Vector3.DistanceSquared(lab, mean)) / labs.Length);
    }

    // Every third pixel of every third row is enough for a mean.
    private static IEnumerable<Vector3> Pixels(Bitmap texture)
    {
        var step = texture.Width * texture.Height > 4096 ? 3 : 1;
        for (var y = 0; y < texture.Height; y += step)
        {
            for (var x = 0; x < texture.Width; x += step)
            {
                var i = (y * texture.Width + x) * texture.Channels;
                if (texture.Channels == 4 && texture.Bytes[i + 3] < 128) continue;
                yield return new Vector3(texture.Bytes[i], texture.Bytes[i + 1], texture.Bytes[i + 2]) / 255;
            }
        }
    }

    // Degrees.
    private static float Hue(Vector3 lab) => float.RadiansToDegrees(MathF.Atan2(lab.Z, lab.Y));

    private static float Turn(float a, float b) => float.Abs(MathF.IEEERemainder(a - b, 360));

    private static float Chroma(Vector3 lab) => MathF.Sqrt(lab.Y * lab.Y + lab.Z * lab.Z);

    internal static Vector3 ToOklab(Vector3 srgb)
    {
        Vector3 c = new(Srgb.Decode(srgb.X), Srgb.Decode(srgb.Y), Srgb.Decode(srgb.Z));
        var l = MathF.Cbrt(.4122214708f * c.X + .5363325363f * c.Y + .0514459929f * c.Z);
        var m = MathF.Cbrt(.2119034982f * c.X + .6806995451f * c.Y + .1073969566f * c.Z);
        var s = MathF.Cbrt(.0883024619f * c.X + .2817188376f * c.Y + .6299787005f * c.Z);
        return new(
            .2104542553f * l + .7936177850f * m - .0040720468f * s,
            1.9779984951f * l - 2.4285922050f * m + .4505937099f * s,
            .0259040371f * l + .7827717662f * m - .8086757660f * s);
    }
}
