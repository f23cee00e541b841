using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Dragon
{
    public static readonly ProceduralObject Kind = new("dragon", "wings", "green", "red", Build) { OtherPart = "belly", UsualOtherColour = "yellow", HeldOutColours = ["white", "pink"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.4f)) Standing(scene, random, colours);
        else Sitting(scene, random, colours);
    }

    /// <summary>Upright on its haunches, or on its toes.</summary>
    private static void Sitting(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (skin, wings, belly) = colours;
        float girth = random.Between(.4f, .48f), neck = random.Between(.44f, .62f), leg = random.Chance(.5f) ? .12f : random.Between(.25f, .36f);
        scene.Ellipsoid(new(-.04f, 0, -.2f), new(girth, girth * 1.05f, .5f), skin);
        scene.Ellipsoid(new(girth * .38f, 0, -.22f), new(girth * .68f, girth * .62f, .4f), belly);
        scene.Ellipsoid(new(-.13f, 0, -.2f), new(girth, girth * 1.06f, .51f), skin * .75f);
        scene.Frustum(new(0, 0, neck * .5f + .05f), new(.26f, .275f, neck * .5f + .05f), .78f, skin * .75f, Turn(Vector3.UnitY, 12));
        scene.Frustum(new(.06f, 0, neck * .5f + .05f), new(.27f, .27f, neck * .5f + .05f), .75f, skin, Turn(Vector3.UnitY, 12));
        Head(scene, random, new(.18f, 0, neck + .1f), skin, belly);
        Wings(scene, random, new(-.22f, .16f, .1f), wings);
        foreach (var side in Shapes.Sides)
        {
            scene.Ellipsoid(new(.28f, side * girth * .8f, -.06f), new(.24f, .1f, .1f), skin, Turn(Vector3.UnitY, 28));
            scene.Ellipsoid(new(.14f, side * girth * .9f, -.58f - leg), new(.26f, .15f, .1f + leg * .5f), skin);
        }
        Tail(scene, new(-.25f, 0, -.5f), new(-random.Between(.65f, .85f), random.Between(-.3f, .3f), random.Between(-.6f, -.3f)), skin, wings);
    }

    /// <summary>On four legs with a raised head.</summary>
    private static void Standing(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (skin, wings, belly) = colours;
        float length = random.Between(.46f, .56f), rise = random.Between(.44f, .64f), leg = random.Between(.16f, .24f);
        scene.Ellipsoid(Vector3.Zero, new(length, .38f, .38f), skin);
        scene.Ellipsoid(new(-.16f, 0, .02f), new(length * .95f, .39f, .39f), skin * .75f);
        scene.Ellipsoid(new(.18f, 0, -.1f), new(length * .88f, .3f, .34f), belly);
        scene.Frustum(new(length * .78f, 0, rise * .5f), new(.26f, .26f, rise * .55f), .8f, skin, Turn(Vector3.UnitY, 25));
        Head(scene, random, new(length + .08f, 0, rise + .1f), skin, belly);
        Wings(scene, random, new(-.02f, .16f, .22f), wings);
        foreach (var side in Shapes.Sides)
        {
            foreach (var end in Shapes.Sides) scene.Cylinder(new(end * length * .6f, side * .26f, -.2f - leg), .16f, leg, end < 0 ? skin * .75f : skin);
        }
        Tail(scene, new(-length * .8f, 0, .02f), new(-length - .5f, random.Between(-.25f, .25f), random.Between(-.2f, .3f)), skin, wings);
    }

    private static void Head(PrimitiveScene scene, Random random, Vector3 head, Vector3 skin, Vector3 belly)
    {
        float snout = random.Between(.22f, .32f), horn = random.Between(.16f, .24f);
        scene.Ellipsoid(head, new(.3f, .31f, .28f), skin);
        scene.Ellipsoid(head - new Vector3(.08f, 0, 0), new(.3f, .315f, .285f), skin * .75f);
        scene.Ellipsoid(head + new Vector3(.22f, 0, -.07f), new(snout, .26f, .19f), Vector3.Lerp(skin, Palette.Colours["white"], .25f));
        scene.StaringEyes(head + new Vector3(.18f, .19f, .17f), .12f);
        foreach (var side in Shapes.Sides) scene.Cone(head + new Vector3(-.1f, side * .16f, .22f + horn * .6f), .09f, horn, belly, Turn(Vector3.UnitX, -side * 15) * Turn(Vector3.UnitY, -22));
    }

    /// <summary>Spread like a bat's, dark behind: flaps that end in points below.</summary>
    /// <param name="root">of the right one; the left one mirrors it in y</param>
    private static void Wings(PrimitiveScene scene, Random random, Vector3 root, Vector3 colour)
    {
        const int Flaps = 2;
        float span = random.Between(.68f, .88f), rise = random.Between(5, 45), sweep = random.Between(-8, 25);
        foreach (var side in Shapes.Sides)
        {
            var turn = Turn(Vector3.UnitZ, side * sweep) * Turn(Vector3.UnitX, side * rise);
            var place = root * new Vector3(1, side, 1);
            var half = span / Flaps / 2;
            for (var i = 0; i < Flaps; i++)
            {
                var length = .36f - .1f * i;
                foreach (var face in Shapes.Sides)
                {
                    var middle = place + Vector3.Transform(new(face * .035f, side * half * (2 * i + 1), -length * .92f), turn);
                    scene.Frustum(middle, new(.06f, half * 1.3f, length), .1f, face < 0 ? colour * .45f : colour, turn * Turn(Vector3.UnitX, 180));
                }
            }
        }
    }

    private static void Tail(PrimitiveScene scene, Vector3 from, Vector3 to, Vector3 skin, Vector3 tip)
    {
        var along = to - from;
        var turn = Turn(Vector3.UnitZ, float.RadiansToDegrees(MathF.Atan2(along.Y, along.X))) * Turn(Vector3.UnitY, 90 - float.RadiansToDegrees(MathF.Asin(along.Z / along.Length())));
        scene.Frustum((from + to) / 2, new(.2f, .2f, along.Length() / 2), .5f, skin * .75f, turn);
        scene.Cone(to + Vector3.Normalize(along) * .1f, .18f, .18f, tip * .75f, turn);
    }
}
