using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Faucet
{
    public static readonly ProceduralObject Kind = new("faucet", "handle", "gray", "gray", Plain) { Forms = [new("garden faucet", Garden)], HeldOutColours = ["red", "yellow"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.25f)) Garden(scene, random, colours);
        else Basin(scene, random, colours);
    }

    /// <summary>A gooseneck, an angular spout or a low one on a round or a long foot.</summary>
    private static void Basin(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        const int Bends = 5;
        var (body, handle, _) = colours;
        float girth = random.Between(.13f, .17f), reach = random.Between(.42f, .6f);
        if (random.Chance(.65f)) scene.Cylinder(new(0, 0, .06f), girth * random.Between(1.9f, 2.4f), .08f, body);
        else scene.Box(new(0, 0, .06f), new(girth * 1.7f, .55f, .08f), body);

        Vector3 end;
        float stem;
        switch (random.Next(3))
        {
            case 0:
                stem = random.Between(.7f, .95f);
                var from = new Vector3(0, 0, stem);
                scene.Limb(Vector3.Zero, from, girth, body);
                for (var i = 1; i <= Bends; i++)
                {
                    var (sin, cos) = MathF.SinCos(MathF.PI * i / Bends);
                    var to = new Vector3(reach * (1 - cos), 0, stem + reach * sin);
                    scene.Limb(from, to, girth, body);
                    from = to;
                }
                end = from - new Vector3(0, 0, random.Between(.12f, .3f));
                scene.Cylinder((from + end) / 2, girth * 1.2f, (from.Z - end.Z) / 2, body);
                break;
            case 1:
                stem = random.Between(.9f, 1.2f);
                var corner = new Vector3(2 * reach, 0, stem);
                scene.Box(new(0, 0, stem / 2), new(girth, girth, stem / 2 + girth), body);
                scene.Box(new(reach, 0, stem), new(reach + girth, girth, girth), body);
                end = corner - new Vector3(0, 0, .3f);
                scene.Box((corner + end) / 2, new(girth, girth, .17f), body);
                break;
            default:
                stem = random.Between(.45f, .65f);
                scene.Frustum(new(0, 0, stem / 2), new(girth * 1.7f, girth * 1.7f, stem / 2), .85f, body);
                scene.Ellipsoid(new(0, 0, stem), new(girth * 1.5f), body);
                var tip = new Vector3(2 * reach, 0, stem + random.Between(0, .25f));
                scene.Limb(new(0, 0, stem * .8f), tip, girth * 1.1f, body);
                end = tip - new Vector3(0, 0, .22f);
                scene.Limb(tip, end, girth, body);
                break;
        }
        Handle(scene, random, stem, girth, stem < .66f, handle);
        if (random.Chance(.35f)) Drip(scene, random, end);
    }

    /// <summary>A lever or a cross, on top or aside.</summary>
    private static void Handle(PrimitiveScene scene, Random random, float stem, float girth, bool isOnTop, Vector3 colour)
    {
        var side = random.Pick([-1, 1]);
        var foot = isOnTop ? new Vector3(0, 0, stem + girth * 1.2f) : new(0, side * girth * 1.6f, stem * .4f);
        var knob = foot + (isOnTop ? new Vector3(0, 0, .16f) : new(0, side * .14f, 0));
        scene.Limb(isOnTop ? new(0, 0, stem) : new(0, 0, foot.Z), knob, .13f, colour);
        if (random.Chance(.6f))
        {
            scene.Limb(knob, knob + (isOnTop ? new Vector3(random.Pick([-.45f, .4f]), 0, .25f) : new(random.Between(-.1f, .15f), side * .16f, .48f)), .1f, colour);
            return;
        }
        foreach (var turn in Shapes.Sides) scene.Box(knob, new(.34f, .09f, .09f), colour, Turn(isOnTop ? Vector3.UnitZ : Vector3.UnitY, 45 * turn));
    }

    /// <summary>Out of a wall or on a post, a wheel above the valve and a spout for a hose.</summary>
    private static void Garden(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handle, _) = colours;
        float girth = random.Between(.15f, .19f), reach = random.Between(.4f, .6f), drop = random.Between(.35f, .55f), stem = random.Between(.4f, .5f);
        var bend = new Vector3(reach, 0, random.Between(-.08f, .05f));
        var end = bend + new Vector3(.1f, 0, -drop);
        scene.Ellipsoid(Vector3.Zero, new(girth * 1.7f), body);
        scene.Limb(Vector3.Zero, bend, girth, body);
        scene.Limb(bend, end, girth, body);
        scene.Cylinder(end, girth * 1.35f, .09f, body);
        scene.Limb(Vector3.Zero, new(0, 0, stem), girth * .75f, body);
        var wheel = new Vector3(0, 0, stem + .06f);
        if (random.Chance(.6f))
        {
            scene.Torus(wheel, .32f, .3f, handle);
            scene.Box(wheel, new(.3f, .08f, .07f), handle);
            scene.Box(wheel, new(.08f, .3f, .07f), handle);
        }
        else
        {
            scene.Box(wheel, new(.11f, .46f, .1f), handle);
            foreach (var side in Shapes.Sides) scene.Ellipsoid(wheel + new Vector3(0, side * .42f, 0), new(.15f), handle);
        }
        if (random.Chance(.6f))
        {
            scene.Limb(new(-.75f, 0, 0), Vector3.Zero, girth, body);
            scene.Cylinder(new(-.75f, 0, 0), girth * 2.5f, .07f, body, Turn(Vector3.UnitY, 90));
        }
        else
        {
            scene.Limb(Vector3.Zero, new(-.3f, 0, 0), girth, body);
            scene.Limb(new(-.3f, 0, 0), new(-.3f, 0, -random.Between(.9f, 1.3f)), girth, body);
        }
        if (random.Chance(.35f)) Drip(scene, random, end);
    }

    /// <summary>A drop or a stream of water.</summary>
    private static void Drip(PrimitiveScene scene, Random random, Vector3 end)
    {
        var water = Palette.Colours["cyan"];
        var half = MathF.Max(.2f, end.Z / 2);
        if (random.Chance(.5f)) scene.Cylinder(end - new Vector3(0, 0, half), .08f, half, water);
        else
        {
            scene.Ellipsoid(end - new Vector3(0, 0, .3f), new(.12f, .12f, .14f), water);
            scene.Cone(end - new Vector3(0, 0, .17f), .1f, .12f, water);
        }
    }
}
