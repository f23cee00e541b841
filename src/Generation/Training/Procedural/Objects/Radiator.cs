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
        float width = isTall ? random.Between(.42f, .55f) : random.Between(.65f, 1), height = isTall ? random.Between(.75f, .95f) : random.Between(.45f, .62f);
        switch (random.Next(5))
        {
            case 0:
                Panel(scene, random, width, height, body);
                break;
            case 1:
                (width, height) = (random.Between(.42f, .58f), random.Between(.65f, .95f));
                Rungs(scene, random, width, height, body);
                break;
            default:
                Columns(scene, random, width, height, body);
                break;
        }

        float low = -height - random.Between(.34f, .4f), side = random.Chance(.5f) ? 1 : -1;
        if (random.Chance(.5f))
        {
            foreach (var end in Shapes.Sides) scene.Limb(new(0, end * (width - .1f), -height * .9f), new(0, end * (width - .1f), low), .095f, pipes);
            scene.Limb(new(0, side * (width - .1f), -height - .12f), new(0, side * (width + .12f), -height - .12f), .13f, valve);
        }
        else
        {
            foreach (var end in Shapes.Sides)
            {
                scene.Cylinder(new(0, end * (width + .09f), -height * .75f), .08f, .12f, pipes, Turn(Vector3.UnitX, 90));
                scene.Limb(new(0, end * (width + .18f), -height * .75f), new(0, end * (width + .18f), low), .095f, pipes);
            }
            scene.Limb(new(0, side * (width + .18f), -height * .7f), new(.02f, side * (width + .18f), .2f - height * .7f), .14f, valve);
        }
    }

    /// <summary>Ribs side by side, round or flat, on two rails.</summary>
    private static void Columns(PrimitiveScene scene, Random random, float width, float height, Vector3 body)
    {
        var count = (int)(width * random.Between(6.5f, 9.5f));
        float pitch = 2 * width / count, depth = random.Between(.12f, .28f), half = pitch * random.Between(.34f, .4f);
        bool isRound = random.Chance(.6f), isDomed = count < 7 && random.Chance(.6f);
        for (var i = 0; i < count; i++)
        {
            var y = (i + .5f) * pitch - width;
            if (isRound) scene.Frustum(new(0, y, 0), new(depth, half, height), 1, body);
            else scene.Box(new(0, y, 0), new(depth, half, height), body);
            if (isDomed) scene.Ellipsoid(new(0, y, height), new(depth, half, depth * .7f), body);
        }
        if (random.Chance(.75f)) scene.Box(Vector3.Zero, new(.04f, width - half, height * .88f), Palette.Sunken(body));
        foreach (var end in Shapes.Sides) scene.Box(new(0, 0, end * height * .84f), new(depth * .8f, width - half, .07f), body);
        if (!random.Chance(.3f)) return;
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * width * .6f, -height - .1f), new(depth, .09f, .12f), body);
    }

    /// <summary>A flat front with grooves and a grille on top.</summary>
    private static void Panel(PrimitiveScene scene, Random random, float width, float height, Vector3 body)
    {
        var count = (int)(width * random.Between(7, 10));
        float pitch = 2 * width / (count + 1), depth = random.Between(.1f, .22f);
        var isLying = random.Chance(.25f);
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Box(new(0, 0, height), new(depth * .55f, width * .9f, .03f), Palette.Black);
        scene.Box(new(-depth, 0, 0), new(.05f, width * .9f, height * .85f), Palette.Metal);
        if (isLying)
        {
            for (var i = 0; i < 4; i++) scene.SunkenPanel(new(depth, 0, height * (.6f - .4f * i)), width * .93f, .035f, body);
        }
        else
        {
            for (var i = 0; i < count; i++) scene.SunkenPanel(new(depth, (i + 1) * pitch - width, 0), pitch * .2f, height * .82f, body);
        }
    }

    /// <summary>Bars across between two uprights, in groups.</summary>
    private static void Rungs(PrimitiveScene scene, Random random, float width, float height, Vector3 body)
    {
        int groups = random.Next(2, 4), bars = random.Next(3, 6 - groups / 3);
        var step = 2 * height / (groups * (bars + 1) - 1);
        foreach (var side in Shapes.Sides) scene.Limb(new(0, side * width, -height), new(0, side * width, height), .09f, body);
        for (var i = 0; i < groups; i++)
        {
            for (var j = 0; j < bars; j++) scene.Cylinder(new(.05f, 0, (i * (bars + 1) + j + .5f) * step - height), MathF.Max(step * .33f, .05f), width, body, Turn(Vector3.UnitX, 90));
        }
    }
}
