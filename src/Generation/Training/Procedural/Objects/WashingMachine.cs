using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class WashingMachine
{
    public static readonly ProceduralObject Kind = new("washing machine", "door", "white", "gray", Build)
    {
        OtherPart = "panel",
        UsualOtherColour = "gray",
        HeldOutColours = ["orange", "black"],
    };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, door, panel) = colours;
        var facing = Turn(Vector3.UnitY, 90);
        float width = random.Between(.62f, .74f), depth = random.Between(.5f, .7f), height = random.Between(.74f, .85f), round = width * random.Between(.52f, .6f);
        var middle = new Vector3(depth, 0, random.Between(-.16f, -.08f));
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Torus(middle, round, .22f, door, facing);
        scene.Ellipsoid(middle, new(random.Between(.08f, .2f), round * .84f, round * .84f), random.Chance(.5f) ? Palette.Black : Palette.Glass(door));
        if (random.Chance(.3f)) scene.Box(middle + new Vector3(.05f, round, 0), new(.1f, .08f, .15f), door);

        var isRaised = random.Chance(.3f);
        var strip = isRaised ? new Vector3(-depth * .6f, 0, height + .14f) : new Vector3(depth, 0, height - .15f);
        scene.Box(strip, new(isRaised ? depth * .38f : .04f, width, .15f), panel);
        var (edge, side) = (strip.X + (isRaised ? depth * .38f : .04f), random.Chance(.5f) ? 1 : -1);
        scene.Cylinder(new(edge, side * width * random.Between(0, .7f), strip.Z), .11f, .05f, Palette.Against(panel), facing);
        scene.Box(new(edge, -side * width * .6f, strip.Z), new(.03f, width * .28f, .08f), body);
        if (random.Chance(.5f)) scene.Legs(new(depth * .75f, width * .75f, -height - .06f), .1f, .08f, Palette.Black);
        if (random.Chance(.5f)) scene.Limb(new(-depth - .06f, -side * width * .5f, -height * .8f), new(-depth - .06f, -side * width * .5f, height * .6f), .08f, Palette.Metal);
    }
}
