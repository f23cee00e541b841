using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Turtle
{
    public static readonly ProceduralObject Kind = new("turtle", "shell", "green", "brown", Build) { OtherPart = "belly", UsualOtherColour = "yellow", HeldOutColours = ["white", "pink"] };

    /// <summary>Walks on stumps under a high dome, swims on flippers under a flat one, or stands upright with the shell as a pack.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var pose = random.Next(3);
        if (pose == 0) Upright(scene, random, colours);
        else Flat(scene, random, colours, swims: pose == 1);
    }

    private static void Flat(PrimitiveScene scene, Random random, Slots<Vector3> colours, bool swims)
    {
        var (skin, shell, belly) = colours;
        float length = random.Between(.48f, .6f), width = random.Between(.44f, .54f), dome = swims ? random.Between(.32f, .42f) : random.Between(.4f, .54f), head = random.Between(.3f, .36f);
        scene.Hemisphere(new(-.06f, 0, -.04f), new(length, width, dome), shell);
        scene.Ellipsoid(new(-.06f, 0, -.04f), new(length * 1.08f, width * 1.1f, .09f), skin);
        scene.Ellipsoid(new(-.04f, 0, -.16f), new(length, width * .98f, .15f), belly);
        Scutes(scene, random, new(-.06f, 0, -.04f), new(length, width, dome), Quaternion.Identity, shell);
        Head(scene, new(length + .18f, 0, random.Between(.12f, .3f)), head, skin);
        scene.Cone(new(-length - .12f, 0, -.06f), .11f, .15f, skin, Turn(Vector3.UnitY, -95));
        foreach (var side in Shapes.Sides)
        {
            if (swims)
            {
                scene.Ellipsoid(new(length * .55f, side * (width + .1f), -.12f), new(.18f, .36f, .11f), skin, Turn(Vector3.UnitZ, side * random.Between(0, 30)) * Turn(Vector3.UnitX, -side * 14));
                scene.Ellipsoid(new(-length * .85f, side * width * .85f, -.12f), new(.15f, .26f, .09f), skin, Turn(Vector3.UnitZ, side * 35));
            }
            else
            {
                foreach (var end in Shapes.Sides) scene.Limb(new(end * length * .55f, side * width * .7f, -.05f), new(end * length * .8f, side * width * .95f, -.42f), .18f, skin);
            }
        }
    }

    private static void Upright(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (skin, shell, belly) = colours;
        float width = random.Between(.38f, .46f), height = random.Between(.44f, .54f), depth = random.Between(.34f, .46f), reach = random.Between(-.4f, .3f);
        var back = Turn(Vector3.UnitY, -90);
        scene.Ellipsoid(Vector3.Zero, new(.26f, width, height), skin);
        scene.Ellipsoid(new(.12f, 0, -.06f), new(.2f, width * .66f, height * .7f), belly);
        scene.Hemisphere(new(-.06f, 0, 0), new(height * 1.05f, width * 1.1f, depth), shell, back);
        Scutes(scene, random, new(-.06f, 0, 0), new(height * 1.05f, width * 1.1f, depth), back, shell);
        Head(scene, new(.1f, 0, height + .22f), random.Between(.29f, .35f), skin);
        foreach (var side in Shapes.Sides)
        {
            scene.Limb(new(.06f, side * width * .8f, .16f), new(.16f, side * (width + .26f), reach), .12f, skin);
            scene.Limb(new(.04f, side * .2f, -height * .7f), new(.12f, side * .24f, -height - .22f), .15f, skin);
        }
    }

    private static void Head(PrimitiveScene scene, Vector3 place, float radius, Vector3 skin)
    {
        scene.Limb(place - new Vector3(.2f, 0, .26f), place, radius * .6f, skin);
        scene.Ellipsoid(place, new(radius * 1.05f, radius * 1.05f, radius), skin);
        scene.StaringEyes(place + new Vector3(radius * .78f, radius * .52f, radius * .36f), radius * .3f);
        scene.Ellipsoid(place + new Vector3(radius * .88f, 0, -radius * .34f), new(radius * .22f, radius * .5f, radius * .12f), Palette.Against(skin));
    }

    private static void Scutes(PrimitiveScene scene, Random random, Vector3 middle, Vector3 dome, Quaternion turn, Vector3 shell)
    {
        if (random.Chance(.35f)) return;
        scene.Ellipsoid(middle + Vector3.Transform(new(0, 0, dome.Z), turn), new(.19f, .19f, .06f), shell * .6f, turn);
        for (var i = 0; i < 4; i++)
        {
            var (sin, cos) = MathF.SinCos((i + .5f) * MathF.Tau / 4);
            scene.Ellipsoid(middle + Vector3.Transform(dome * new Vector3(cos * .76f, sin * .76f, .65f), turn), new(.15f, .15f, .12f), shell * .6f, turn);
        }
    }
}
