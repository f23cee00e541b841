using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Freezer
{
    public static readonly ProceduralObject Kind = new("freezer", "handle", "white", "gray", Plain)
    {
        Forms = [new("chest freezer", Chest), new("upright freezer", Upright)],
        HeldOutColours = ["yellow", "cyan"],
    };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.65f)) Chest(scene, random, colours);
        else Upright(scene, random, colours);
    }

    /// <summary>Long and low with a lid on top: shut, open, or of glass.</summary>
    private static void Chest(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handle, _) = colours;
        float width = random.Between(.72f, 1), height = random.Between(.42f, .55f), depth = random.Between(.4f, .52f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Box(new(-depth, 0, -height * .3f), new(.04f, width * .8f, height * .5f), Palette.Metal);
        var lid = random.Next(4);
        if (lid == 0)
        {
            var turn = -random.Between(55, 80);
            scene.Box(new(0, 0, height), new(depth * .85f, width * .9f, .03f), Palette.Glass(body));
            foreach (var y in (ReadOnlySpan<float>)[-.55f, .05f, .5f]) scene.Box(new(random.Between(-.1f, .1f), y * width, height + .03f), new(.16f, .15f, random.Between(.08f, .14f)), random.Pick([Palette.Colours["red"], Palette.Colours["green"], Palette.Colours["orange"]]));
            var along = Vector3.Transform(Vector3.UnitX, Turn(Vector3.UnitY, turn));
            var hinge = new Vector3(-depth, 0, height + .06f);
            scene.Box(hinge + along * depth, new(depth, width, .08f), body, Turn(Vector3.UnitY, turn));
            scene.Box(hinge + along * (2 * depth + .06f), new(.09f, width * .28f, .09f), handle, Turn(Vector3.UnitY, turn));
        }
        else
        {
            var thick = random.Between(.08f, .12f);
            scene.Box(new(0, 0, height + .01f), new(depth * .96f, width * .97f, .06f), Palette.Black);
            scene.Box(new(0, 0, height + .06f + thick), new(depth * 1.04f, width * 1.02f, thick), body);
            if (lid == 1)
            {
                foreach (var side in Shapes.Sides) scene.Box(new(side * .02f, side * width * .47f, height + .07f + 2 * thick), new(depth * .85f, width * .42f, .03f), Palette.Glass(body));
            }
            scene.Box(new(depth * 1.04f + .08f, 0, height + .06f + thick), new(.1f, width * random.Between(.25f, .35f), .08f), handle);
        }
        var vent = random.Pick([-1, 1]);
        scene.Box(new(depth, vent * width * .66f, -height * .62f), new(.03f, width * .24f, height * .22f), Palette.Black);
        if (random.Chance(.6f)) Snowflake(scene, new(depth + .02f, -vent * width * .35f, -height * .05f), height * .62f, body);
        if (random.Chance(.5f)) scene.Legs(new(depth * .8f, width * .85f, -height - .07f), .1f, .08f, Palette.Black);
    }

    /// <summary>One tall door, or the fronts of drawers.</summary>
    private static void Upright(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handle, _) = colours;
        float width = random.Between(.45f, .58f), height = random.Between(.75f, 1), depth = random.Between(.42f, .52f);
        var hinge = random.Pick([-1, 1]);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Box(new(-depth, 0, -height * .35f), new(.04f, width * .75f, height * .5f), Palette.Metal);
        if (random.Chance(.35f))
        {
            for (var i = 0; i < 4; i++)
            {
                var z = height * (.44f * i - .72f);
                scene.Box(new(depth + .05f, 0, z), new(.06f, width * .92f, height * .18f), Vector3.Lerp(body, Palette.Glass(body), .3f));
                scene.Box(new(depth + .12f, 0, z + height * .04f), new(.07f, width * .45f, .065f), handle);
            }
            return;
        }
        scene.Box(new(depth, 0, 0), new(.03f, width * .96f, height * .97f), Palette.Black);
        scene.Box(new(depth + .08f, 0, 0), new(.07f, width, height * .96f), body);
        scene.Box(new(depth + .22f, hinge * (width - .14f), height * .1f), new(.08f, .08f, height * random.Between(.3f, .5f)), handle);
        Snowflake(scene, new(depth + .16f, -hinge * width * .25f, height * random.Between(.1f, .45f)), width * .5f, body);
        if (random.Chance(.5f)) scene.Legs(new(depth * .75f, width * .75f, -height - .08f), .09f, .1f, Palette.Metal);
    }

    private static void Snowflake(PrimitiveScene scene, Vector3 middle, float reach, Vector3 body)
    {
        foreach (var turn in (ReadOnlySpan<float>)[0, 60, 120]) scene.Box(middle, new(.03f, .065f, reach), Palette.Glass(body), Turn(Vector3.UnitX, turn));
    }
}
