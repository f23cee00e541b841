using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Clock
{
    public static readonly ProceduralObject Kind = new("clock", "face", "brown", "white", Wall)
    {
        OtherPart = "hands",
        UsualOtherColour = "black",
        Forms = [new("alarm clock", Alarm), new("cuckoo clock", Cuckoo), new("grandfather clock", Grandfather)],
        HeldOutColours = ["green", "gray"],
    };

    private static void Wall(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float depth = random.Between(.1f, .25f), face = random.Between(.6f, .66f);
        Dial(scene, random, new(depth, 0, 0), face, colours);
        if (random.Chance(.3f)) scene.Box(Vector3.Zero, new(depth, .85f, .85f), colours.Body);
        else if (random.Chance(.3f)) scene.Cylinder(Vector3.Zero, 1, depth, colours.Body, Turn(Vector3.UnitY, 90));
        else scene.Torus(new(depth * .5f, 0, 0), .82f, .25f, colours.Body, Turn(Vector3.UnitY, 90));
        scene.Cylinder(Vector3.Zero, .75f, depth * .9f, colours.Body, Turn(Vector3.UnitY, 90));
    }

    private static void Alarm(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float depth = random.Between(.2f, .32f), bell = random.Between(.26f, .34f);
        scene.Cylinder(Vector3.Zero, .75f, depth, colours.Body, Turn(Vector3.UnitY, 90));
        Dial(scene, random, new(depth, 0, 0), .54f, colours);
        foreach (var side in Shapes.Sides)
        {
            scene.Hemisphere(new(0, side * .48f, .68f), new(bell, bell, bell * .9f), colours.Body, Turn(Vector3.UnitX, -side * 32));
            scene.Limb(new(0, side * .4f, -.55f), new(0, side * .6f, -.9f), .1f, colours.Body);
        }
        if (random.Chance(.6f)) scene.Limb(new(0, 0, .7f), new(0, 0, 1), .08f, Palette.Metal);
        else scene.Torus(new(0, 0, .95f), .3f, .25f, Palette.Metal, Turn(Vector3.UnitY, 90));
    }

    private static void Cuckoo(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float width = random.Between(.5f, .62f), slope = random.Between(35, 48), swing = random.Between(-.2f, .2f);
        scene.Box(Vector3.Zero, new(.28f, width, .55f), colours.Body);
        scene.Box(new(0, 0, .55f), new(.27f, width * .68f, width * .68f), colours.Body, Turn(Vector3.UnitX, 45));
        Dial(scene, random, new(.28f, 0, -.1f), .38f, colours);
        scene.Box(new(.28f, 0, .58f), new(.03f, .14f, .15f), Palette.Black);
        scene.Ellipsoid(new(.36f, 0, .58f), new(.14f, .1f, .1f), Palette.Glow);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(.05f, side * width * .62f, .55f + width * .5f), new(.4f, width * .85f, .08f), colours.Body, Turn(Vector3.UnitX, -side * slope));
            if (random.Chance(.5f)) scene.Ellipsoid(new(.1f, side * .34f, -random.Between(.8f, 1)), new(.1f, .1f, .18f), Palette.Metal);
        }
        scene.Limb(new(0, 0, -.5f), new(0, swing, -1.05f), .06f, Palette.Metal);
        scene.Cylinder(new(0, swing, -1.1f), .16f, .06f, Palette.Glow, Turn(Vector3.UnitY, 90));
    }

    private static void Grandfather(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float width = random.Between(.4f, .48f), swing = random.Between(-.08f, .08f);
        scene.Box(new(0, 0, -1), new(.36f, width * 1.1f, .22f), colours.Body);
        scene.Box(new(0, 0, -.25f), new(.28f, width * .85f, .75f), colours.Body);
        scene.Box(new(0, 0, .7f), new(.34f, width * 1.1f, .42f), colours.Body);
        if (random.Chance(.5f)) scene.Cylinder(new(0, 0, 1.05f), width * .8f, .32f, colours.Body, Turn(Vector3.UnitY, 90));
        else scene.Box(new(0, 0, 1.14f), new(.42f, width * 1.35f, .08f), colours.Body);
        Dial(scene, random, new(.34f, 0, .7f), .34f, colours);
        scene.Box(new(.28f, 0, -.22f), new(.02f, width * .55f, .45f), Palette.Against(colours.Body));
        scene.Box(new(.31f, swing * .5f, -.05f), new(.02f, .05f, .32f), Palette.Glow, Turn(Vector3.UnitX, swing * 90));
        scene.Cylinder(new(.31f, swing, -.42f), .15f, .03f, Palette.Glow, Turn(Vector3.UnitY, 90));
    }

    private static void Dial(PrimitiveScene scene, Random random, Vector3 middle, float radius, Slots<Vector3> colours)
    {
        scene.Cylinder(middle, radius, .05f, colours.Part, Turn(Vector3.UnitY, 90));
        foreach (var side in Shapes.Sides)
        {
            scene.Box(middle + new Vector3(.05f, side * radius * .82f, 0), new(.02f, radius * .12f, .04f), Palette.Against(colours.Part));
            scene.Box(middle + new Vector3(.05f, 0, side * radius * .82f), new(.02f, .04f, radius * .12f), Palette.Against(colours.Part));
        }
        Hand(random.Between(0, 360), radius * .62f);
        Hand(random.Between(0, 360), radius * .42f);

        void Hand(float degrees, float length)
        {
            var turn = Turn(Vector3.UnitX, degrees);
            scene.Box(middle + new Vector3(.07f, 0, 0) + Vector3.Transform(new(0, 0, length * .45f), turn), new(.03f, .06f, length * .55f), colours.Other, turn);
        }
    }
}
