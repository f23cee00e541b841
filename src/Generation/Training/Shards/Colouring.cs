using System.Numerics;
using Maquette.Generation.Training.Procedural;
using Maquette.Scene.Rendering;

namespace Maquette.Generation.Training.Shards;

/// <summary>What a variant of a model is painted with, and the words that are true of it.</summary>
/// <param name="Paints">one a material</param>
/// <param name="Colour">null where no one word is clearly true</param>
/// <param name="Part">null where nothing is said of a second part</param>
internal sealed record Colouring(MaterialPaint[] Paints, string? Colour, string? Part, string? PartColour)
{
    /// <summary>What the word of a colour must cover of what is seen.</summary>
    public const float MainShare = .6f;

    private const float SecondShare = .1f, SecondChance = .35f;

    /// <summary>As the model is; a colour is named where one word holds for the main share.</summary>
    public static Colouring AsItIs(IReadOnlyList<MaterialGroup> groups, int materials)
    {
        var word = groups.GroupBy(group => ClearColours.Of(group.Mean)).FirstOrDefault(same => same.Key is not null && same.Sum(group => group.Share) >= MainShare)?.Key;
        return new(new MaterialPaint[materials], word, null, null);
    }

    /// <summary>The main group (or all of the model, where no group is the main one) in a colour that training may show.</summary>
    /// <param name="parts">what each material is of the object; null where that is not known</param>
    /// <param name="used">colours of other variants, which are left aside while there are more</param>
    public static Colouring Draw(IReadOnlyList<MaterialGroup> groups, IReadOnlyList<string?> parts, string noun, Random random, IReadOnlySet<string?> used)
    {
        string[] shown = [.. Palette.Names.Where(name => !HeldOutPairs.Contains(noun, name))];
        string[] fresh = [.. shown.Where(name => !used.Contains(name))];
        var colour = random.Pick(fresh.Length > 0 ? fresh : shown);
        var paints = new MaterialPaint[parts.Count];
        if (groups[0].Share < MainShare)
        {
            Paint(paints, MaterialGroup.Whole(groups), colour, random);
            return new(paints, colour, null, null);
        }

        Paint(paints, groups[0], colour, random);
        if (groups.Count < 2 || groups[1].Share < SecondShare || !random.Chance(SecondChance)) return new(paints, colour, null, null);

        var second = random.Pick([.. Palette.Names.Where(name => name != colour)]);
        Paint(paints, groups[1], second, random);
        var part = PartOf(groups[1], parts);
        return new(paints, colour, part, part is null ? null : second);
    }

    // The one part that all of the group is, and nothing else is.
    private static string? PartOf(MaterialGroup group, IReadOnlyList<string?> parts)
    {
        var part = parts[group.Materials[0].Material];
        return part is not null && group.Materials.All(material => parts[material.Material] == part) && parts.Count(other => other == part) == group.Materials.Count ? part : null;
    }

    private static void Paint(MaterialPaint[] paints, MaterialGroup group, string colour, Random random)
    {
        var shade = ProceduralScene.Shade(colour, random);
        foreach (var material in group.Materials) paints[material.Material] = group.Paint(shade);
    }
}
