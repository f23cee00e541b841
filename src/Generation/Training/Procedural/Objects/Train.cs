using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Train
{
    public static readonly ProceduralObject Kind = new("train", "wheels", "green", "black", Plain) { OtherPart = "roof", Forms = [new("steam train", Steam)], HeldOutColours = ["cyan", "yellow"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.5f)) Steam(scene, random, colours);
        else Express(scene, random, colours);
    }

    private static void Steam(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, wheels, roof) = colours;
        float length = random.Between(.45f, .6f), girth = random.Between(.32f, .38f), cab = random.Between(.46f, .56f), wide = random.Between(.44f, .5f);
        var along = Turn(Vector3.UnitY, 90);
        scene.Box(new(0, 0, -.36f), new(length + .35f, wide * .85f, .1f), body);
        scene.Cylinder(new(.25f, 0, 0), girth, length, body, along);
        scene.Cylinder(new(.26f + length, 0, 0), girth * .62f, .03f, Palette.Against(body), along);
        scene.Ellipsoid(new(.3f + length, 0, girth + .05f), new(.1f, .12f, .12f), Palette.Glow);
        scene.Frustum(new(.05f + length * .8f, 0, girth + .22f), new(.12f, .12f, .26f), random.Pick<float>([1, 1.7f]), body);
        if (random.Chance(.6f)) scene.Hemisphere(new(.15f, 0, girth - .06f), new(.16f, .16f, .22f), Palette.Metal);
        scene.Box(new(-length, 0, cab - .4f), new(.28f, wide, cab), body);
        scene.Box(new(-length, 0, cab - .08f), new(.15f, wide + .015f, cab * .36f), Palette.Glass(body));
        scene.Box(new(-length, 0, 2 * cab - .36f), new(.36f, wide + .08f, .06f), roof);
        scene.Box(new(.38f + length, 0, -.44f), new(.08f, wide, .1f), Palette.Metal, Turn(Vector3.UnitY, 25));
        var pairs = random.Next(2, 4);
        for (var i = 0; i < pairs; i++) scene.Wheels(new(length - i * (2 * length + .1f) / (pairs - 1), wide * .85f, -.45f), i == pairs - 1 ? .27f : random.Between(.2f, .25f), .08f, wheels);
        if (random.Chance(.5f)) Wagon(scene, random, -length - .85f, wide, colours);
    }

    /// <summary>With a heap of coal or timber.</summary>
    private static void Wagon(PrimitiveScene scene, Random random, float x, float wide, Slots<Vector3> colours)
    {
        scene.Box(new(x, 0, -.2f), new(.44f, wide * .9f, .22f), colours.Body);
        scene.Box(new(x + .5f, 0, -.34f), new(.12f, .1f, .07f), Palette.Metal);
        scene.Ellipsoid(new(x, 0, 0), new(.4f, wide * .8f, .18f), random.Chance(.5f) ? Palette.Against(colours.Body) : Palette.Wood);
        foreach (var end in Shapes.Sides) scene.Wheels(new(x + end * .26f, wide * .85f, -.5f), .18f, .08f, colours.Part);
    }

    /// <summary>A blunt or a long nose and a carriage.</summary>
    private static void Express(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, wheels, roof) = colours;
        float half = random.Between(.45f, .55f), wide = random.Between(.36f, .42f), high = random.Between(.36f, .42f), front = 2 * half + .05f, nose = random.Chance(.3f) ? 0 : random.Between(.3f, .55f);
        if (nose > 0)
        {
            scene.Ellipsoid(new(front, 0, -high * .1f), new(nose, wide * .98f, high * .9f), body);
            scene.Ellipsoid(new(front + nose * .42f, 0, high * .3f), new(nose * .48f, wide * .74f, high * .42f), Palette.Glass(body));
        }
        else
        {
            scene.Box(new(front, 0, high * .4f), new(.03f, wide * .75f, high * .3f), Palette.Glass(body));
        }
        foreach (var side in Shapes.Sides)
        {
            scene.Ellipsoid(new(front + nose * .78f, side * wide * .55f, -high * .4f), new(.06f, .09f, .09f), Palette.Glow);
            var x = side * (half + .05f);
            scene.Box(new(x, 0, 0), new(half, wide, high), body);
            scene.Box(new(x, 0, high), new(half * .97f, wide * .86f, .07f), roof);
            scene.Box(new(x, 0, high * .3f), new(half * .75f, wide + .015f, high * .3f), Palette.Glass(body));
            foreach (var end in Shapes.Sides) scene.Wheels(new(x + end * half * .6f, wide * .9f, -high - .04f), .16f, .06f, wheels);
        }
    }
}
