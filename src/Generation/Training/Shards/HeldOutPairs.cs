using Maquette.Generation.Training.Procedural;

namespace Maquette.Generation.Training.Shards;

/// <summary>Kinds in colours that training never shows, so that what a prior makes of them tells composition from memory: about 8 % of all, by name, and those of the procedural objects.</summary>
public static class HeldOutPairs
{
    private const uint Percent = 8;

    public static bool Contains(string noun, string colour) =>
        ProceduralScene.HeldOut.Contains((noun, colour)) || StableHash.Of($"{noun} in {colour}") % 100 < Percent;

    /// <summary>The colours of the palette in which training never shows this kind.</summary>
    public static IEnumerable<string> Colours(string noun) => Palette.Names.Where(colour => Contains(noun, colour));
}
