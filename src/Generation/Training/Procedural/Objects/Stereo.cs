using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Stereo
{
    public static readonly ProceduralObject Kind = new("stereo", "speakers", "black", "gray", Build)
    {
        OtherPart = "display",
        UsualOtherColour = "cyan",
        HeldOutColours = ["yellow", "cyan"],
    };

    private static readonly Quaternion Facing = Turn(Vector3.UnitY, 90);

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, speakers, display) = colours;
        float high = random.Between(.48f, .72f), wide = random.Between(.27f, .34f), depth = random.Between(.28f, .4f), centre = random.Between(.34f, .46f), gap = random.Chance(.5f) ? .03f : random.Between(.12f, .22f);
        float unit = high * random.Between(.6f, .95f), inner = random.Pick([-.04f, .04f]);
        var cones = high > .58f || random.Chance(.3f) ? 2 : 1;
        var shape = random.Next(3);
        foreach (var side in Shapes.Sides)
        {
            var y = side * (centre + gap + wide);
            if (shape == 0)
            {
                scene.Frustum(new(0, y, 0), new(depth, wide, high), 1, body);
                scene.Box(new(depth * .45f, y, 0), new(depth * .5f, wide * .9f, high), body);
            }
            else scene.Box(new(0, y, 0), new(depth, wide, high), body, shape == 1 ? Turn(Vector3.UnitZ, -side * 12) : null);
            Cone(scene, new(depth + .02f, y, cones == 2 ? -high * .4f : 0), MathF.Min(wide * .82f, high * .5f), speakers);
            if (cones == 2) Cone(scene, new(depth + .02f, y, high * .5f), wide * .6f, speakers);
        }
        scene.Box(new(inner, 0, unit - high), new(depth, centre, unit), body);
        var face = depth + inner;
        scene.SunkenPanel(new(face, 0, unit - high), centre * .9f, unit * .9f, body);
        scene.Box(new(face + .04f, 0, 1.55f * unit - high), new(.03f, centre * .72f, unit * .22f), display);
        Controls(scene, random, new(face + .05f, 0, .7f * unit - high), centre, unit, Palette.Against(body));
        scene.Box(new(inner - depth, 0, unit * .7f - high), new(.03f, centre * .6f, unit * .3f), Palette.Metal);
        Top(scene, random, new(inner, 0, 2 * unit - high), centre, depth, body);
    }

    private static void Cone(PrimitiveScene scene, Vector3 place, float radius, Vector3 colour)
    {
        scene.Cylinder(place, radius, .05f, colour, Facing);
        scene.Ellipsoid(place + new Vector3(.04f, 0, 0), new(.06f, radius * .42f, radius * .42f), Palette.Against(colour));
    }

    /// <summary>One great knob, two knobs, or a slot with buttons.</summary>
    private static void Controls(PrimitiveScene scene, Random random, Vector3 place, float centre, float unit, Vector3 colour)
    {
        switch (random.Next(3))
        {
            case 0:
                scene.Cylinder(place, MathF.Min(centre, unit) * .45f, .08f, colour, Facing);
                break;
            case 1:
                foreach (var side in Shapes.Sides) scene.Cylinder(place + new Vector3(0, side * centre * .42f, 0), MathF.Min(centre * .27f, unit * .3f), .08f, colour, Facing);
                break;
            default:
                scene.Box(place + new Vector3(0, 0, unit * .2f), new(.02f, centre * .7f, .06f), colour);
                foreach (var y in (ReadOnlySpan<float>)[-.5f, 0, .5f]) scene.Box(place + new Vector3(0, y * centre, -unit * .25f), new(.03f, .07f, .06f), Palette.Metal);
                break;
        }
    }

    /// <summary>Nothing, a turntable or an aerial.</summary>
    private static void Top(PrimitiveScene scene, Random random, Vector3 place, float centre, float depth, Vector3 body)
    {
        switch (random.Next(4))
        {
            case 0:
                scene.Cylinder(place + new Vector3(0, 0, .04f), MathF.Min(centre, depth) * .88f, .05f, Palette.Against(body));
                scene.Cylinder(place + new Vector3(0, 0, .07f), .1f, .05f, Palette.Colours["red"]);
                scene.Box(place + new Vector3(-depth * .8f, 0, .25f), new(.06f, centre, .26f), Palette.Sunken(body), Turn(Vector3.UnitY, -15));
                break;
            case 1:
                scene.Limb(place + new Vector3(-depth * .7f, 0, 0), place + new Vector3(-depth * .7f, centre * random.Between(-1, 1), random.Between(.4f, .6f)), .06f, Palette.Metal);
                break;
        }
    }
}
