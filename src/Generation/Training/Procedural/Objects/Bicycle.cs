using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Bicycle
{
    public static readonly ProceduralObject Kind = new("bicycle", "wheels", "blue", "black", Build) { OtherPart = "seat", UsualOtherColour = "black", HeldOutColours = ["orange", "white"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (frame, wheels, seat) = colours;
        float radius = random.Between(.4f, .54f), reach = radius + random.Between(.14f, .22f), tube = random.Between(.065f, .08f);
        Vector3 back = new(-reach, 0, 0), front = new(reach, 0, 0), pedals = new(-.06f, 0, -.04f), post = new(-.26f, 0, random.Between(.5f, .64f)), head = new(reach * .68f, 0, random.Between(.6f, .7f));
        var crossbar = random.Chance(.65f) ? post * .92f : Vector3.Lerp(pedals, post, .3f);
        foreach (var end in Shapes.Sides)
        {
            scene.Torus(new(end * reach, 0, 0), radius, random.Between(.13f, .16f), wheels, Turn(Vector3.UnitX, 90));
            scene.Cylinder(new(end * reach, 0, 0), .1f, .13f, Palette.Metal, Turn(Vector3.UnitX, 90));
        }
        scene.Limb(back, pedals, tube, frame);
        scene.Limb(back, post * .92f, tube, frame);
        scene.Limb(pedals, post, tube, frame);
        scene.Limb(crossbar, head, tube, frame);
        scene.Limb(pedals, head, tube, frame);
        foreach (var side in Shapes.Sides) scene.Limb(head, front with { Y = side * .13f }, tube, frame);
        foreach (var angle in (ReadOnlySpan<float>)[25, 65])
        {
            var (sin, cos) = MathF.SinCos(float.DegreesToRadians(angle));
            scene.Box(front + 1.2f * radius * new Vector3(cos, 0, sin), new(.05f, .13f, radius * .44f), frame, Turn(Vector3.UnitY, -angle));
        }
        scene.Ellipsoid(post + new Vector3(-.04f, 0, .08f), new(.2f, .13f, .08f), seat);
        Handlebar(scene, random, head, frame);
        Front(scene, random, head);
    }

    private static void Handlebar(PrimitiveScene scene, Random random, Vector3 head, Vector3 colour)
    {
        var half = random.Between(.34f, .44f);
        var kind = random.Next(3);
        var rise = kind == 1 ? .24f : .1f;
        scene.Cylinder(head + new Vector3(-.02f, 0, rise), .075f, half, colour, Turn(Vector3.UnitX, 90));
        foreach (var side in Shapes.Sides)
        {
            if (kind == 1) scene.Box(head + new Vector3(0, side * .12f, .1f), new(.06f, .06f, .16f), colour, Turn(Vector3.UnitX, -side * 20));
            if (kind == 2) scene.Box(head + new Vector3(-.13f, side * half, rise), new(.16f, .07f, .06f), colour);
        }
    }

    /// <summary>A lamp, a basket or a number plate.</summary>
    private static void Front(PrimitiveScene scene, Random random, Vector3 head)
    {
        switch (random.Next(3))
        {
            case 0: scene.Ellipsoid(head + new Vector3(.12f, 0, .08f), new(.09f, .13f, .13f), Palette.Glow); break;
            case 1: scene.Frustum(head + new Vector3(.25f, 0, .08f), new(.15f, .17f, .11f), 1.25f, Palette.Wood); break;
            default: scene.Box(head + new Vector3(.12f, 0, .08f), new(.03f, .13f, .13f), Palette.Colours["white"]); break;
        }
    }
}
