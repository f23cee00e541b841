using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural;

/// <summary>An object of known kind and colours, framed to the unit ball, with a caption that is true of it.</summary>
/// <param name="Noun">the words of the caption that name the kind or its form</param>
/// <param name="Colours">the words of the slots</param>
public sealed record ProceduralScene(PrimitiveScene Scene, ProceduralObject Kind, string Noun, Slots<string> Colours, string Caption)
{
    private const float Radius = .95f;

    /// <summary>How often a kind with named forms takes one of them, and how often its caption then says which.</summary>
    private const float FormShare = .5f, SaidShare = .75f;

    /// <summary>How often a body has its usual colour besides by chance: often enough that captions without a colour can teach it.</summary>
    private const float UsualShare = .3f;

    /// <summary>Pairs that training never shows, so that what the prior makes of them tells composition from memory.</summary>
    public static IReadOnlySet<(string Kind, string Colour)> HeldOut { get; } =
        ProceduralObject.All.SelectMany(kind => kind.HeldOutColours.Select(colour => (kind.Name, colour))).ToHashSet();

    /// <summary>Draws a training scene: any kind, mostly any colours, sometimes tall or wide.</summary>
    /// <param name="everyPair">whether the pairs of <see cref="HeldOut"/> may come too</param>
    public static ProceduralScene Draw(Random random, bool everyPair = false)
    {
        var kind = random.Pick(ProceduralObject.All);
        var part = random.Chance(.6f) ? random.Pick(Palette.Names) : kind.UsualPartColour;
        string body;
        do
        {
            body = random.Chance(UsualShare) ? kind.UsualColour : random.Pick(Palette.Names);
        }
        while (!everyPair && HeldOut.Contains((kind.Name, body)));
        var other = kind.OtherPart is not null && random.Chance(.35f) ? random.Pick(Palette.Names) : kind.UsualOtherColour ?? body;
        return Build(kind, new(body, part, other), random);
    }

    /// <summary>Builds a scene of given kind and colours, a second part in its usual one.</summary>
    public static ProceduralScene Build(ProceduralObject kind, string colour, string partColour, Random random) =>
        Build(kind, new(colour, partColour, kind.UsualOtherColour ?? colour), random);

    /// <summary>Builds a scene of given kind and colours; form, proportions, shades and the caption's wording are drawn.</summary>
    public static ProceduralScene Build(ProceduralObject kind, Slots<string> colours, Random random)
    {
        var form = kind.Forms.Count > 0 && random.Chance(FormShare) ? random.Pick(kind.Forms) : null;
        var noun = form is not null && random.Chance(SaidShare) ? form.Name : kind.Name;
        var body = Shade(colours.Body, random);
        var other = colours.Other == colours.Body ? body : Shade(colours.Other, random);
        var scene = new PrimitiveScene();
        (form?.Build ?? kind.Build)(scene, random, new(body, Shade(colours.Part, random), other));

        var (word, stretch) = random.NextSingle() switch
        {
            < .1f => ("tall", new Vector3(1, 1, random.Between(1.35f, 1.6f))),
            < .2f => ("wide", Wide(random.Between(1.25f, 1.5f))),
            _ => ("", Vector3.One),
        };
        return new(scene.Framed(stretch, Radius), kind, noun, colours, Captions.Draw(kind, noun, colours, word, random));
    }

    private static Vector3 Wide(float factor) => new(factor, factor, 1);

    /// <summary>A shade that the word still names.</summary>
    internal static Vector3 Shade(string colour, Random random)
    {
        var jitter = new Vector3(random.Between(-.06f, .06f), random.Between(-.06f, .06f), random.Between(-.06f, .06f));
        return Vector3.Clamp(Palette.Colours[colour] + jitter, Vector3.Zero, Vector3.One);
    }
}
