using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class LawnMower
{
    public static readonly ProceduralObject Kind = new("lawn mower", "wheels", "red", "black", Build) { OtherPart = "handle", UsualOtherColour = "black", Forms = [new("riding lawn mower", Riding)], HeldOutColours = ["orange", "yellow"] };

    /// <summary>A low deck on small wheels, an engine on it, a long handle that slopes up behind.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, wheels, handle) = colours;
        float length = random.Between(.46f, .56f), half = random.Between(.4f, .48f), high = random.Between(.15f, .2f), front = random.Between(.17f, .23f), rear = front * random.Between(1, 1.6f), floor = -high - .12f;
        if (random.Chance(.5f)) scene.Box(Vector3.Zero, new(length, half * .95f, high), body);
        else
        {
            scene.Frustum(Vector3.Zero, new(length * 1.05f, half * 1.05f, high), .9f, body);
            scene.Box(new(-length * .5f, 0, 0), new(length * .5f, half * .9f, high), body);
        }
        scene.Wheels(new(length * .72f, half + .07f, floor + front), front, .1f, wheels);
        scene.Wheels(new(-length * .75f, half + .07f, floor + rear), rear, .1f, wheels);
        scene.Wheels(new(length * .72f, half + .09f, floor + front), front * .45f, .11f, Palette.Metal);
        scene.Wheels(new(-length * .75f, half + .09f, floor + rear), rear * .45f, .11f, Palette.Metal);
        Engine(scene, random, high, body);
        Handle(scene, random, new(-length * .8f, half * .6f, high), handle);
        if (random.Chance(.55f)) scene.Box(new(-length - .26f, 0, .1f), new(.3f, half * .7f, .24f), Palette.Against(body), Turn(Vector3.UnitY, 12));
        scene.Box(new(length * 1.02f, 0, 0), new(.05f, half * .45f, high * .55f), Palette.Against(body));
    }

    /// <summary>A round motor with a cap, a block with a tank, or a moulded hood.</summary>
    private static void Engine(PrimitiveScene scene, Random random, float high, Vector3 body)
    {
        switch (random.Next(3))
        {
            case 0:
                scene.Cylinder(new(.05f, 0, high + .13f), .26f, .15f, Palette.Metal);
                scene.Cylinder(new(.05f, 0, high + .3f), .2f, .07f, body);
                break;
            case 1:
                scene.Box(new(.05f, 0, high + .15f), new(.24f, .24f, .17f), body);
                scene.Box(new(.05f, .26f, high + .16f), new(.15f, .08f, .1f), Palette.Metal);
                scene.Cylinder(new(.05f, 0, high + .34f), .09f, .06f, Palette.Black);
                break;
            default:
                scene.Ellipsoid(new(.08f, 0, high), new(.42f, .32f, .34f), body);
                scene.Ellipsoid(new(.02f, 0, high + .22f), new(.24f, .18f, .16f), Palette.Against(body));
                break;
        }
    }

    private static void Handle(PrimitiveScene scene, Random random, Vector3 foot, Vector3 colour)
    {
        float reach = random.Between(.75f, 1), top = random.Between(.75f, 1), near = random.Chance(.3f) ? .3f : 1;
        foreach (var side in Shapes.Sides) scene.Limb(foot * new Vector3(1, side, 1), new(foot.X - reach, side * foot.Y * near, top), .07f, colour);
        scene.Cylinder(new(foot.X - reach, 0, top), .085f, foot.Y * MathF.Max(near, .8f) + .07f, colour, Turn(Vector3.UnitX, 90));
        if (random.Chance(.5f)) scene.Box(new(foot.X - reach * .6f, 0, foot.Z + (top - foot.Z) * .6f), new(.06f, foot.Y, .06f), colour);
    }

    /// <summary>A small bonnet, a seat behind a wheel, and a deck that sticks out below.</summary>
    private static void Riding(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, wheels, handle) = colours;
        float nose = random.Between(.28f, .36f), half = random.Between(.26f, .32f), front = random.Between(.17f, .22f), rear = random.Between(.26f, .34f);
        const float Floor = -.5f;
        scene.Box(new(.5f, 0, .04f), new(nose, half, .26f), body);
        scene.Ellipsoid(new(.5f + nose * .7f, 0, .04f), new(nose * .6f, half, .26f), body);
        scene.Box(new(-.15f, 0, -.16f), new(.75f, half, .1f), body);
        scene.Box(new(-.5f, 0, .02f), new(.34f, half + .18f, .16f), body);
        scene.Cylinder(new(.04f, 0, -.34f), random.Between(.5f, .58f), .11f, body);
        scene.Wheels(new(.6f, half + .1f, Floor + front), front, .1f, wheels);
        scene.Wheels(new(-.55f, half + .16f, Floor + rear), rear, .13f, wheels);
        scene.Wheels(new(-.55f, half + .18f, Floor + rear), rear * .5f, .14f, Palette.Glow);
        scene.Box(new(-.42f, 0, .26f), new(.2f, .22f, .09f), Palette.Against(body));
        scene.Box(new(-.62f, 0, .48f), new(.08f, .22f, .24f), Palette.Against(body), Turn(Vector3.UnitY, -10));
        scene.Limb(new(.24f, 0, .2f), new(.06f, 0, .46f), .06f, handle);
        scene.Torus(new(.04f, 0, .48f), .19f, .3f, handle, Turn(Vector3.UnitY, -32));
        foreach (var side in Shapes.Sides) scene.Ellipsoid(new(.5f + nose * 1.1f, side * half * .6f, .12f), new(.07f, .09f, .08f), Palette.Colours["white"]);
        if (random.Chance(.4f)) scene.Box(new(-1, 0, .1f), new(.22f, half + .1f, .3f), Palette.Against(body));
    }
}
