using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class ExerciseBike
{
    public static readonly ProceduralObject Kind = new("exercise bike", "flywheel", "black", "gray", Build) { OtherPart = "seat", UsualOtherColour = "black", HeldOutColours = ["orange", "blue"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.25f)) Recumbent(scene, random, colours);
        else Upright(scene, random, colours);
    }

    /// <summary>One heavy wheel between feet that lie across: no wheel behind.</summary>
    private static void Upright(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, wheel, seat) = colours;
        float radius = random.Between(.34f, .42f), reach = random.Between(.5f, .6f), wide = random.Between(.4f, .5f), thick = random.Between(.085f, .11f), floor = -radius - .14f;
        Vector3 hub = new(reach * .62f, 0, 0), crank = new(-.04f, 0, -.1f), post = new(-reach * .72f, 0, random.Between(.6f, .74f)), head = new(reach * .5f, 0, random.Between(.76f, .92f));
        Feet(scene, reach, wide, floor, body);
        Flywheel(scene, random.Chance(.5f), hub, radius, body, wheel);
        scene.Bar(new(-reach * .4f, 0, floor), post, thick, body);
        scene.Limb(hub with { X = hub.X - .02f, Z = -.1f }, head, thick * 1.3f, body);
        scene.Bar(crank with { X = -reach * .5f }, hub, thick, body);
        Pedals(scene, crank with { X = 0 }, .3f);
        scene.Ellipsoid(post + new Vector3(0, 0, .08f), new(.26f, .18f, .1f), seat);
        Handlebar(scene, random, head, random.Between(.34f, .44f), body);
    }

    /// <summary>A low seat with a back behind the pedals.</summary>
    private static void Recumbent(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, wheel, seat) = colours;
        float radius = random.Between(.3f, .36f), reach = random.Between(.75f, .9f), wide = random.Between(.4f, .48f), floor = -radius - .14f;
        Vector3 hub = new(reach * .6f, 0, .02f), head = new(reach * .5f, 0, random.Between(.62f, .75f));
        Feet(scene, reach, wide, floor, body);
        Flywheel(scene, true, hub, radius, body, wheel);
        scene.Limb(hub, head, .13f, body);
        Pedals(scene, hub + new Vector3(-.1f, 0, 0), .28f);
        scene.Box(new(-reach * .55f, 0, -.24f), new(.14f, .12f, .3f), body);
        scene.Box(new(-reach * .55f, 0, .06f), new(.26f, .26f, .1f), seat);
        scene.Box(new(-reach * .55f - .3f, 0, .36f), new(.09f, .26f, .34f), seat, Turn(Vector3.UnitY, -16));
        foreach (var side in Shapes.Sides) scene.Box(new(-reach * .5f, side * .36f, .12f), new(.16f, .07f, .07f), body);
        Handlebar(scene, random, head, .3f, body);
    }

    private static void Feet(PrimitiveScene scene, float reach, float wide, float floor, Vector3 body)
    {
        scene.Box(new(0, 0, floor + .03f), new(reach, .1f, .075f), body);
        foreach (var end in Shapes.Sides) scene.Box(new(end * reach, 0, floor), new(.1f, wide, .085f), body);
    }

    /// <summary>Bare in a fork, or a disc set into a case.</summary>
    private static void Flywheel(PrimitiveScene scene, bool cased, Vector3 hub, float radius, Vector3 body, Vector3 wheel)
    {
        var turn = Turn(Vector3.UnitX, 90);
        if (cased)
        {
            scene.Ellipsoid(hub with { X = hub.X - .08f }, new(radius * 1.3f, .24f, radius * 1.1f), body);
            scene.Cylinder(hub, radius * .72f, .24f, wheel, turn);
        }
        else
        {
            scene.Cylinder(hub, radius, .09f, wheel, turn);
            scene.Cylinder(hub, radius * .3f, .13f, body, turn);
            foreach (var side in Shapes.Sides) scene.Bar(hub + new Vector3(-.06f, side * .17f, radius + .12f), hub with { Y = side * .17f, Z = -.06f }, .07f, body);
            scene.Box(hub + new Vector3(0, 0, radius + .06f), new(.16f, .19f, .1f), body);
        }
    }

    private static void Pedals(PrimitiveScene scene, Vector3 crank, float apart)
    {
        foreach (var side in Shapes.Sides)
        {
            scene.Box(crank + new Vector3(side * .1f, side * (apart - .08f), -side * .1f), new(.17f, .06f, .06f), Palette.Metal, Turn(Vector3.UnitY, 45));
            scene.Box(crank + new Vector3(side * .2f, side * apart, -side * .2f), new(.12f, .1f, .06f), Palette.Black);
        }
    }

    /// <summary>Straight or horned, with a screen towards the rider.</summary>
    private static void Handlebar(PrimitiveScene scene, Random random, Vector3 head, float half, Vector3 body)
    {
        scene.Cylinder(head, .085f, half, body, Turn(Vector3.UnitX, 90));
        if (random.Chance(.6f))
        {
            var rise = random.Between(.02f, .18f);
            foreach (var side in Shapes.Sides) scene.Bar(head + new Vector3(0, side * half, 0), head + new Vector3(-.24f, side * half, rise), .08f, body);
        }
        var tilt = Turn(Vector3.UnitY, 20);
        scene.Box(head + new Vector3(.06f, 0, .18f), new(.06f, .2f, .15f), body, tilt);
        scene.Box(head + new Vector3(.0f, 0, .19f), new(.03f, .15f, .11f), Palette.Glass(body), tilt);
    }
}
