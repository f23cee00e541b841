using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Tricycle
{
    public static readonly ProceduralObject Kind = new("tricycle", "wheels", "red", "black", Build) { OtherPart = "seat", UsualOtherColour = "yellow", HeldOutColours = ["gray", "blue"] };

    /// <summary>A child's: one pedalled wheel ahead, two wide apart behind, stubby throughout.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, wheels, seat) = colours;
        float large = random.Between(.34f, .48f), small = random.Between(.2f, .32f), reach = random.Between(.48f, .6f), wide = random.Between(.42f, .54f), thick = random.Between(.08f, .11f), rear = small - large;
        Vector3 head = new(reach - .14f, 0, large + random.Between(.16f, .28f)), axle = new(-reach, 0, rear);
        var hub = random.Chance(.5f) ? seat : Palette.Metal;
        Wheel(scene, new(reach, 0, 0), large, .09f, wheels, hub);
        foreach (var side in Shapes.Sides)
        {
            Wheel(scene, axle with { Y = side * wide }, small, .085f, wheels, hub);
            scene.Bar(head with { Y = side * .15f }, new(reach, side * .15f, -.03f), .095f, body);
            scene.Box(new(reach + side * large * .3f, side * .3f, -side * large * .3f), new(.11f, .12f, .05f), Palette.Black);
        }
        scene.Box(new(reach - .06f, 0, large + .09f), new(large * .5f, .19f, .06f), body);
        scene.Box(new(reach + large * .78f, 0, large * .78f), new(.06f, .19f, large * .46f), body, Turn(Vector3.UnitY, -42));
        scene.Box(axle + new Vector3(0, 0, .1f), new(random.Between(.14f, .22f), wide - .08f, .14f), body);
        var perch = Frame(scene, random, head, axle, thick, body);
        Seat(scene, random, perch, seat);
        Handlebar(scene, random, head, body);
        switch (random.Next(4))
        {
            case 0: scene.Box(axle + new Vector3(-.14f, 0, .24f), new(.2f, wide * .75f, .17f), body); break;
            case 1:
                foreach (var side in Shapes.Sides) scene.Box(axle + new Vector3(-.3f, side * .2f, .62f), new(.06f, .06f, .62f), Palette.Metal, Turn(Vector3.UnitY, -22));
                scene.Box(axle + new Vector3(-.54f, 0, 1.2f), new(.08f, .3f, .08f), Palette.Black);
                break;
            default: break;
        }
    }

    private static void Wheel(PrimitiveScene scene, Vector3 place, float radius, float halfWidth, Vector3 tyre, Vector3 hub)
    {
        scene.Cylinder(place, radius, halfWidth, tyre, Turn(Vector3.UnitX, 90));
        scene.Cylinder(place, radius * .5f, halfWidth + .03f, hub, Turn(Vector3.UnitX, 90));
    }

    /// <summary>A tube that slopes down, one that bends low, or a moulded belly; where the seat stands.</summary>
    private static Vector3 Frame(PrimitiveScene scene, Random random, Vector3 head, Vector3 axle, float thick, Vector3 body)
    {
        Vector3 perch = new(axle.X * random.Between(.5f, .75f), 0, random.Between(.22f, .36f));
        switch (random.Next(3))
        {
            case 0:
                scene.Bar(axle, head, thick, body);
                scene.Bar(axle with { X = perch.X }, perch, thick, body);
                break;
            case 1:
                scene.Bar(axle, perch with { X = 0, Z = axle.Z + .04f }, thick, body);
                scene.Limb(perch with { X = 0, Z = axle.Z + .04f }, head, thick, body);
                scene.Bar(axle, perch, thick, body);
                break;
            default:
                scene.Ellipsoid(new(axle.X * .6f, 0, perch.Z * .4f), new(.42f, .26f, perch.Z * .6f + .14f), body);
                scene.Limb(axle with { Z = .05f }, head, thick * 1.4f, body);
                break;
        }
        return perch;
    }

    private static void Seat(PrimitiveScene scene, Random random, Vector3 perch, Vector3 colour)
    {
        if (random.Chance(.5f)) scene.Ellipsoid(perch + new Vector3(0, 0, .06f), new(.28f, .2f, .1f), colour);
        else
        {
            scene.Box(perch + new Vector3(0, 0, .06f), new(.22f, .22f, .07f), colour);
            scene.Box(perch + new Vector3(-.22f, 0, .24f), new(.07f, .22f, .22f), colour, Turn(Vector3.UnitY, -12));
        }
    }

    /// <summary>Straight or raised, with a lamp, a basket or a plate before it.</summary>
    private static void Handlebar(PrimitiveScene scene, Random random, Vector3 head, Vector3 body)
    {
        float half = random.Between(.36f, .46f), rise = random.Between(.06f, .2f);
        scene.Box(head + new Vector3(-.06f, 0, rise * .5f), new(.1f, .17f, .12f + rise * .5f), body);
        scene.Cylinder(head + new Vector3(-.1f, 0, rise + .04f), .1f, half * .75f, body, Turn(Vector3.UnitX, 90));
        scene.Cylinder(head + new Vector3(-.1f, 0, rise + .04f), .085f, half + .1f, Palette.Black, Turn(Vector3.UnitX, 90));
        switch (random.Next(3))
        {
            case 0: scene.Ellipsoid(head + new Vector3(.08f, 0, rise), new(.1f, .12f, .12f), Palette.Glow); break;
            case 1: scene.Box(head + new Vector3(.22f, 0, rise), new(.17f, .18f, .12f), Palette.Colours["white"]); break;
            default: scene.Box(head + new Vector3(.06f, 0, rise), new(.05f, .12f, .1f), Palette.Colours["white"]); break;
        }
    }
}
