using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Helmet
{
    public static readonly ProceduralObject Kind = new("helmet", "visor", "red", "black", Plain)
    {
        OtherPart = "stripe",
        UsualOtherColour = "white",
        Forms = [new("motorcycle helmet", Motorcycle), new("bicycle helmet", Bicycle), new("safety helmet", Safety)],
        HeldOutColours = ["yellow", "white"],
    };

    /// <summary>Closed at the chin, or open like a pilot's.</summary>
    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.5f)) Motorcycle(scene, random, colours);
        else Open(scene, random, colours);
    }

    private static void Motorcycle(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, visor, stripe) = colours;
        float wide = random.Between(.56f, .64f), deep = wide * random.Between(1.1f, 1.25f), high = random.Between(.62f, .72f), chin = random.Between(.1f, .35f);
        scene.Ellipsoid(new(0, 0, .08f), new(deep, wide, high), body);
        scene.Frustum(new(.02f, 0, -.38f), new(deep * .8f, wide * .84f, .22f), 1.12f, body);
        scene.Ellipsoid(new(deep * .35f + chin * .3f, 0, -.36f), new(deep * .68f, wide * .74f, .24f), body);
        scene.Ellipsoid(new(deep * .34f, 0, .1f), new(deep * .72f, wide * .96f, random.Between(.19f, .24f)), visor);
        scene.Box(new(deep * .92f + chin * .3f, 0, -.38f), new(.12f, .16f, .06f), Palette.Sunken(body));
        Stripe(scene, random, new(0, 0, .08f), deep, high, stripe);
        foreach (var side in Shapes.Sides) scene.Cylinder(new(.05f, side * wide * .96f, .08f), .1f, .07f, Palette.Metal, Turn(Vector3.UnitX, 90));
        if (random.Chance(.3f)) scene.Box(new(deep * .85f, 0, .5f), new(.32f, wide * .55f, .065f), body, Turn(Vector3.UnitY, -14));
        scene.Cylinder(new(0, 0, -.6f), wide * .66f, .04f, Palette.Black);
    }

    /// <summary>A dark opening for the face under a visor that is up, and a strap.</summary>
    private static void Open(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, visor, stripe) = colours;
        float wide = random.Between(.58f, .66f), high = random.Between(.6f, .7f);
        scene.Ellipsoid(Vector3.Zero, new(wide * 1.08f, wide, high), body);
        scene.Frustum(new(-.16f, 0, -.3f), new(wide * .85f, wide * .98f, .24f), 1.02f, body);
        scene.Ellipsoid(new(wide * .62f, 0, -.32f), new(wide * .52f, wide * .62f, .3f), Palette.Black);
        scene.Ellipsoid(new(wide * .58f, 0, .08f), new(wide * .62f, wide * .85f, .15f), visor, Turn(Vector3.UnitY, -12));
        Stripe(scene, random, Vector3.Zero, wide * 1.08f, high, stripe);
        foreach (var side in Shapes.Sides) scene.Limb(new(wide * .2f, side * wide * .9f, -.4f), new(wide * .5f, side * .12f, -.72f), .065f, Palette.Sunken(body));
    }

    /// <summary>Long, with holes for air between ribs, a small peak and straps.</summary>
    private static void Bicycle(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, visor, stripe) = colours;
        float wide = random.Between(.48f, .56f), deep = wide * random.Between(1.3f, 1.5f), high = random.Between(.42f, .52f);
        scene.Hemisphere(Vector3.Zero, new(deep, wide, high), body);
        scene.Frustum(new(0, 0, -.06f), new(deep * .94f, wide * .96f, .1f), 1.04f, body);
        foreach (var side in Shapes.Sides)
        {
            scene.Ellipsoid(new(deep * .58f, side * wide * .38f, high * .62f), new(deep * .28f, .085f, high * .24f), Palette.Black, Turn(Vector3.UnitY, 34));
            scene.Ellipsoid(new(-deep * .3f, side * wide * .42f, high * .8f), new(deep * .32f, .085f, .1f), Palette.Black, Turn(Vector3.UnitY, -14));
            scene.Ellipsoid(new(0, side * wide * .93f, high * .28f), new(deep * .5f, .09f, .075f), stripe);
            scene.Limb(new(deep * .35f, side * wide * .85f, -.1f), new(.12f, side * .12f, -.62f), .055f, Palette.Black);
            scene.Limb(new(-deep * .4f, side * wide * .8f, -.1f), new(.1f, side * .14f, -.58f), .055f, Palette.Black);
        }
        scene.Ellipsoid(new(0, 0, high * .78f), new(deep * .72f, .09f, high * .3f), stripe);
        scene.Ellipsoid(new(deep * .86f, 0, -.02f), new(random.Between(.3f, .42f), wide * .72f, .085f), visor, Turn(Vector3.UnitY, random.Between(0, 14)));
    }

    /// <summary>A builder's: a ridge over the top and a rim with a peak.</summary>
    private static void Safety(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, visor, stripe) = colours;
        float wide = random.Between(.54f, .6f), high = random.Between(.55f, .66f);
        scene.Hemisphere(Vector3.Zero, new(wide * 1.12f, wide, high), body);
        scene.Frustum(new(0, 0, -.02f), new(wide * 1.24f, wide * 1.12f, .065f), .96f, body);
        scene.Ellipsoid(new(wide * 1.02f, 0, -.02f), new(random.Between(.32f, .45f), wide * .85f, .085f), visor, Turn(Vector3.UnitY, random.Between(0, 12)));
        scene.Ellipsoid(new(0, 0, high * .2f), new(wide * 1.14f, .11f, high * .9f), body);
        if (random.Chance(.5f))
        {
            foreach (var side in Shapes.Sides) scene.Ellipsoid(new(0, side * wide * .45f, high * .2f), new(wide, .08f, high * .76f), body * .85f);
        }
        scene.Frustum(new(0, 0, .14f), new(wide * 1.12f, wide * 1.01f, .065f), .97f, stripe);
        if (random.Chance(.5f)) scene.Cylinder(new(wide, 0, high * .55f), .16f, .1f, Palette.Against(body), Turn(Vector3.UnitY, 62));
        foreach (var side in Shapes.Sides) scene.Limb(new(0, side * wide * .92f, -.05f), new(.12f, side * .1f, -.52f), .055f, Palette.Black);
    }

    /// <summary>Over the top in the middle, or a pair.</summary>
    private static void Stripe(PrimitiveScene scene, Random random, Vector3 middle, float deep, float high, Vector3 colour)
    {
        if (random.Chance(.6f)) scene.Ellipsoid(middle + new Vector3(-.02f, 0, .02f), new(deep, .12f, high), colour);
        else
        {
            foreach (var side in Shapes.Sides) scene.Ellipsoid(middle + new Vector3(-.02f, side * .2f, .02f), new(deep * .97f, .075f, high * .97f), colour);
        }
    }
}
