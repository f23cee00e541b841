using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Drill
{
    public static readonly ProceduralObject Kind = new("drill", "handle", "yellow", "black", Build) { OtherPart = "bit", UsualOtherColour = "gray", Forms = [new("cordless drill", Cordless)], HeldOutColours = ["cyan", "green"] };

    private static Quaternion Ahead => Turn(Vector3.UnitY, 90);

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.5f)) Cordless(scene, random, colours);
        else Corded(scene, random, colours);
    }

    /// <summary>A battery under a leaning handle.</summary>
    private static void Cordless(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float length = random.Between(.45f, .6f), girth = random.Between(.34f, .4f), low = random.Between(-1.12f, -.9f), foot = random.Between(.3f, .42f), back = random.Between(-.35f, -.05f);
        Motor(scene, random, length, girth, colours);
        Handle(scene, back, low, colours.Part);
        scene.Box(new(back + .02f, 0, low), new(foot, .3f, .17f), colours.Body);
        if (random.Chance(.6f)) scene.Box(new(back + .05f, 0, low - .2f), new(foot * .95f, .27f, .08f), Palette.Black);
    }

    /// <summary>A longer motor, a plain handle at its end with the start of a cord, sometimes another handle at the side.</summary>
    private static void Corded(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float length = random.Between(.6f, .75f), girth = random.Between(.36f, .42f), low = random.Between(-1.05f, -.85f), back = -length * random.Between(.6f, .85f);
        Motor(scene, random, length, girth, colours);
        Handle(scene, back, low, colours.Part);
        scene.Limb(new(back - .1f, 0, low), new(back - .35f, 0, low - .25f), .085f, Palette.Black);
        foreach (var side in Shapes.Sides) scene.Box(new(-length * .35f, side * girth * .9f, .05f), new(.18f, .08f, .12f), Palette.Sunken(colours.Body));
        if (random.Chance(.3f)) scene.Limb(new(length * .8f, 0, 0), new(length * .8f, girth + .35f, 0), .13f, colours.Part);
    }

    private static void Handle(PrimitiveScene scene, float back, float low, Vector3 colour)
    {
        scene.Limb(new(back + .05f, 0, -.15f), new(back - .06f, 0, low + .1f), .22f, colour);
        scene.Box(new(back + .29f, 0, -.42f), new(.08f, .09f, .13f), Palette.Against(colour));
    }

    /// <summary>Round, boxy or tapered, with chuck and bit.</summary>
    private static void Motor(PrimitiveScene scene, Random random, float length, float girth, Slots<Vector3> colours)
    {
        var (body, _, bit) = colours;
        switch (random.Next(3))
        {
            case 0:
                scene.Cylinder(Vector3.Zero, girth, length, body, Ahead);
                scene.Ellipsoid(new(-length, 0, 0), new(.16f, girth, girth), body);
                break;
            case 1:
                scene.Box(Vector3.Zero, new(length, girth * .85f, girth * .85f), body);
                scene.Box(new(-length, 0, 0), new(.05f, girth * .6f, girth * .5f), Palette.Sunken(body));
                break;
            default:
                scene.Frustum(Vector3.Zero, new(girth * 1.1f, girth * 1.1f, length), .78f, body, Ahead);
                scene.Cylinder(new(-length, 0, 0), girth * .8f, .07f, Palette.Sunken(body), Ahead);
                break;
        }
        float chuck = random.Between(.17f, .21f), hold = random.Between(.14f, .2f), reach = random.Between(.16f, .27f);
        scene.Frustum(new(length + hold, 0, 0), new(chuck, chuck, hold), .65f, Palette.Against(body), Ahead);
        scene.Cylinder(new(length + 2 * hold + reach, 0, 0), .1f, reach, bit, Ahead);
        scene.Cone(new(length + 2 * (hold + reach) + .09f, 0, 0), .12f, .1f, bit, Ahead);
        if (!random.Chance(.5f)) return;
        foreach (var share in (ReadOnlySpan<float>)[.7f, 1.4f]) scene.Torus(new(length + 2 * hold + reach * share, 0, 0), .11f, .4f, bit, Ahead);
    }
}
