using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Biplane
{
    public static readonly ProceduralObject Kind = new("biplane", "wings", "red", "yellow", Build) { OtherPart = "tail", HeldOutColours = ["green", "pink"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, wings, tail) = colours;
        float length = random.Between(.75f, .95f), girth = random.Between(.33f, .4f), span = random.Between(.8f, .95f), chord = random.Between(.19f, .25f), gap = random.Between(.32f, .4f), stagger = random.Between(0, .14f);
        var wing = length * random.Between(.25f, .4f);
        scene.Frustum(new(-length * .1f, 0, 0), new(girth * .35f, girth * .35f, length * .85f), 2.7f, body, Turn(Vector3.UnitY, 90));
        scene.Ellipsoid(new(length * .72f, 0, 0), new(.24f, girth, girth), body);
        Wing(scene, random.Chance(.35f), new(wing + stagger, 0, gap + girth * .7f), span, chord, wings);
        Wing(scene, random.Chance(.35f), new(wing - stagger, 0, -girth * .55f), span * random.Between(.85f, 1), chord, wings);
        var lean = float.RadiansToDegrees(MathF.Atan2(2 * stagger, gap + girth * 1.25f));
        var apart = random.Between(.62f, .78f);
        foreach (var side in Shapes.Sides)
        {
            foreach (var end in Shapes.Sides) scene.Box(new(wing + end * chord * .55f, side * span * apart, (gap + girth * .15f) / 2), new(.05f, .05f, (gap + girth * 1.25f) / 2), body, Turn(Vector3.UnitY, lean));
            scene.Box(new(-length * .85f, side * .22f, .06f), new(.15f, .22f, .05f), tail);
        }
        if (random.Chance(.5f)) scene.Ellipsoid(new(-length * .9f, 0, .24f), new(.19f, .065f, .28f), tail);
        else scene.Box(new(-length * .88f, 0, .24f), new(.15f, .065f, .24f), tail, Turn(Vector3.UnitY, -16));
        Nose(scene, random, length * .72f + .22f, girth);
        Pilot(scene, random, wing - chord - .16f, girth);
        Undercarriage(scene, random, wing, girth, body);
    }

    private static void Wing(PrimitiveScene scene, bool round, Vector3 place, float span, float chord, Vector3 colour)
    {
        if (round) scene.Ellipsoid(place, new(chord * 1.15f, span * 1.05f, .065f), colour);
        else scene.Box(place, new(chord, span, .045f), colour);
    }

    /// <summary>A radial engine or a pointed spinner behind two or three blades.</summary>
    private static void Nose(PrimitiveScene scene, Random random, float x, float girth)
    {
        var start = random.Between(10, 80);
        if (random.Chance(.6f)) scene.Cylinder(new(x - .02f, 0, 0), girth * .55f, .06f, Palette.Black, Turn(Vector3.UnitY, 90));
        scene.Cone(new(x + .1f, 0, 0), girth * .35f, .12f, Palette.Metal, Turn(Vector3.UnitY, 90));
        var blade = random.Chance(.5f) ? Palette.Wood : Palette.Metal;
        if (random.Chance(.7f)) scene.Box(new(x + .08f, 0, 0), new(.04f, girth * 1.35f, .065f), blade, Turn(Vector3.UnitX, start));
        else
        {
            foreach (var angle in (ReadOnlySpan<float>)[0, 120, 240])
            {
                var turn = Turn(Vector3.UnitX, start + angle);
                scene.Box(new Vector3(x + .08f, 0, 0) + Vector3.Transform(new(0, girth * .65f, 0), turn), new(.04f, girth * .65f, .065f), blade, turn);
            }
        }
    }

    /// <summary>A head in the cockpit or a bare windscreen.</summary>
    private static void Pilot(PrimitiveScene scene, Random random, float x, float girth)
    {
        scene.Ellipsoid(new(x, 0, girth * .68f), new(.2f, .16f, .08f), Palette.Black);
        if (random.Chance(.5f)) scene.Ellipsoid(new(x - .02f, 0, girth * .68f + .14f), new(.13f, .13f, .14f), Palette.Wood);
        scene.Box(new(x + .18f, 0, girth * .68f + .1f), new(.04f, .16f, .1f), Palette.Colours["white"], Turn(Vector3.UnitY, -25));
    }

    /// <summary>Wheels or floats on struts.</summary>
    private static void Undercarriage(PrimitiveScene scene, Random random, float x, float girth, Vector3 body)
    {
        var (floats, wheel) = (random.Chance(.2f), random.Between(.15f, .19f));
        foreach (var side in Shapes.Sides)
        {
            Vector3 foot = new(x + .1f, side * .3f, -girth - .28f);
            scene.Box(new(x + .08f, side * .24f, -girth - .06f), new(.07f, .06f, .22f), body, Turn(Vector3.UnitX, side * 16));
            if (floats) scene.Ellipsoid(foot, new(.5f, .12f, .12f), body);
            else scene.Cylinder(foot, wheel, .08f, Palette.Black, Turn(Vector3.UnitX, 90));
        }
    }
}
