using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Hat
{
    public static readonly ProceduralObject Kind = new("hat", "band", "brown", "black", Fedora)
    {
        OtherPart = "brim",
        Forms = [new("top hat", Top), new("cowboy hat", Cowboy), new("sun hat", Sun), new("witch hat", Witch)],
        HeldOutColours = ["cyan", "red"],
    };

    private static void Fedora(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (felt, band, brim) = colours;
        float radius = random.Between(.48f, .56f), height = random.Between(.22f, .32f), wide = radius * random.Between(1.5f, 1.9f), taper = random.Between(.75f, .95f);
        scene.Ellipsoid(Vector3.Zero, new(wide * 1.05f, wide * .9f, .09f), brim);
        if (random.Chance(.3f))
        {
            scene.Hemisphere(new(0, 0, .1f), new(radius, radius * .92f, height * 1.8f), felt);
        }
        else
        {
            scene.Frustum(new(0, 0, height), new(radius, radius * .92f, height), taper, felt);
            foreach (var side in Shapes.Sides) scene.Ellipsoid(new(0, side * radius * .4f, height * 2), new(radius * taper * .95f, radius * taper * .5f, .1f), felt);
        }
        scene.Frustum(new(0, 0, .15f), new(radius * 1.06f, radius * .98f, .1f), .96f, band);
    }

    private static void Top(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (felt, band, brim) = colours;
        float radius = random.Between(.42f, .52f), height = random.Between(.45f, .65f), flare = random.Between(.95f, 1.2f);
        scene.Cylinder(Vector3.Zero, radius * random.Between(1.5f, 1.75f), .07f, brim);
        scene.Frustum(new(0, 0, height), new(radius, radius, height), flare, felt);
        scene.Frustum(new(0, 0, .19f), new(radius * 1.06f, radius * 1.06f, .13f), 1.02f, band);
    }

    /// <summary>The brim is rolled up at the sides.</summary>
    private static void Cowboy(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (felt, band, brim) = colours;
        float radius = random.Between(.4f, .46f), height = random.Between(.26f, .34f), roll = random.Between(20, 34);
        scene.Ellipsoid(Vector3.Zero, new(1, .66f, .09f), brim);
        foreach (var side in Shapes.Sides)
        {
            scene.Ellipsoid(new(0, side * .68f, .12f), new(.74f, .28f, .075f), brim, Turn(Vector3.UnitX, side * roll));
            scene.Ellipsoid(new(0, side * radius * .45f, height * 2), new(radius * .95f, radius * .42f, .16f), felt);
        }
        scene.Frustum(new(0, 0, height), new(radius * 1.15f, radius, height), .85f, felt);
        scene.Frustum(new(0, 0, .16f), new(radius * 1.22f, radius * 1.06f, .09f), .97f, band);
    }

    private static void Sun(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (straw, band, brim) = colours;
        float radius = random.Between(.46f, .54f), rise = random.Between(.42f, .55f);
        scene.Frustum(Vector3.Zero, new(1, 1, random.Between(.08f, .13f)), .6f, brim);
        scene.Hemisphere(new(0, 0, .08f), new(radius, radius, rise), straw);
        scene.Cylinder(new(0, 0, .15f), radius * 1.05f, .09f, band);
        foreach (var side in Shapes.Sides) scene.Ellipsoid(new(radius, side * .14f, .2f), new(.08f, .16f, .11f), band, Turn(Vector3.UnitX, side * 20));
    }

    /// <summary>A cone, bent over at the tip now and then, with a buckle at the front.</summary>
    private static void Witch(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (felt, band, brim) = colours;
        float radius = random.Between(.45f, .55f), height = random.Between(.55f, .7f), lean = random.Chance(.5f) ? random.Between(-.3f, .3f) : 0;
        scene.Cylinder(Vector3.Zero, radius * random.Between(1.6f, 1.9f), .07f, brim);
        scene.Frustum(new(0, 0, height * .6f), new(radius, radius, height * .6f), .45f, felt);
        scene.Cone(new(0, lean * .5f, height * 1.55f), radius * .5f, height * .45f, felt, Turn(Vector3.UnitX, -lean * 90));
        scene.Frustum(new(0, 0, .2f), new(radius * 1.04f, radius * 1.04f, .12f), .88f, band);
        scene.Box(new(radius, 0, .2f), new(.06f, .14f, .13f), Palette.Glow);
    }
}
