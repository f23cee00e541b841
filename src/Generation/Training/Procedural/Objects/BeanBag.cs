using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class BeanBag
{
    public static readonly ProceduralObject Kind = new("bean bag", "seams", "red", "white", Build) { HeldOutColours = ["white", "black"] };

    /// <summary>A sagging sack with a hollow to sit in.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, seams, _) = colours;
        float girth = random.Between(.7f, .85f), low = random.Between(.42f, .55f), hollow = random.Between(.3f, .38f);
        scene.Ellipsoid(new(0, 0, -.3f), new(girth, girth * random.Between(.92f, 1.08f), low), body);
        scene.Cylinder(new(0, 0, -.3f - low * .72f), girth * .68f, low * .22f, body);
        var top = random.Next(4) switch
        {
            0 => Nest(scene, girth, body),
            1 => Drop(scene, random, girth, body),
            2 => Chair(scene, random, girth, body),
            _ => Pear(scene, random, girth, body),
        };
        scene.Ellipsoid(new(girth * .4f, 0, low * .9f - .34f), new(hollow, hollow * 1.15f, .17f), Palette.Sunken(body), Turn(Vector3.UnitY, 12));
        scene.Ellipsoid(top, new(.14f, .14f, .1f), seams);
        var count = random.Next(1, 4);
        for (var i = 0; i < count; i++) scene.Frustum(new(-.02f, 0, -.3f), new(girth * 1.03f, low * 1.05f, .055f), 1, seams, Turn(Vector3.UnitZ, 90 + 180f * i / count) * Turn(Vector3.UnitX, 90));
    }

    /// <summary>Round, with a thick rim behind.</summary>
    private static Vector3 Nest(PrimitiveScene scene, float girth, Vector3 body)
    {
        scene.Ellipsoid(new(-girth * .38f, 0, .08f), new(girth * .58f, girth * .8f, .5f), body);
        foreach (var side in Shapes.Sides) scene.Ellipsoid(new(girth * .02f, side * girth * .5f, -.05f), new(girth * .62f, girth * .42f, .4f), body);
        return new(-girth * .42f, 0, .57f);
    }

    /// <summary>Runs out into a point.</summary>
    private static Vector3 Drop(PrimitiveScene scene, Random random, float girth, Vector3 body)
    {
        var height = random.Between(.5f, .65f);
        scene.Ellipsoid(new(-girth * .3f, 0, .05f), new(girth * .62f, girth * .78f, .5f), body);
        scene.Cone(new(-girth * .42f, 0, height - .02f), girth * .5f, height * .62f, body, Turn(Vector3.UnitY, -8));
        return new(-girth * .55f, 0, height * 1.5f);
    }

    /// <summary>A tall back and arms.</summary>
    private static Vector3 Chair(PrimitiveScene scene, Random random, float girth, Vector3 body)
    {
        var height = random.Between(.6f, .75f);
        scene.Ellipsoid(new(-girth * .55f, 0, .2f), new(girth * .4f, girth * .8f, height), body, Turn(Vector3.UnitY, -12));
        foreach (var side in Shapes.Sides) scene.Ellipsoid(new(girth * .05f, side * girth * .7f, .02f), new(girth * .62f, girth * .28f, .26f), body);
        return new(-girth * .72f, 0, .16f + height);
    }

    private static Vector3 Pear(PrimitiveScene scene, Random random, float girth, Vector3 body)
    {
        var height = random.Between(.4f, .55f);
        scene.Ellipsoid(new(-girth * .35f, 0, height - .2f), new(girth * .6f, girth * .7f, .5f), body);
        scene.Ellipsoid(new(-girth * .3f, 0, 0), new(girth * .72f, girth * .88f, .42f), body);
        return new(-girth * .38f, 0, height + .31f);
    }
}
