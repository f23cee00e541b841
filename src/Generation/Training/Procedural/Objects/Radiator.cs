using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Radiator
{
    public static readonly ProceduralObject Kind = new("radiator", "pipes", "white", "gray", Build) { OtherPart = "valve", UsualOtherColour = "black", HeldOutColours = ["orange", "purple"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, pipes, valve) = colours;
        var isTall = random.Chance(.2f);
        float width = isTall ? random.Between(.36f, .55f) : random.Between(.65f, 1.05f), height = isTall ? random.Between(.75f, .98f) : random.Between(.3f, .62f);
        switch (random.Next(10))
        {
            case < 2:
                Panel(scene, random, width, height, body);
                break;
            case < 4:
                (width, height) = (random.Between(.36f, .58f), random.Between(.65f, .98f));
                Rungs(scene, random, width, height, body);
                break;
            case 4:
                Portable(scene, random, colours);
                return;
            case 5:
                (width, height) = (random.Between(.8f, 1.1f), random.Between(.2f, .36f));
                Trough(scene, random, width, height, body);
                break;
            default:
                Columns(scene, random, width, height, body);
                break;
        }
        Pipes(scene, random, width, height, pipes, valve);
    }

    /// <summary>Two pipes to the floor, under the ends, beside them or both at one of them.</summary>
    private static void Pipes(PrimitiveScene scene, Random random, float width, float height, Vector3 pipes, Vector3 valve)
    {
        float low = -height - random.Between(.22f, .4f), side = random.Chance(.5f) ? 1 : -1, thick = random.Between(.075f, .1f);
        switch (random.Next(3))
        {
            case 0:
                foreach (var end in Shapes.Sides) scene.Limb(new(0, end * (width - .1f), -height * .9f), new(0, end * (width - .1f), low), thick, pipes);
                scene.Limb(new(0, side * (width - .1f), -height - .12f), new(0, side * (width + .12f), -height - .12f), thick * 1.35f, valve);
                break;
            case 1:
                foreach (var end in Shapes.Sides)
                {
                    scene.Cylinder(new(0, end * (width + .09f), -height * .75f), thick * .85f, .12f, pipes, Turn(Vector3.UnitX, 90));
                    scene.Limb(new(0, end * (width + .18f), -height * .75f), new(0, end * (width + .18f), low), thick, pipes);
                }
                scene.Limb(new(0, side * (width + .18f), -height * .7f), new(.02f, side * (width + .18f), .2f - height * .7f), thick * 1.45f, valve);
                break;
            default:
                foreach (var end in Shapes.Sides) scene.Limb(new(0, side * width, end * height * .8f), new(0, side * (width + .17f), end * height * .8f), thick, pipes);
                scene.Limb(new(0, side * (width + .17f), -height * .8f), new(0, side * (width + .17f), low), thick, pipes);
                scene.Limb(new(0, side * (width + .1f), height * .8f), new(0, side * (width + .26f), height * .8f), thick * 1.35f, valve);
                break;
        }
    }

    /// <summary>Fins on wheels, joined by the pipes, with a knob on the box at one end.</summary>
    private static void Portable(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, pipes, valve) = colours;
        int count = random.Next(6, 10), side = random.Chance(.5f) ? 1 : -1;
        float width = random.Between(.45f, .75f), height = random.Between(.42f, .6f), depth = random.Between(.13f, .22f), pitch = 2 * width / count;
        for (var i = 0; i < count; i++) scene.Box(new(0, (i + .5f) * pitch - width, 0), new(depth, pitch * random.Between(.27f, .3f), height), body);
        foreach (var end in Shapes.Sides)
        {
            scene.Cylinder(new(0, 0, end * height * .78f), depth * .75f, width, pipes, Turn(Vector3.UnitX, 90));
            scene.Wheels(new(end * depth, width * .8f, -height - .07f), .1f, .06f, Palette.Black);
        }
        scene.Box(new(0, side * (width + .05f), 0), new(depth * .9f, .13f, height * .92f), body);
        scene.Ellipsoid(new(depth * .9f, side * (width + .05f), height * .55f), new(.11f), valve);
    }

    /// <summary>A long low casing, open at the top.</summary>
    private static void Trough(PrimitiveScene scene, Random random, float width, float height, Vector3 body)
    {
        const int Bars = 9;
        var depth = random.Between(.14f, .26f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Box(new(0, 0, height), new(depth * .78f, width * .95f, .015f), random.Chance(.5f) ? Palette.Sunken(body) : Palette.Black);
        for (var i = 0; i < Bars; i++) scene.Box(new(0, ((i + .5f) / Bars * 2 - 1) * width * .95f, height), new(depth * .78f, .035f, .03f), body);
        if (random.Chance(.4f)) scene.SunkenPanel(new(depth, 0, -height * .6f), width * .9f, height * .2f, body);
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * width * .55f, -height - .06f), new(depth * .8f, .06f, .08f), body);
    }

    /// <summary>Ribs side by side, round or flat, on two rails.</summary>
    private static void Columns(PrimitiveScene scene, Random random, float width, float height, Vector3 body)
    {
        var count = (int)(width * random.Between(6.5f, 10.5f));
        float pitch = 2 * width / count, depth = random.Between(.1f, .3f), half = pitch * random.Between(.3f, .42f);
        bool isRound = random.Chance(.6f), isDomed = count < 7 && random.Chance(.6f);
        for (var i = 0; i < count; i++)
        {
            var y = (i + .5f) * pitch - width;
            if (isRound) scene.Frustum(new(0, y, 0), new(depth, half, height), 1, body);
            else scene.Box(new(0, y, 0), new(depth, half, height), body);
            if (isDomed) scene.Ellipsoid(new(0, y, height), new(depth, half, depth * .7f), body);
        }
        if (random.Chance(.5f)) scene.Box(Vector3.Zero, new(.04f, width - half, height * .88f), random.Chance(.6f) ? Palette.Sunken(body) : body);
        foreach (var end in Shapes.Sides) scene.Box(new(0, 0, end * height * .84f), new(depth * .8f, width - half, .07f), body);
        if (!random.Chance(.3f)) return;
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * width * .6f, -height - .1f), new(depth, .09f, .12f), body);
    }

    /// <summary>A flat front, smooth or with grooves, and a grille on top.</summary>
    private static void Panel(PrimitiveScene scene, Random random, float width, float height, Vector3 body)
    {
        var count = (int)(width * random.Between(7, 10));
        float pitch = 2 * width / (count + 1), depth = random.Between(.1f, .22f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Box(new(0, 0, height), new(depth * .55f, width * .9f, .03f), random.Chance(.5f) ? Palette.Sunken(body) : Palette.Black);
        scene.Box(new(-depth, 0, 0), new(.05f, width * .9f, height * .85f), Palette.Metal);
        if (random.Chance(.3f)) return;
        if (random.Chance(.3f))
        {
            for (var i = 0; i < 4; i++) scene.SunkenPanel(new(depth, 0, height * (.6f - .4f * i)), width * .93f, .035f, body);
        }
        else
        {
            for (var i = 0; i < count; i++) scene.SunkenPanel(new(depth, (i + 1) * pitch - width, 0), pitch * .2f, height * .82f, body);
        }
    }

    /// <summary>Bars across between two uprights, in groups; sometimes with a towel or two over them.</summary>
    private static void Rungs(PrimitiveScene scene, Random random, float width, float height, Vector3 body)
    {
        int groups = random.Next(1, 4), bars = groups == 1 ? random.Next(6, 13) : random.Next(3, 7 - groups / 3);
        float step = 2 * height / (groups * (bars + 1) - 1), thick = random.Between(.24f, .36f), post = random.Between(.055f, .095f);
        foreach (var side in Shapes.Sides) scene.Limb(new(0, side * width, -height), new(0, side * width, height), post, body);
        for (var i = 0; i < groups; i++)
        {
            for (var j = 0; j < bars; j++) scene.Cylinder(new(.05f, 0, (i * (bars + 1) + j + .5f) * step - height), MathF.Max(step * thick, .045f), width * random.Between(1, 1.02f), body, Turn(Vector3.UnitX, 90));
        }
        if (!random.Chance(.3f)) return;
        var towel = Palette.Colours[random.Pick(["brown", "white", "cyan", "gray"])];
        var count = random.Next(1, 3);
        for (var i = 0; i < count; i++)
            scene.Box(new(.07f, random.Between(-.4f, .4f) * width, height * (.5f - .7f * i)), new(.12f, width * random.Between(.45f, .6f), height * random.Between(.16f, .24f)), towel);
    }
}
