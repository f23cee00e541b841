using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Fountain
{
    public static readonly ProceduralObject Kind = new("fountain", "pool", "white", "cyan", Build) { HeldOutColours = ["purple", "pink"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (stone, water, _) = colours;
        float width = random.Between(.8f, .95f), wall = random.Between(.14f, .2f), inner = width - .1f;
        if (random.Chance(.6f))
        {
            scene.Cylinder(Vector3.Zero, width, wall, stone);
            scene.Torus(new(0, 0, wall), width, .09f, stone);
            scene.Cylinder(new(0, 0, wall), inner, .03f, water);
        }
        else
        {
            var turns = random.Pick([1, 2]);   // a square, or an eight-cornered star
            for (var i = 0; i < turns; i++)
            {
                var turn = Turn(Vector3.UnitZ, 45 * i);
                scene.Box(Vector3.Zero, new(width * .8f, width * .8f, wall * 1.1f), stone, turn);
                scene.Box(new(0, 0, wall * 1.1f), new(width * .8f - .12f, width * .8f - .12f, .04f), water, turn);
            }
        }
        if (random.Chance(.25f)) Wall(scene, random, width, wall, stone, water);
        else Tiers(scene, random, wall, stone, water);
    }

    /// <summary>Water that falls out of a wall behind the pool.</summary>
    private static void Wall(PrimitiveScene scene, Random random, float width, float low, Vector3 stone, Vector3 water)
    {
        float half = random.Between(.45f, .6f), height = random.Between(.5f, .7f);
        scene.Box(new(-width * .6f, 0, height), new(.16f, half, height), stone);
        if (random.Chance(.5f)) scene.Cylinder(new(-width * .6f, 0, height * 2), half, .16f, stone, Turn(Vector3.UnitY, 90));
        else scene.Box(new(-width * .6f, 0, height * 2), new(.22f, half + .1f, .08f), stone);
        scene.Ellipsoid(new(.2f - width * .6f, 0, height * 1.5f), new(.16f, .18f, .18f), stone);
        scene.Limb(new(.2f - width * .6f, 0, height * 1.4f), new(.42f - width * .6f, 0, height * 1.15f), .1f, water);
        scene.Cylinder(new(.42f - width * .6f, 0, (height * 1.15f + low) / 2), .1f, (height * 1.15f - low) / 2, water);
    }

    private static void Tiers(PrimitiveScene scene, Random random, float low, Vector3 stone, Vector3 water)
    {
        var bowls = random.Next(0, 4);
        float radius = random.Between(.48f, .58f), rise = random.Between(.4f, .5f), top = low;
        if (bowls == 0)
        {
            scene.Cylinder(new(0, 0, top + .15f), random.Between(.2f, .3f), .2f, stone);
            top += .35f;
        }
        for (var i = 0; i < bowls; i++)
        {
            scene.Frustum(new(0, 0, top + rise / 2), new(.18f - .03f * i, .18f - .03f * i, rise / 2), .6f, stone);
            top += rise;
            scene.Frustum(new(0, 0, top), new(radius * .35f, radius * .35f, .1f), 2.86f, stone);
            scene.Cylinder(new(0, 0, top + .11f), radius * .85f, .03f, water);
            (radius, rise) = (radius * .62f, rise * .75f);
        }
        if (random.Chance(.3f))
        {
            scene.Cylinder(new(0, 0, top + .2f), .12f, .15f, stone);
            scene.Ellipsoid(new(0, 0, top + .42f), new(.17f), stone);
            return;
        }
        scene.Limb(new(0, 0, top), new(0, 0, top + .45f), .09f, water);
        if (bowls == 3 || random.Chance(.3f)) return;
        const int Jets = 3;
        var turned = random.Between(0, 120);
        for (var i = 0; i < Jets; i++)
        {
            var outwards = Vector3.Transform(Vector3.UnitX, Turn(Vector3.UnitZ, turned + 360 * i / Jets));
            scene.Limb(new(0, 0, top + .4f), outwards * .28f + new Vector3(0, 0, top + .42f), .08f, water);
            scene.Limb(outwards * .28f + new Vector3(0, 0, top + .42f), outwards * .42f + new Vector3(0, 0, top + .12f), .08f, water);
        }
    }
}
