using System.Numerics;

namespace Maquette.Scene.Import;

/// <summary>A material as an MTL file describes it; colours sRGB, 0…1.</summary>
/// <param name="Glow">the light it sends out by itself</param>
/// <param name="Texture">file name of the diffuse picture, as written</param>
internal sealed record MtlMaterial(string Name, Vector3 Colour, Vector3 Glow, float Opacity, string? Texture);

/// <summary>The lines of a Wavefront MTL file: newmtl, Kd, Ke, d, Tr and map_Kd; the rest is passed over.</summary>
internal static class MtlParser
{
    /// <summary>The words that follow each option of a texture; those of −o, −s and −t may be one, two or three numbers.</summary>
    private static readonly Dictionary<string, int> Options = new(StringComparer.OrdinalIgnoreCase)
    {
        ["-blendu"] = 1, ["-blendv"] = 1, ["-boost"] = 1, ["-cc"] = 1, ["-clamp"] = 1, ["-imfchan"] = 1, ["-bm"] = 1, ["-texres"] = 1, ["-type"] = 1,
        ["-mm"] = 2, ["-o"] = 3, ["-s"] = 3, ["-t"] = 3,
    };

    /// <exception cref="ImportException">A number is broken.</exception>
    public static IEnumerable<MtlMaterial> Read(TextLines lines)
    {
        var materials = new List<MtlMaterial>();
        while (lines.Next(out var line))
        {
            var words = new Words(line);
            var key = Words.Text(words.Next()).ToLowerInvariant();
            if (key == "newmtl") materials.Add(new(words.Rest, new(.8f), Vector3.Zero, 1, null));
            if (materials.Count > 0) materials[^1] = With(materials[^1], key, words, lines);
        }
        return materials;
    }

    private static MtlMaterial With(MtlMaterial material, string key, Words words, TextLines lines) => key switch
    {
        "kd" => material with { Colour = Colour(ref words, lines, material.Colour) },
        "ke" => material with { Glow = Colour(ref words, lines, material.Glow) },
        "d" => material with { Opacity = Opacity(ref words, lines) },
        "tr" => material with { Opacity = 1 - float.Clamp(words.Number(lines), 0, 1) },
        "map_kd" => material with { Texture = FileName(words.Rest) is { Length: > 0 } name ? name : null },
        _ => material,
    };

    // One number is grey; colours of spectral curves or CIE XYZ are rare and keep what was before.
    private static Vector3 Colour(ref Words words, TextLines lines, Vector3 before)
    {
        if (words.Rest.StartsWith("spectral", StringComparison.OrdinalIgnoreCase) || words.Rest.StartsWith("xyz", StringComparison.OrdinalIgnoreCase)) return before;
        var red = words.Number(lines);
        var colour = words.AtEnd ? new(red) : new Vector3(red, words.Number(lines), words.Number(lines));
        return Vector3.Clamp(colour, Vector3.Zero, Vector3.One);
    }

    private static float Opacity(ref Words words, TextLines lines)
    {
        if (words.Rest.StartsWith("-halo", StringComparison.OrdinalIgnoreCase)) words.Next();
        return float.Clamp(words.Number(lines), 0, 1);
    }

    // Options go before the name, and a name may hold blanks.
    private static string FileName(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var i = 0;
        while (i < parts.Length && Options.TryGetValue(parts[i], out var values))
        {
            i++;
            for (var k = 0; k < values && i < parts.Length - 1 && (values < 3 || float.TryParse(parts[i], out _)); k++) i++;
        }
        return string.Join(' ', parts.Skip(i)).Trim('"');
    }
}
