using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Chandelier
{
    public static readonly ProceduralObject Kind = new("chandelier", "lights", "yellow", "white", Build) { HeldOutColours = ["blue", "red"] };

    private static Vector3 Flame => Palette.Colours["orange"];

    /// <summary>A wreath of lights that hangs on a stem.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, lights, _) = colours;
        var top = random.Between(.7f, .9f);
        scene.Cylinder(new(0, 0, top / 2), .07f, top / 2, body);
        if (random.Chance(.5f)) scene.Cylinder(new(0, 0, top), .22f, .07f, body);
        else scene.Torus(new(0, 0, top + .1f), .13f, .5f, body, Turn(Vector3.UnitX, 90));
        switch (random.Next(5))
        {
            case 0: Wheel(scene, random, top, body, lights); break;
            case 1: Tiers(scene, random, body, lights); break;
            case 2: Globes(scene, random, body, lights); break;
            default: Arms(scene, random, body, lights); break;
        }
    }

    /// <summary>Arms that swing up to candles or shades.</summary>
    private static void Arms(PrimitiveScene scene, Random random, Vector3 body, Vector3 lights)
    {
        float reach = random.Between(.62f, .82f), rise = random.Between(-.15f, .1f), girth = random.Between(.2f, .28f);
        scene.Ellipsoid(new(0, 0, -.1f), new(girth, girth, .3f), body);
        scene.Ellipsoid(new(0, 0, -.42f), new(.13f), body);
        var isShaded = random.Chance(.3f);
        foreach (var (place, _) in Shapes.Wreath(isShaded ? 6 : 5, reach, rise, random.Between(0, 70)))
        {
            scene.Limb(new(0, 0, -.3f), place, .1f, body);
            if (isShaded)
            {
                scene.Frustum(place + new Vector3(0, 0, .2f), new(.17f, .17f, .12f), .55f, lights);
                continue;
            }
            scene.Cylinder(place + new Vector3(0, 0, .18f), .08f, .13f, lights);
            scene.Ellipsoid(place + new Vector3(0, 0, .38f), new(.075f, .075f, .12f), Flame);
        }
    }

    /// <summary>A ring on chains.</summary>
    private static void Wheel(PrimitiveScene scene, Random random, float top, Vector3 body, Vector3 lights)
    {
        float radius = random.Between(.68f, .82f), height = random.Between(-.2f, 0);
        scene.Torus(new(0, 0, height), radius, .16f, body);
        foreach (var (place, _) in Shapes.Wreath(4, radius, height)) scene.Limb(new(0, 0, top * .85f), place, .06f, body);
        scene.Ellipsoid(new(0, 0, height * .5f), new(.17f, .17f, .22f), body);
        foreach (var (place, _) in Shapes.Wreath(6, radius, height + .22f, 30))
        {
            scene.Cylinder(place, .075f, .12f, lights);
            scene.Ellipsoid(place + new Vector3(0, 0, .2f), new(.07f, .07f, .11f), Flame);
        }
    }

    /// <summary>Rings below each other, hung with drops of glass.</summary>
    private static void Tiers(PrimitiveScene scene, Random random, Vector3 body, Vector3 lights)
    {
        float radius = random.Between(.64f, .78f), pitch = random.Between(.28f, .36f);
        var rings = random.Next(2, 4);
        for (var ring = 0; ring < rings; ring++)
        {
            float width = radius * (1 - .3f * ring), height = .15f - pitch * ring;
            scene.Cylinder(new(0, 0, height), width, .1f, body);
            foreach (var (place, _) in Shapes.Wreath(7 - 2 * ring, width * .95f, height - .15f, 20 * ring)) scene.Ellipsoid(place, new(.075f, .075f, .11f), lights);
        }
        scene.Ellipsoid(new(0, 0, .1f - pitch * rings), new(.16f, .16f, .2f), body);
    }

    /// <summary>Straight rods to round lamps.</summary>
    private static void Globes(PrimitiveScene scene, Random random, Vector3 body, Vector3 lights)
    {
        float reach = random.Between(.6f, .75f), globe = random.Between(.12f, .135f), swing = random.Between(-.3f, .25f);
        scene.Ellipsoid(new(0, 0, -.05f), new(.28f), body);
        foreach (var (place, _) in Shapes.Wreath(6, reach, -.05f, random.Between(0, 60)))
        {
            var end = place + new Vector3(0, 0, swing);
            scene.Limb(new(0, 0, -.05f), end, .09f, body);
            scene.Ellipsoid(end, new(globe), lights);
        }
    }
}
