using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Stroller
{
    public static readonly ProceduralObject Kind = new("stroller", "wheels", "gray", "black", Build) { OtherPart = "hood", Forms = [new("jogging stroller", Jogging)], HeldOutColours = ["brown", "red"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float half = random.Between(.36f, .44f), radius = random.Between(.17f, .28f), floor = random.Between(-.95f, -.8f);
        if (random.Chance(.4f)) Carrycot(scene, random, half, colours);
        else Seat(scene, random, half, colours);
        Handle(scene, random, half);
        var behind = radius * random.Between(1, 1.3f);
        foreach (var side in Shapes.Sides)
        {
            var y = side * (half - .02f);
            scene.Bar(new(-.3f, y, .05f), new(.5f, y, floor + radius), .065f, Palette.Metal);
            scene.Bar(new(.3f, y, -.1f), new(-.48f, y, floor + behind), .065f, Palette.Metal);
        }
        scene.Wheels(new(.5f, half + .07f, floor + radius), radius, .09f, colours.Part);
        scene.Wheels(new(-.48f, half + .07f, floor + behind), behind, .09f, colours.Part);
        if (random.Chance(.6f)) scene.Box(new(0, 0, floor + radius + .12f), new(.34f, half - .08f, .1f), Palette.Sunken(colours.Body));
    }

    /// <summary>One wheel ahead, two large ones behind.</summary>
    private static void Jogging(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float half = random.Between(.36f, .42f), large = random.Between(.32f, .4f), small = random.Between(.24f, .32f), reach = random.Between(.75f, .9f);
        const float Floor = -.85f;
        Seat(scene, random, half, colours);
        Handle(scene, random, half);
        foreach (var side in Shapes.Sides)
        {
            scene.Limb(new(-.25f, side * half, .1f), new(reach, side * .14f, Floor + small), .065f, Palette.Metal);
            scene.Bar(new(0, side * half, -.1f), new(-.45f, side * half, Floor + large), .065f, Palette.Metal);
        }
        scene.Wheels(new(-.45f, half + .1f, Floor + large), large, .09f, colours.Part);
        scene.Wheels(new(-.45f, half + .12f, Floor + large), large * .5f, .1f, Palette.Metal);
        scene.Cylinder(new(reach, 0, Floor + small), small, .1f, colours.Part, Turn(Vector3.UnitX, 90));
    }

    /// <summary>A reclined seat in the hood's shadow, with a bar or a footrest before it and a bag behind.</summary>
    private static void Seat(PrimitiveScene scene, Random random, float half, Slots<Vector3> colours)
    {
        var (body, _, hood) = colours;
        scene.Box(new(.05f, 0, -.12f), new(.36f, half, .12f), body, Turn(Vector3.UnitY, -8));
        scene.Box(new(-.34f, 0, .22f), new(.12f, half, .42f), body, Turn(Vector3.UnitY, -24));
        scene.Ellipsoid(new(-.2f, 0, .28f), new(.08f, half * .62f, .24f), Palette.Colours["white"], Turn(Vector3.UnitY, -24));
        scene.Box(new(-.45f, 0, .17f), new(.08f, half * 1.03f, .44f), body * .75f, Turn(Vector3.UnitY, -24));
        scene.Box(new(-.52f, 0, -.08f), new(.14f, half * .75f, .18f), body * .2f);
        scene.Box(new(.46f, 0, -.32f), new(.09f, half * .85f, .24f), body, Turn(Vector3.UnitY, -24));
        foreach (var side in Shapes.Sides) scene.Box(new(-.02f, side * half, .06f), new(.34f, .07f, .16f), body);
        Hood(scene, new(-.28f, 0, .4f), half * 1.1f, random.Between(.42f, .5f), random.Between(15, 40), hood);
        if (random.Chance(.6f)) scene.Cylinder(new(.36f, 0, .24f), .075f, half, Palette.Black, Turn(Vector3.UnitX, 90));
    }

    /// <summary>A deep tub with a blanket.</summary>
    private static void Carrycot(PrimitiveScene scene, Random random, float half, Slots<Vector3> colours)
    {
        var (body, _, hood) = colours;
        if (random.Chance(.5f)) scene.Hemisphere(new(.05f, 0, .14f), new(.66f, half * 1.1f, .44f), body, Turn(Vector3.UnitX, 180));
        else scene.Frustum(new(.05f, 0, -.04f), new(.5f, half * .85f, .2f), 1.25f, body);
        scene.Frustum(new(-.3f, 0, -.05f), new(.32f, half * .9f, .21f), 1.25f, body * .75f);
        scene.Ellipsoid(new(.3f, 0, .14f), new(.38f, half * .92f, .14f), Palette.Colours["white"]);
        Hood(scene, new(-.16f, 0, .14f), half * 1.15f, random.Between(.5f, .6f), random.Between(8, 28), hood);
    }

    /// <summary>A dome that opens towards the front, pale inside and dark behind.</summary>
    private static void Hood(PrimitiveScene scene, Vector3 place, float half, float reach, float tip, Vector3 colour)
    {
        var turn = Turn(Vector3.UnitY, tip - 60);
        scene.Hemisphere(place, new(reach, half, reach * .85f), colour, turn);
        scene.Hemisphere(place - new Vector3(.09f, 0, 0), new(reach, half * 1.01f, reach * .85f), colour * .75f, turn);
        scene.Frustum(place + Vector3.Transform(-Vector3.UnitZ * .02f, turn), new(reach * .8f, half * .8f, .03f), 1, Vector3.Lerp(colour, Palette.Colours["white"], .5f), turn);
    }

    /// <summary>One bar across or two grips.</summary>
    private static void Handle(PrimitiveScene scene, Random random, float half)
    {
        float back = random.Between(-.95f, -.75f), top = random.Between(.55f, .75f);
        foreach (var side in Shapes.Sides) scene.Bar(new(-.3f, side * (half - .04f), 0), new(back, side * (half - .04f), top), .065f, Palette.Metal);
        if (random.Chance(.7f)) scene.Cylinder(new(back, 0, top), .08f, half, Palette.Black, Turn(Vector3.UnitX, 90));
        else
        {
            foreach (var side in Shapes.Sides) scene.Box(new(back - .08f, side * (half - .04f), top), new(.16f, .08f, .08f), Palette.Black);
        }
    }
}
