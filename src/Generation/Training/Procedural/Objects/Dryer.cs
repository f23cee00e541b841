using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Dryer
{
    public static readonly ProceduralObject Kind = new("dryer", "door", "white", "gray", Build) { OtherPart = "panel", UsualOtherColour = "black", HeldOutColours = ["red", "yellow"] };

    private static readonly Quaternion Facing = Turn(Vector3.UnitY, 90);

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, door, panel) = colours;
        float width = random.Between(.62f, .72f), depth = random.Between(.5f, .68f), height = random.Between(.74f, .88f), half = width * random.Between(.56f, .64f);
        var hinge = random.Pick([-1, 1]);
        var middle = new Vector3(depth, 0, random.Between(-.16f, -.08f));
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        switch (random.Next(4))
        {
            case 0:
                scene.Box(middle, new(.07f, half, half), door);
                scene.Box(middle + new Vector3(.09f, -hinge * half * .72f, 0), new(.06f, .08f, half * .4f), Palette.Against(door));
                break;
            case 1:
                scene.Box(middle, new(.07f, half, half * 1.05f), door);
                scene.Box(middle + new Vector3(.06f, 0, half * .1f), new(.03f, half * .62f, half * .55f), Palette.Black);
                scene.Box(middle + new Vector3(.09f, 0, half * .85f), new(.06f, half * .5f, .065f), Palette.Metal);
                break;
            case 2:
                scene.Cylinder(middle, half * 1.05f, .07f, door, Facing);
                scene.Box(middle + new Vector3(.09f, -hinge * half * .72f, 0), new(.06f, .08f, half * .35f), Palette.Against(door));
                break;
            default:
                Open(scene, random, middle, half, hinge, door);
                break;
        }

        var isRaised = random.Chance(.45f);
        var strip = isRaised ? new Vector3(-depth * .65f, 0, height + .17f) : new Vector3(depth, 0, height - .15f);
        var edge = strip.X + (isRaised ? depth * .33f : .04f);
        scene.Box(strip, new(edge - strip.X, width, isRaised ? .18f : .14f), panel);
        scene.Cylinder(new(edge + .02f, hinge * width * random.Between(.1f, .6f), strip.Z), .12f, .06f, Palette.Against(panel), Facing);
        scene.Box(new(edge, -hinge * width * .55f, strip.Z), new(.03f, width * .28f, .07f), Palette.Glass(panel));
        if (random.Chance(.4f)) scene.Box(new(depth, 0, .1f - height), new(.03f, width * .6f, .06f), Palette.Black);

        var outlet = new Vector3(-depth - .18f, hinge * width * random.Between(-.4f, .4f), -height * .65f);
        scene.Cylinder(outlet + new Vector3(.1f, 0, 0), .2f, .1f, Palette.Metal, Facing);
        if (random.Chance(.5f)) scene.Limb(outlet, outlet + new Vector3(0, 0, height * random.Between(.6f, 1.3f)), .16f, Palette.Metal);
        else scene.Ellipsoid(outlet, new(.06f, .15f, .15f), Palette.Black);
    }

    /// <summary>The door swung aside, laundry in the drum.</summary>
    private static void Open(PrimitiveScene scene, Random random, Vector3 middle, float half, int hinge, Vector3 door)
    {
        var turn = random.Between(50, 80) * hinge;
        var across = Vector3.Transform(new(0, -hinge, 0), Turn(Vector3.UnitZ, turn));
        scene.Cylinder(middle, half * .95f, .04f, Palette.Black, Facing);
        scene.Torus(middle, half * .92f, .13f, Palette.Metal, Facing);
        foreach (var side in Shapes.Sides)
            scene.Ellipsoid(middle + new Vector3(.02f, side * half * .32f, -half * .45f), new(.1f, half * .4f, half * .3f), random.Pick([Palette.Colours["red"], Palette.Colours["blue"], Palette.Colours["yellow"], Palette.Colours["pink"]]));
        scene.Cylinder(middle + new Vector3(.05f, hinge * half, 0) + across * half, half, .07f, door, Turn(Vector3.UnitZ, turn) * Facing);
    }
}
