using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Tent
{
    public static readonly ProceduralObject Kind = new("tent", "door", "orange", "black", Build) { HeldOutColours = ["yellow", "brown"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, door, _) = colours;
        Action<PrimitiveScene, Random, Vector3, Vector3> build = random.Next(4) switch { 0 => Dome, 1 => Tipi, 2 => Round, _ => Ridge };
        build(scene, random, body, door);
    }

    private static void Ridge(PrimitiveScene scene, Random random, Vector3 body, Vector3 door)
    {
        float width = random.Between(.65f, .9f), height = random.Between(.45f, .6f), length = random.Between(.7f, 1.1f), slope = MathF.Sqrt(width * width + 4 * height * height);
        var lean = float.RadiansToDegrees(MathF.Atan2(width, 2 * height));
        scene.Frustum(new(.1f - length, 0, height), new(.04f, width, height), 0, body);
        scene.Frustum(new(length - .14f, 0, height), new(.04f, width, height), 0, body);
        scene.Frustum(new(length - .08f, 0, height * .76f), new(.05f, width * random.Between(.5f, .65f), height * .76f), 0, door);
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * width / 2, height), new(length, .05f, slope / 2), body, Turn(Vector3.UnitX, side * lean));
        if (random.Chance(.5f)) scene.Cylinder(new(0, 0, 2 * height), .06f, length + .12f, Palette.Wood, Turn(Vector3.UnitY, 90));
        if (random.Chance(.4f)) scene.Cylinder(new(length + .02f, 0, height), .06f, height, Palette.Wood);
    }

    private static void Dome(PrimitiveScene scene, Random random, Vector3 body, Vector3 door)
    {
        float length = random.Between(.75f, 1.3f), width = random.Between(.75f, .9f), height = random.Between(.7f, .95f);
        scene.Hemisphere(Vector3.Zero, new(length, width, height), body);
        scene.Hemisphere(new(length * .42f, 0, 0), new(length * .66f, width * .58f, height * random.Between(.78f, .86f)), door);
        var seams = random.Next(3);
        if (seams == 1)
        {
            foreach (var side in Shapes.Sides) scene.Hemisphere(new(0, 0, 0), new(.06f, MathF.Min(length, width) * 1.04f, height * 1.04f), body * .55f, Turn(Vector3.UnitZ, side * 50));
        }
        if (seams == 2)
        {
            foreach (var side in Shapes.Sides) scene.Hemisphere(new(side * length * .4f, 0, 0), new(.06f, width * .96f, height * .96f), body * .55f);
        }
        if (random.Chance(.4f)) scene.Box(new(0, 0, .03f), new(length + .08f, width + .08f, .03f), body * .55f);
    }

    private static void Tipi(PrimitiveScene scene, Random random, Vector3 body, Vector3 door)
    {
        const float Open = .55f;
        float width = random.Between(.6f, .8f), height = random.Between(.7f, .9f);
        scene.Cone(new(0, 0, height), width, height, body);
        scene.Frustum(new(width * (1 - Open), 0, height * Open), new(width * Open + .06f, width * .42f, height * Open), 0, door);
        var poles = random.Next(3, 5);
        for (var i = 0; i < poles; i++)
        {
            var (sin, cos) = MathF.SinCos(.5f + i * MathF.Tau / poles);
            scene.Limb(new(cos * -.12f, sin * -.12f, height * 1.7f), new(cos * .2f, sin * .2f, height * 2.2f), .06f, Palette.Wood);
        }
        if (random.Chance(.5f)) scene.Frustum(new(0, 0, height * .2f), new(width * .96f, width * .96f, height * .1f), .89f, body * .6f);
    }

    private static void Round(PrimitiveScene scene, Random random, Vector3 body, Vector3 door)
    {
        float width = random.Between(.75f, .9f), wall = random.Between(.18f, .26f), rise = random.Between(.4f, .55f), open = random.Between(.22f, .3f);
        scene.Cylinder(new(0, 0, wall), width, wall, body);
        scene.Cone(new(0, 0, 2 * wall + rise), width * 1.1f, rise, body);
        scene.Box(new(width * .7f, 0, wall + .06f), new(width * .3f + .06f, open, wall + .06f), door);
        scene.Cylinder(new(0, 0, 2 * wall + .02f), width * 1.06f, .06f, body * .6f);
        scene.Cylinder(new(0, 0, 2 * (wall + rise)), .06f, .16f, Palette.Wood);
        if (random.Chance(.5f)) scene.Box(new(-.14f, 0, 2 * (wall + rise) + .1f), new(.16f, .05f, .09f), door);
    }
}
