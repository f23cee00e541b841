using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Scale
{
    public static readonly ProceduralObject Kind = new("scale", "plate", "white", "gray", Plain)
    {
        Forms = [new("bathroom scale", Bathroom), new("kitchen scale", Kitchen)],
        HeldOutColours = ["gray", "purple"],
    };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.65f)) Kitchen(scene, random, colours);
        else Bathroom(scene, random, colours);
    }

    /// <summary>A dial below a plate or a bowl, or a flat one with a display in front of its plate.</summary>
    private static void Kitchen(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.35f)) Flat(scene, random, colours);
        else Upright(scene, random, colours);
    }

    private static void Upright(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, plate, _) = colours;
        float width = random.Between(.55f, .68f), height = random.Between(.5f, .66f), depth = random.Between(.36f, .5f), radius = MathF.Min(width, height) * random.Between(.64f, .74f), reach = random.Between(.55f, .75f);
        switch (random.Next(3))
        {
            case 0:
                scene.Box(Vector3.Zero, new(depth, width, height), body);
                break;
            case 1:
                scene.Cylinder(Vector3.Zero, height, depth, body, Turn(Vector3.UnitY, 90));
                scene.Box(new(0, 0, -height * .8f), new(depth * 1.1f, width * 1.2f, height * .25f), body);
                break;
            default:
                scene.Box(Vector3.Zero, new(depth, width * .85f, height), body);
                scene.Box(new(0, 0, -height * .7f), new(depth * 1.15f, width * 1.2f, height * .3f), body);
                break;
        }
        Dial(scene, random, new(depth * 1.16f, 0, 0), Turn(Vector3.UnitY, 90), radius, body);
        scene.Cylinder(new(0, 0, height + .07f), .14f, .1f, Palette.Metal);
        if (random.Chance(.45f)) scene.Hemisphere(new(0, 0, height + .5f), new(reach, reach, .38f), plate, Turn(Vector3.UnitX, 180));
        else if (random.Chance(.5f)) scene.Frustum(new(0, 0, height + .2f), new(reach * .85f, reach * .85f, .08f), 1.15f, plate);
        else scene.Box(new(0, 0, height + .2f), new(reach * .75f, reach, .08f), plate);
    }

    /// <summary>A white face with a red hand.</summary>
    private static void Dial(PrimitiveScene scene, Random random, Vector3 place, Quaternion facing, float radius, Vector3 body)
    {
        var ahead = Vector3.Transform(Vector3.UnitZ, facing);
        var angle = random.Between(-120, 120);
        var hand = Vector3.Transform(Vector3.UnitX, facing * Turn(Vector3.UnitZ, angle));
        scene.Cylinder(place, radius, .05f, Palette.Colours["white"], facing);
        scene.Torus(place, radius, .14f, Palette.Against(body), facing);
        scene.Box(place + ahead * .07f + hand * radius * .35f, new(radius * .45f, .06f, .03f), Palette.Colours["red"], facing * Turn(Vector3.UnitZ, angle));
        scene.Ellipsoid(place + ahead * .07f, new(.1f), Palette.Black);
    }

    private static void Flat(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, plate, _) = colours;
        float width = random.Between(.55f, .7f), depth = random.Between(.75f, .9f), height = random.Between(.14f, .2f), reach = MathF.Min(width, depth * .7f) * random.Between(.75f, .92f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Box(new(depth, 0, .01f), new(.2f, width, height * .85f), body, Turn(Vector3.UnitY, 30));
        scene.Box(new(depth + .1f, 0, height * .8f), new(.16f, width * .6f, .05f), Palette.Against(body), Turn(Vector3.UnitY, 30));
        scene.Box(new(depth + .12f, 0, height * .8f + .03f), new(.1f, width * .42f, .05f), Palette.Glass(Palette.Against(body)), Turn(Vector3.UnitY, 30));
        var middle = new Vector3(-depth * .22f, 0, height + .1f);
        if (random.Chance(.6f)) scene.Cylinder(middle, reach, .07f, plate);
        else scene.Box(middle, new(reach, reach, .07f), plate);
        scene.Cylinder(middle - new Vector3(0, 0, .06f), reach * .7f, .06f, Palette.Black);
        if (random.Chance(.35f)) scene.Hemisphere(middle + new Vector3(0, 0, .4f), new(reach, reach, .34f), plate, Turn(Vector3.UnitX, 180));
    }

    /// <summary>To stand on: square or round, with a dial, a display, or a display on a post.</summary>
    private static void Bathroom(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, plate, _) = colours;
        float width = random.Between(.72f, .85f), depth = random.Between(.7f, .85f), height = random.Between(.13f, .18f);
        var hasPost = random.Chance(.25f);
        if (hasPost || random.Chance(.7f)) scene.Box(Vector3.Zero, new(depth, width, height), body);
        else scene.Frustum(Vector3.Zero, new(depth, width, height), .95f, body);
        if (hasPost || random.Chance(.5f)) scene.Box(new(hasPost ? .1f : -.18f, 0, height), new(depth * .62f, width * .72f, .04f), plate);
        else
        {
            foreach (var side in Shapes.Sides) scene.Frustum(new(-.18f, side * width * .4f, height), new(depth * .6f, width * .3f, .05f), 1, plate);
        }
        if (hasPost)
        {
            var top = new Vector3(-depth * .85f, 0, random.Between(1.1f, 1.4f));
            scene.Limb(new(top.X, 0, 0), top, .12f, body);
            scene.Box(top, new(.12f, .42f, .3f), body);
            scene.Box(top + new Vector3(.12f, 0, .02f), new(.04f, .3f, .18f), Palette.Glass(body));
        }
        else if (random.Chance(.5f))
        {
            scene.Frustum(new(depth * .68f, 0, height), new(.34f, .42f, .1f), .9f, body);
            Dial(scene, random, new(depth * .7f, 0, height + .11f), Turn(Vector3.UnitY, 25), .28f, body);
        }
        else
        {
            scene.Box(new(depth * .72f, 0, height + .01f), new(.24f, width * .55f, .07f), Palette.Against(body), Turn(Vector3.UnitY, 12));
            scene.Box(new(depth * .72f, 0, height + .05f), new(.16f, width * .42f, .06f), Palette.Glass(Palette.Against(body)), Turn(Vector3.UnitY, 12));
        }
    }
}
