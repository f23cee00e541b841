using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Dartboard
{
    public static readonly ProceduralObject Kind = new("dartboard", "wedges", "black", "white", Build) { OtherPart = "bullseye", UsualOtherColour = "red", HeldOutColours = ["yellow", "green"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, wedges, bullseye) = colours;
        var facing = Turn(Vector3.UnitY, 90);
        float radius = random.Between(.85f, .95f), inner = radius * random.Between(.74f, .82f), front = random.Between(.09f, .16f);
        scene.Cylinder(Vector3.Zero, radius, front, body, facing);
        switch (random.Next(6))
        {
            case 0: scene.Box(new(-.06f, 0, 0), new(front, radius + .06f, radius + .06f), body); break;
            case 1: scene.Torus(Vector3.Zero, radius, .11f, Palette.Sunken(body), facing); break;
            case 2: Doors(scene, random, radius, body); break;
            case 3:
                foreach (var side in Shapes.Sides) scene.Limb(new(-.15f, side * radius * .3f, radius * .4f), new(-.35f, side * radius * .75f, -radius - random.Between(.3f, .5f)), .08f, Palette.Wood);
                break;
        }

        var count = random.Pick([6, 7, 8, 9]);
        var half = MathF.Tan(MathF.PI / (2 * count)) * inner;
        foreach (var (place, angle) in Shapes.Wreath(count, inner / 2, 0, random.Chance(.5f) ? 0 : 180f / count))
            scene.Frustum(new(front, place.Y, place.X), new(.05f, half, inner / 2), 0, wedges, Turn(Vector3.UnitX, 180 - angle));
        if (random.Chance(.8f)) scene.Torus(new(front - .01f, 0, 0), inner, .06f, bullseye, facing);
        if (random.Chance(.4f)) scene.Torus(new(front, 0, 0), inner * .55f, .09f, bullseye, facing);
        scene.Cylinder(new(front, 0, 0), radius * .27f, .07f, Palette.Against(bullseye), facing);
        scene.Cylinder(new(front + .03f, 0, 0), radius * random.Between(.17f, .21f), .07f, bullseye, facing);
        scene.Box(new(-front, 0, radius * .4f), new(.04f, .16f, .12f), Palette.Metal);

        foreach (var (place, _) in Shapes.Wreath(random.Next(3), inner * random.Between(.4f, .75f), 0, random.Between(0, 360))) Dart(scene, random, new(front, place.X, place.Y));
    }

    private static void Dart(PrimitiveScene scene, Random random, Vector3 tip)
    {
        var tail = tip + new Vector3(random.Between(.4f, .5f), 0, 0);
        var flight = Palette.Colours[random.Pick(["yellow", "orange", "cyan"])];
        scene.Cylinder((tip + tail) / 2, .06f, .25f, Palette.Metal, Turn(Vector3.UnitY, 90));
        scene.Box(tail, new(.13f, .04f, .13f), flight);
        scene.Box(tail, new(.13f, .13f, .04f), flight);
    }

    /// <summary>A cabinet that stands open.</summary>
    private static void Doors(PrimitiveScene scene, Random random, float radius, Vector3 body)
    {
        var half = radius + .02f;
        var open = random.Between(50, 75);
        scene.Box(new(-.1f, 0, 0), new(.1f, half, half), body);
        foreach (var side in Shapes.Sides)
        {
            var (sin, cos) = MathF.SinCos(float.DegreesToRadians(open));
            scene.Box(new(sin * half * .5f, side * (half + cos * half * .5f), 0), new(.06f, half * .5f, half), body, Turn(Vector3.UnitZ, -side * open));
        }
    }
}
