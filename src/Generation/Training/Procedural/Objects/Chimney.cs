using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Chimney
{
    public static readonly ProceduralObject Kind = new("chimney", "top", "red", "gray", Brick) { Forms = [new("factory chimney", Factory)], HeldOutColours = ["blue", "yellow"] };

    /// <summary>Courses of bricks under a slab: pots, a cap on pins, or an open flue; alone or on a piece of roof.</summary>
    private static void Brick(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        const int Courses = 5;
        var (body, top, _) = colours;
        float depth = random.Between(.34f, .42f), width = random.Between(.36f, .55f), height = random.Between(.72f, .95f);
        var joint = Vector3.Lerp(body, Palette.Colours["white"], .35f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        for (var i = 0; i < Courses; i++)
        {
            var z = height * (1.8f * (i + .5f) / Courses - .9f);
            scene.Box(new(0, 0, z), new(depth + .012f, width + .012f, .022f), joint);
            var shift = (i % 2 * 2 - 1) * .3f;
            scene.Box(new(0, shift * width, z + height * .18f), new(depth + .012f, .022f, height * .16f), joint);
        }
        scene.Box(new(0, 0, height), new(depth + .12f, width + .12f, .12f), top);
        var mouth = height + .12f;
        switch (random.Next(3))
        {
            case 0:
                var pots = width > .45f ? 2 : 1;
                for (var i = 0; i < pots; i++)
                {
                    var y = pots == 1 ? 0 : (2 * i - 1) * width * .52f;
                    scene.Frustum(new(0, y, mouth + .18f), new(.19f, .19f, .2f), .8f, body);
                    scene.Cylinder(new(0, y, mouth + .38f), .11f, .02f, Palette.Black);
                }
                mouth += .4f;
                break;
            case 1:
                scene.Legs(new(depth * .7f, width * .7f, mouth + .12f), .07f, .14f, top);
                scene.Box(new(0, 0, mouth + .28f), new(depth + .1f, width + .1f, .08f), top);
                mouth += .4f;
                break;
            default:
                scene.Box(new(0, 0, mouth), new(depth * .7f, width * .7f, .02f), Palette.Black);
                break;
        }
        if (random.Chance(.35f))
        {
            scene.Gable(-height - .02f, depth + .08f, width + .06f, random.Between(22, 28), Palette.Metal * .6f, Palette.Metal * .6f);
            scene.Box(new(0, 0, -height - .05f), new(depth + .08f, width + .06f, .08f), Palette.Metal * .6f);
        }
        else if (random.Chance(.4f)) scene.Box(new(0, 0, .2f - height), new(depth + .12f, width + .2f, .24f), body);
        if (random.Chance(.35f)) Smoke(scene, mouth, .2f);
    }

    /// <summary>Round, narrowing upwards, with bands.</summary>
    private static void Factory(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, top, _) = colours;
        float radius = random.Between(.3f, .4f), narrow = random.Between(.55f, .8f), height = random.Between(.9f, 1.1f);
        scene.Frustum(Vector3.Zero, new(radius, radius, height), narrow, body);
        scene.Cylinder(new(0, 0, height), radius * narrow * 1.25f, .16f, top);
        scene.Cylinder(new(0, 0, height + .16f), radius * narrow * .85f, .02f, Palette.Black);
        if (random.Chance(.5f))
        {
            foreach (var share in (ReadOnlySpan<float>)[.1f, .6f]) scene.Cylinder(new(0, 0, height * share), radius * (1 + narrow) / 2 * (1.06f - share * (1 - narrow) / 2), .09f, top);
        }
        if (random.Chance(.6f)) scene.Box(new(0, 0, .15f - height), new(radius + .14f, radius + .14f, .22f), body);
        if (random.Chance(.5f)) Smoke(scene, height + .16f, .2f);
    }

    private static void Smoke(PrimitiveScene scene, float mouth, float size)
    {
        var smoke = Palette.Colours["white"] * .8f;
        scene.Ellipsoid(new(0, .02f, mouth + size * .5f), new(size * .65f), smoke);
        scene.Ellipsoid(new(0, .14f, mouth + size * 1.5f), new(size * .9f), smoke);
        scene.Ellipsoid(new(0, .36f, mouth + size * 2.4f), new(size * 1.1f), smoke);
    }
}
