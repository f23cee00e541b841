using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Printer
{
    public static readonly ProceduralObject Kind = new("printer", "tray", "white", "black", Build) { OtherPart = "screen", UsualOtherColour = "cyan", HeldOutColours = ["purple", "yellow"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(4))
        {
            case 0: Inkjet(scene, random, colours); break;
            case 1: Laser(scene, random, colours); break;
            case 2: Scanner(scene, random, colours); break;
            default: Copier(scene, random, colours); break;
        }
    }

    /// <summary>Takes sheets from a rest at its back.</summary>
    private static void Inkjet(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float depth = random.Between(.42f, .52f), width = random.Between(.75f, .92f), height = random.Between(.3f, .4f), rest = random.Between(.3f, .4f);
        scene.Box(Vector3.Zero, new(depth, width, height), colours.Body);
        if (random.Chance(.5f)) scene.Frustum(new(0, 0, height), new(height * .4f, depth, width), 1, colours.Body, Turn(Vector3.UnitX, 90) * Turn(Vector3.UnitZ, 90));
        var lean = Turn(Vector3.UnitY, -random.Between(12, 25));
        var foot = new Vector3(-depth * .7f, 0, height);
        scene.Box(foot + Vector3.Transform(new(-.05f, 0, rest * .8f), lean), new(.06f, width * .68f, rest), colours.Body, lean);
        Sheet(scene, foot + Vector3.Transform(new(.04f, 0, rest * .95f), lean), width * .55f, rest, lean, isPrinted: false);
        Output(scene, random, depth, -height * .35f, width * .68f, colours);
        Screen(scene, new(depth * .7f, width * random.Pick([-.6f, .6f]), height + .07f), .17f, colours);
    }

    /// <summary>Puts sheets out at its top and holds them in a drawer.</summary>
    private static void Laser(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, tray, _) = colours;
        float depth = random.Between(.52f, .65f), width = random.Between(.6f, .75f), height = random.Between(.45f, .58f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Box(new(-depth * .6f, 0, height + .1f), new(depth * .4f, width, .12f), body);
        scene.Box(new(depth * .3f, 0, height), new(depth * .5f, width * .72f, .03f), Palette.Against(body));
        Sheet(scene, new(depth * .3f, 0, height + .16f), width * .52f, depth * .48f, Turn(Vector3.UnitY, -90 + random.Between(8, 20)), isPrinted: true);
        scene.Box(new(depth, 0, -height * .55f), new(.06f, width * .85f, height * .27f), tray);
        scene.Box(new(depth + .06f, 0, -height * .5f), new(.03f, width * .3f, .06f), Palette.Against(tray));
        scene.Box(new(depth, 0, -height * .1f), new(.03f, width * .85f, .05f), Palette.Sunken(body));
        Screen(scene, new(depth * .95f, width * random.Pick([-.5f, .5f]), height * .75f), .19f, colours);
        if (random.Chance(.5f)) scene.Cylinder(new(depth, 0, height * .55f), .09f, .05f, Palette.Colours["green"], Turn(Vector3.UnitY, 90));
    }

    /// <summary>Has a lid to copy under.</summary>
    private static void Scanner(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var body = colours.Body;
        float depth = random.Between(.5f, .6f), width = random.Between(.75f, .9f), height = random.Between(.32f, .42f), lid = random.Between(.09f, .14f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Box(new(-.05f, 0, height + .02f), new(depth * .97f, width * 1.01f, .03f), Palette.Sunken(body));
        if (random.Chance(.35f))
        {
            var open = Turn(Vector3.UnitY, -random.Between(35, 60));
            scene.Box(new Vector3(-depth, 0, height + .05f) + Vector3.Transform(new(depth, 0, lid), open), new(depth, width, lid * .8f), body, open);
            scene.Box(new(.05f, 0, height + .05f), new(depth * .7f, width * .75f, .03f), Palette.Glass(body));
        }
        else
        {
            scene.Box(new(-.08f, 0, height + .05f + lid), new(depth * .92f, width, lid), body);
            if (random.Chance(.5f)) scene.Box(new(-.1f, -width * .2f, height + 2 * lid + .1f), new(depth * .45f, width * .55f, .12f), Palette.Sunken(body));
        }
        Output(scene, random, depth, -height * .4f, width * .66f, colours);
        Screen(scene, new(depth, width * random.Pick([-.55f, 0, .55f]), height * .7f), .2f, colours);
    }

    /// <summary>Stands on the floor, with drawers.</summary>
    private static void Copier(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, tray, _) = colours;
        float depth = random.Between(.42f, .52f), width = random.Between(.5f, .6f), height = random.Between(.5f, .65f), gap = random.Between(.1f, .14f);
        scene.Box(new(0, 0, -.25f), new(depth, width, height), body);
        scene.Box(new(-depth * .45f, 0, height - .25f + gap), new(depth * .55f, width, gap + .02f), Palette.Against(body));
        scene.Box(new(0, 0, height - .12f + 2 * gap), new(depth, width, .15f), body);
        scene.Box(new(-.08f, 0, height + .1f + 2 * gap), new(depth * .85f, width * .85f, .09f), Palette.Sunken(body));
        Sheet(scene, new(depth * .3f, 0, height - .2f), width * .6f, depth * .8f, Turn(Vector3.UnitY, -85), isPrinted: true);
        var drawers = random.Next(2, 4);
        var half = height * .72f / drawers;
        for (var i = 0; i < drawers; i++)
        {
            var z = half * (2 * i + 1) - height - .18f;
            scene.Box(new(depth, 0, z), new(.05f, width * .78f, half - .06f), tray);
            scene.Box(new(depth + .05f, 0, z + half * .3f), new(.04f, width * .3f, .05f), Palette.Against(tray));
        }
        Screen(scene, new(depth + .05f, width * random.Pick([-.45f, .45f]), height + .05f + 2 * gap), .2f, colours);
        if (random.Chance(.4f)) scene.Box(new(0, -width - .17f, -.15f), new(depth * .6f, .2f, .06f), tray, Turn(Vector3.UnitX, -20));
    }

    /// <summary>A dark mouth that a tray comes out of, with a printed sheet on it.</summary>
    private static void Output(PrimitiveScene scene, Random random, float front, float height, float width, Slots<Vector3> colours)
    {
        var reach = random.Between(.18f, .32f);
        scene.Box(new(front, 0, height + .08f), new(.03f, width, .15f), Palette.Black);
        scene.Box(new(front + reach, 0, height - .1f), new(reach, width * .92f, .06f), colours.Part);
        Sheet(scene, new(front + reach * .75f, 0, height - .02f), width * .7f, reach * .9f, Turn(Vector3.UnitY, -80), isPrinted: true);
    }

    /// <param name="pose">of a sheet that stands and faces the front</param>
    private static void Sheet(PrimitiveScene scene, Vector3 middle, float halfWidth, float halfLength, Quaternion pose, bool isPrinted)
    {
        scene.Box(middle, new(.035f, halfWidth, halfLength), Palette.Colours["white"], pose);
        if (isPrinted) scene.Box(middle + Vector3.Transform(new(.035f, 0, 0), pose), new(.01f, halfWidth * .65f, halfLength * .35f), Palette.Metal, pose);
    }

    private static void Screen(PrimitiveScene scene, Vector3 place, float half, Slots<Vector3> colours)
    {
        var lean = Turn(Vector3.UnitY, -35);
        scene.Box(place, new(.07f, half + .07f, half * .75f + .05f), Palette.Against(colours.Other), lean);
        scene.Box(place + Vector3.Transform(new(.06f, 0, 0), lean), new(.03f, half, half * .7f), colours.Other, lean);
    }
}
