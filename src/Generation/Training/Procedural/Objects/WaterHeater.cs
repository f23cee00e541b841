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
        float radius = random.Between(.4f, .5f), height = random.Between(.6f, .8f), dome = random.Between(.1f, .22f), apart = radius * random.Between(.4f, .6f), pipe = random.Between(.1f, .115f);
        switch (random.Next(5))
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
            default:
                Tank(scene, radius, height, dome, body);
                foreach (var side in Shapes.Sides) scene.Limb(new(0, side * apart, -height), new(0, side * apart, -height - dome - .4f), pipe, pipes);
                if (random.Chance(.3f)) scene.Box(new(-radius, 0, height * .4f), new(.12f, radius * .6f, .12f), Palette.Sunken(body));
                Panel(scene, random, new(radius, 0, -height * random.Between(.3f, .7f)), body, panel);
                break;
        }
    }

    /// <summary>Upright, round at both ends.</summary>
    private static void Tank(PrimitiveScene scene, float radius, float height, float dome, Vector3 body)
    {
        scene.Cylinder(Vector3.Zero, radius, height, body);
        foreach (var end in Shapes.Sides) scene.Ellipsoid(new(0, 0, end * height), new(radius, radius, dome), body);
    }

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
