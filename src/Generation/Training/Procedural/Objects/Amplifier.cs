using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Amplifier
{
    public static readonly ProceduralObject Kind = new("amplifier", "knobs", "black", "gray", Plain)
    {
        Forms = [new("guitar amplifier", Guitar), new("stereo amplifier", Stereo)],
        HeldOutColours = ["cyan", "orange"],
    };

    private static readonly Quaternion Facing = Turn(Vector3.UnitY, 90);

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.6f)) Stereo(scene, random, colours);
        else Guitar(scene, random, colours);
    }

    /// <summary>A low wide box with one great knob, a display or needles, sometimes valves on top.</summary>
    private static void Stereo(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, knobs, _) = colours;
        float width = random.Between(.85f, 1), height = random.Between(.25f, .38f), depth = random.Between(.5f, .75f), radius = height * random.Between(.58f, .7f);
        var side = random.Pick([-1, 1]);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Cylinder(new(depth + .07f, side * (width - radius * 1.3f), 0), radius, .09f, knobs, Facing);
        scene.Box(new(depth + .16f, side * (width - radius * 1.3f), radius * .55f), new(.03f, .05f, radius * .35f), Palette.Against(knobs));
        var free = width * 2 - radius * 2.6f;
        var middle = side * (free / 2 - width + .05f);
        if (random.Chance(.5f))
        {
            scene.Box(new(depth + .02f, middle, height * .35f), new(.03f, free * .4f, height * .36f), Palette.Glass(body));
            for (var i = 0; i < 4; i++) scene.Cylinder(new(depth + .04f, middle + free * (.24f * i - .36f), -height * .5f), .08f, .05f, knobs, Facing);
        }
        else
        {
            foreach (var end in Shapes.Sides)
            {
                var meter = new Vector3(depth + .02f, middle + end * free * .23f, height * .15f);
                scene.Box(meter, new(.03f, free * .19f, height * .55f), Palette.Glow);
                scene.Box(meter + new Vector3(.03f, 0, -.02f), new(.02f, .04f, height * .42f), Palette.Black, Turn(Vector3.UnitX, random.Between(-45, 45)));
            }
        }
        scene.Legs(new(depth * .75f, width * .8f, -height - .06f), .11f, .07f, Palette.Metal);
        scene.Box(new(-depth, -side * width * .3f, -height * .2f), new(.04f, width * .35f, height * .35f), Palette.Metal);
        if (random.Chance(.35f))
        {
            scene.Box(new(-depth * .55f, 0, height + .16f), new(depth * .35f, width * .8f, .18f), Palette.Sunken(body));
            for (var i = 0; i < 4; i++) scene.Ellipsoid(new(depth * .35f, width * (.4f * i - .6f), height + .12f), new(.12f, .12f, .24f), Palette.Colours["orange"]);
        }
        else
        {
            foreach (var slit in (ReadOnlySpan<float>)[-.5f, 0, .5f]) scene.Box(new(slit * depth, 0, height), new(.07f, width * .6f, .02f), Palette.Sunken(body));
        }
    }

    /// <summary>A box with a round speaker below a row of knobs, or a head on a cabinet of four.</summary>
    private static void Guitar(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, knobs, _) = colours;
        var isStack = random.Chance(.3f);
        float width = isStack ? random.Between(.6f, .7f) : random.Between(.65f, .85f), half = random.Between(.46f, .6f), depth = random.Between(.3f, .42f), strip = isStack ? .2f : .14f, top = half + 2 * strip;
        scene.Box(Vector3.Zero, new(depth, width, half), body);
        scene.Box(new(isStack ? -.04f : 0, 0, half + strip), new(depth, width, strip), body);
        scene.SunkenPanel(new(depth, 0, -.03f), width * .86f, half * .86f, body);
        scene.Box(new(depth - .02f, 0, half + strip), new(.04f, width * .92f, strip * .7f), Palette.Against(knobs));
        for (var i = 0; i < 4; i++) scene.Cylinder(new(depth + .06f, width * (.44f * i - .66f), half + strip), .1f, .07f, knobs, Facing);

        var radius = isStack ? half * .36f : half * .7f;
        for (var i = 0; i < (isStack ? 4 : 1); i++)
        {
            var middle = isStack ? new Vector3(depth + .03f, (i % 2 - .5f) * width * .85f, (i / 2 - .5f) * half * .84f - .03f) : new(depth + .03f, 0, -.03f);
            scene.Torus(middle, radius, isStack ? .25f : .15f, Palette.Metal, Facing);
            scene.Ellipsoid(middle, new(.06f, radius * .4f, radius * .4f), Palette.Metal);
        }
        scene.Box(new(-depth, 0, half * .1f), new(.03f, width * .7f, half * .3f), Palette.Black);
        scene.Box(new(0, 0, top + .13f), new(.1f, width * .4f, .06f), Palette.Black);
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * width * .36f, top + .05f), new(.1f, .07f, .1f), Palette.Metal);
    }
}
