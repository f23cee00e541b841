using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class WaterHeater
{
    public static readonly ProceduralObject Kind = new("water heater", "pipes", "white", "gray", Build) { OtherPart = "panel", UsualOtherColour = "black", HeldOutColours = ["red", "brown"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, pipes, panel) = colours;
        float radius = random.Between(.36f, .56f), height = random.Between(.58f, .88f), dome = random.Between(.1f, .22f), apart = radius * random.Between(.4f, .6f), pipe = random.Between(.1f, .115f);
        switch (random.Next(11))
        {
            case 0:
                height += .1f;
                Tank(scene, radius, height, dome, body);
                if (random.Chance(.5f)) scene.Legs(new(radius * .6f, radius * .6f, -height - dome), .09f, .15f, Palette.Black);
                else scene.Cylinder(new(0, 0, -height - .05f), radius * 1.06f, .12f, Palette.Sunken(body));
                foreach (var side in Shapes.Sides)
                {
                    var top = height + dome + random.Between(.3f, .4f);
                    scene.Limb(new(0, side * apart, height), new(0, side * apart, top), pipe, pipes);
                    if (side > 0) scene.Limb(new(0, apart, top), new(-.1f, apart + .3f, top), pipe, pipes);
                }
                Panel(scene, random, new(radius, 0, -height * random.Between(.3f, .7f)), body, panel);
                break;
            case 1:
                height = random.Between(.7f, .85f);
                foreach (var side in Shapes.Sides)
                {
                    scene.Ellipsoid(new(0, side * height, 0), new(radius, dome, radius), body);
                    scene.Limb(new(0, side * apart, 0), new(0, side * apart, -radius - .42f), pipe, pipes);
                    scene.Cylinder(new(0, side * height * .6f, 0), radius + .03f, .05f, Palette.Sunken(body), Turn(Vector3.UnitX, 90));
                }
                scene.Cylinder(Vector3.Zero, radius + .01f, height, body, Turn(Vector3.UnitX, 90));
                Panel(scene, random, new(radius, 0, 0), body, panel);
                break;
            case 2:
                float depth = random.Between(.28f, .4f), width = random.Between(.42f, .55f);
                scene.Box(Vector3.Zero, new(depth, width, height), body);
                scene.Cylinder(new(0, 0, height + .15f), .18f, .17f, Palette.Sunken(body));
                for (var i = -1; i <= 1; i++) scene.Limb(new(0, i * width * .6f, -height), new(0, i * width * .6f, -height - .4f), pipe, pipes);
                if (random.Chance(.6f))
                {
                    scene.Cylinder(new(depth, 0, height * .1f), .17f, .04f, Palette.Black, Turn(Vector3.UnitY, 90));
                    scene.Ellipsoid(new(depth + .03f, 0, height * .06f), new(.04f, .08f, .11f), Palette.Colours["orange"]);
                }
                Panel(scene, random, new(depth, 0, -height * .6f), body, panel);
                break;
            case 3:
                radius *= .85f;
                foreach (var side in Shapes.Sides)
                {
                    scene.Cylinder(new(0, side * radius * .8f, 0), radius, height, body);
                    scene.Limb(new(0, side * apart, -height), new(0, side * apart, -height - .4f), pipe, pipes);
                }
                scene.Box(Vector3.Zero, new(radius, radius * .8f, height), body);
                Panel(scene, random, new(radius, 0, -height * .5f), body, panel);
                break;
            case 4 or 5 or 6:
                Plain(scene, random, body, pipes, panel);
                break;
            case 7:
                Gas(scene, random, body, pipes, panel);
                break;
            case 8:
                Small(scene, random, body, pipes, panel);
                break;
            default:
                Tank(scene, radius, height, dome, body);
                foreach (var side in Shapes.Sides) scene.Limb(new(0, side * apart, -height), new(0, side * apart, -height - dome - .4f), pipe, pipes);
                if (random.Chance(.3f)) scene.Box(new(-radius, 0, height * .4f), new(.12f, radius * .6f, .12f), Palette.Sunken(body));
                Panel(scene, random, new(radius, 0, -height * random.Between(.3f, .7f)), body, panel);
                break;
        }
    }

    /// <summary>A drum with flat ends, short pipes and a small plate.</summary>
    private static void Plain(PrimitiveScene scene, Random random, Vector3 body, Vector3 pipes, Vector3 panel)
    {
        float radius = random.Between(.38f, .64f), height = random.Between(.68f, .98f), pipe = random.Between(.1f, .12f), reach = random.Between(.28f, .38f);
        scene.Frustum(Vector3.Zero, new(radius, radius, height), random.Between(.93f, 1.07f), body);
        var lids = random.Next(4);
        if (lids == 0) scene.Cylinder(new(0, 0, height * .75f), radius * 1.08f, height * .25f, Palette.Sunken(body));
        else if (lids == 1) foreach (var end in Shapes.Sides) scene.Cylinder(new(0, 0, end * height), radius * 1.1f, .06f, body);
        var (from, beside) = (random.Next(4), random.Between(.4f, .7f) * radius);
        foreach (var side in Shapes.Sides)
        {
            var (near, far) = from switch
            {
                0 or 1 => (new Vector3(0, side * beside, height - .1f), new Vector3(0, side * beside, height + reach)),
                2 => (new(0, side * beside, .1f - height), new(0, side * beside, -height - reach)),
                _ => (new(0, radius * .7f, side * height * .75f), new Vector3(0, radius + reach + .05f, side * height * .75f)),
            };
            scene.Limb(near, far, pipe, pipes);
        }
        Plate(scene, random, new(radius, 0, height * (random.Chance(.6f) ? random.Between(.45f, .65f) : random.Between(-.7f, -.3f))), panel);
    }

    /// <summary>On the floor, with a flue and a hatch for the burner.</summary>
    private static void Gas(PrimitiveScene scene, Random random, Vector3 body, Vector3 pipes, Vector3 panel)
    {
        float radius = random.Between(.4f, .52f), height = random.Between(.8f, .95f);
        scene.Cylinder(Vector3.Zero, radius, height, body);
        scene.Hemisphere(new(0, 0, height), new(radius, radius, random.Between(.05f, .14f)), body);
        scene.Legs(new(radius * .6f, radius * .6f, -height - .06f), .09f, .1f, Palette.Black);
        scene.Frustum(new(0, 0, height + .18f), new(radius * .45f, radius * .45f, .09f), .6f, Palette.Sunken(body));
        scene.Cylinder(new(0, 0, height + .48f), random.Between(.17f, .21f), .28f, pipes);
        if (random.Chance(.6f)) foreach (var side in Shapes.Sides) scene.Limb(new(0, side * radius * .7f, height - .1f), new(0, side * radius * .7f, height + .28f), .08f, pipes);
        if (random.Chance(.5f)) scene.Limb(new(0, radius + .07f, height * .7f), new(0, radius + .07f, -height * .6f), .07f, pipes);
        scene.Box(new(radius - .05f, 0, -height * .8f), new(.08f, radius * .5f, .11f), Palette.Sunken(body));
        Panel(scene, random, new(radius, 0, -height * .42f), body, panel);
    }

    /// <summary>A case for the wall: a deep cube, or a flat one that heats as it flows.</summary>
    private static void Small(PrimitiveScene scene, Random random, Vector3 body, Vector3 pipes, Vector3 panel)
    {
        var flat = random.Chance(.5f);
        float depth = flat ? random.Between(.14f, .24f) : random.Between(.34f, .5f), width = random.Between(.44f, .6f), height = flat ? random.Between(.5f, .8f) : width * random.Between(.9f, 1.1f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Box(new(depth, 0, 0), new(.06f, width * .86f, height * .86f), body);
        var up = random.Chance(flat ? .1f : .4f) ? 1 : -1;
        foreach (var side in Shapes.Sides) scene.Limb(new(0, side * width * .45f, 0), new(0, side * width * .45f, up * (height + random.Between(.3f, .42f))), .11f, pipes);
        if (random.Chance(.5f)) Plate(scene, random, new(depth + .04f, 0, height * random.Between(-.6f, .5f)), panel);
        else scene.Cylinder(new(depth + .05f, 0, -height * random.Between(0, .5f)), random.Between(.12f, .2f), .05f, panel, Turn(Vector3.UnitY, 90));
    }

    /// <summary>Upright, round at both ends.</summary>
    private static void Tank(PrimitiveScene scene, float radius, float height, float dome, Vector3 body)
    {
        scene.Cylinder(Vector3.Zero, radius, height, body);
        foreach (var end in Shapes.Sides) scene.Ellipsoid(new(0, 0, end * height), new(radius, radius, dome), body);
    }

    private static void Plate(PrimitiveScene scene, Random random, Vector3 front, Vector3 colour) =>
        scene.Box(front - new Vector3(.03f, 0, 0), new(.06f, random.Between(.13f, .22f), random.Between(.08f, .15f)), colour);

    /// <summary>A dial or a display, with a lamp.</summary>
    private static void Panel(PrimitiveScene scene, Random random, Vector3 front, Vector3 body, Vector3 colour)
    {
        var half = random.Between(.19f, .25f);
        scene.Box(front - new Vector3(.03f, 0, 0), new(.09f, half, .17f), colour);
        if (random.Chance(.6f)) scene.Cylinder(front + new Vector3(.06f, 0, 0), .11f, .04f, Palette.Against(colour), Turn(Vector3.UnitY, 90));
        else scene.Box(front + new Vector3(.06f, -.04f, .02f), new(.02f, .12f, .07f), Palette.Glass(colour));
        scene.Ellipsoid(front + new Vector3(0, 0, .3f), new(.06f), Palette.Against(body));
    }
}
