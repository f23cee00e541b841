using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Tractor
{
    public static readonly ProceduralObject Kind = new("tractor", "wheels", "green", "black", Build) { OtherPart = "rims", UsualOtherColour = "yellow", HeldOutColours = ["white", "pink"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var body = colours.Body;
        float nose = random.Between(.42f, .55f), wide = random.Between(.28f, .34f), high = random.Between(.24f, .3f), big = random.Between(.48f, .58f), small = random.Between(.24f, .32f);
        scene.Box(new(nose, 0, .1f), new(nose, wide, high), body);
        scene.Box(new(nose, 0, -.22f), new(nose * .9f, .16f, .12f), Palette.Metal);
        scene.Box(new(2 * nose, 0, .06f), new(.03f, wide * .55f, high * .62f), Palette.Against(body));
        foreach (var side in Shapes.Sides)
        {
            scene.Ellipsoid(new(2 * nose, side * wide * .78f, .24f), new(.05f, .07f, .08f), Palette.Glow);
            scene.Box(new(-.3f, side * (wide + .14f), big - .22f), new(big * .8f, .17f, .08f), body);
            scene.Box(new(-.3f + big * .8f, side * (wide + .14f), big - .4f), new(.07f, .17f, .26f), body);
        }
        scene.Box(new(-.35f, 0, .02f), new(.35f, wide, .34f), body);
        Wheels(scene, new(-.35f, wide + .14f, big - .75f), big, random.Between(.11f, .14f), colours);
        Wheels(scene, new(nose * 1.5f, wide + random.Between(0, .1f), small - .75f), small, .1f, colours);
        if (random.Chance(.75f)) scene.Cylinder(new(nose * random.Between(.9f, 1.3f), wide * random.Pick<float>([0, .6f]), .55f), .07f, .28f, Palette.Metal);
        switch (random.Next(3))
        {
            case 0: Cab(scene, random, wide, body); break;
            case 1: Canopy(scene, wide, body); break;
            default: Open(scene, body); break;
        }
    }

    private static void Wheels(PrimitiveScene scene, Vector3 place, float radius, float halfWidth, Slots<Vector3> colours)
    {
        scene.Wheels(place, radius, halfWidth, colours.Part);
        scene.Wheels(place, radius * .52f, halfWidth + .03f, colours.Other);
    }

    private static void Cab(PrimitiveScene scene, Random random, float wide, Vector3 body)
    {
        var high = random.Between(.28f, .34f);
        scene.Box(new(-.35f, 0, .34f + high), new(.33f, wide + .04f, high), Palette.Glass(body));
        scene.Box(new(-.35f, 0, .38f + 2 * high), new(.42f, wide + .12f, .07f), body);
        foreach (var side in Shapes.Sides)
        {
            foreach (var x in (ReadOnlySpan<float>)[-.68f, -.02f]) scene.Box(new(x, side * (wide + .04f), .34f + high), new(.06f, .06f, high), body);
        }
    }

    private static void Canopy(PrimitiveScene scene, float wide, Vector3 body)
    {
        scene.Box(new(-.35f, 0, 1.02f), new(.42f, wide + .1f, .07f), body);
        scene.Box(new(-.65f, 0, .66f), new(.06f, wide, .34f), body);
        foreach (var side in Shapes.Sides) scene.Box(new(-.05f, side * wide, .66f), new(.06f, .06f, .34f), body);
        Seat(scene, body);
    }

    private static void Open(PrimitiveScene scene, Vector3 body)
    {
        Seat(scene, body);
        scene.Limb(new(.05f, 0, .3f), new(-.08f, 0, .56f), .05f, Palette.Metal);
        scene.Torus(new(-.08f, 0, .58f), .16f, .3f, Palette.Metal, Turn(Vector3.UnitY, -30));
    }

    private static void Seat(PrimitiveScene scene, Vector3 body)
    {
        scene.Box(new(-.4f, 0, .42f), new(.16f, .2f, .08f), Palette.Against(body));
        scene.Box(new(-.56f, 0, .6f), new(.06f, .2f, .2f), Palette.Against(body));
    }
}
