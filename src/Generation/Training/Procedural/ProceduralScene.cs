using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural;

/// <summary>An object of known kind and colours, framed to the unit ball, with a caption that is true of it.</summary>
public sealed record ProceduralScene(PrimitiveScene Scene, ProceduralObject Kind, string Colour, string PartColour, string Caption)
{
    private const float Radius = .95f;

    /// <summary>Pairs that training never shows, so that what the prior makes of them tells composition from memory.</summary>
    public static IReadOnlySet<(string Kind, string Colour)> HeldOut { get; } = new HashSet<(string, string)>
    {
        ("car", "yellow"), ("chair", "cyan"), ("duck", "blue"), ("house", "pink"), ("lamp", "purple"), ("mug", "orange"),
        ("mushroom", "green"), ("snowman", "cyan"), ("table", "pink"), ("tree", "purple"),
    };

    /// <summary>Draws a training scene: any kind, mostly any colours, sometimes tall or wide.</summary>
    /// <param name="everyPair">whether the pairs of <see cref="HeldOut"/> may come too</param>
    public static ProceduralScene Draw(Random random, bool everyPair = false)
    {
        var kind = random.Pick(ProceduralObject.All);
        var partColour = random.Chance(.6f) ? random.Pick(Palette.Names) : kind.UsualPartColour;
        string colour;
        do
        {
            colour = random.Chance(.85f) ? random.Pick(Palette.Names) : kind.UsualColour;
        }
        while (!everyPair && HeldOut.Contains((kind.Name, colour)));
        return Build(kind, colour, partColour, random);
    }

    /// <summary>Builds a scene of given kind and colours; proportions, shades and the caption's wording are drawn.</summary>
    public static ProceduralScene Build(ProceduralObject kind, string colour, string partColour, Random random)
    {
        var scene = new PrimitiveScene();
        kind.Build(scene, random, Shade(colour, random), Shade(partColour, random));
        var (word, stretch) = random.NextSingle() switch
        {
            < .1f => ("tall ", new Vector3(1, 1, random.Between(1.35f, 1.6f))),
            < .2f => ("wide ", Wide(random.Between(1.25f, 1.5f))),
            _ => ("", Vector3.One),
        };
        return new(scene.Framed(stretch, Radius), kind, colour, partColour, Captions.Draw(kind, colour, partColour, word, random));
    }

    private static Vector3 Wide(float factor) => new(factor, factor, 1);

    private static Vector3 Shade(string colour, Random random)
    {
        var jitter = new Vector3(random.Between(-.06f, .06f), random.Between(-.06f, .06f), random.Between(-.06f, .06f));
        return Vector3.Clamp(Palette.Colours[colour] + jitter, Vector3.Zero, Vector3.One);
    }
}
