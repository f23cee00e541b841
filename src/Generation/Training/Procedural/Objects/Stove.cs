using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Stove
{
    public static readonly ProceduralObject Kind = new("stove", "door", "black", "gray", Plain) { OtherPart = "legs", Forms = [new("gas stove", Gas), new("wood stove", Wood)], HeldOutColours = ["gray", "green"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.35f)) Electric(scene, random, colours);
        else random.Pick(Kind.Forms).Build(scene, random, colours);
    }

    /// <summary>A block with a flat hob, an oven and a drawer, on a plinth or stubs.</summary>
    private static void Electric(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, door, legs) = colours;
        float depth = random.Between(.52f, .72f), width = random.Between(.5f, .8f), height = random.Between(.58f, .8f), half = height * random.Between(.36f, .42f), front = depth + .02f;
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        if (random.Chance(.5f)) scene.Box(new(-.06f, 0, -height - .06f), new(depth * .9f, width * .94f, .08f), legs);
        else scene.Legs(new(depth - .12f, width - .12f, -height - .08f), .1f, .09f, legs);

        var hob = random.Chance(.4f) ? Palette.Black : Palette.Sunken(body);
        scene.Box(new(.02f, 0, height + .02f), new(depth * .96f, width * .96f, .04f), hob);
        foreach (var side in Shapes.Sides)
        {
            foreach (var end in Shapes.Sides) scene.Cylinder(new(end * depth * .46f, side * width * .46f, height + .06f), random.Between(.15f, .22f), .03f, hob == Palette.Black ? Palette.Metal : Palette.Against(body));
        }
        var row = new Vector3(front, 0, height - .14f);
        if (random.Chance(.5f))
        {
            var rise = random.Between(.14f, .28f);
            scene.Box(new(.08f - depth, 0, height + rise), new(.08f, width, rise), body);
            row = new(.17f - depth, 0, height + rise);
        }
        switch (random.Next(3))
        {
            case 0: scene.Box(row, new(.03f, width * .9f, .09f), Palette.Against(body)); break;
            case 1: scene.Box(row, new(.03f, width * .3f, .09f), Palette.Black); break;
            default:
                for (var i = 0; i < 4; i++) scene.Cylinder(row with { Y = width * (.4f * i - .6f) }, .08f, .06f, Palette.Against(body), Turn(Vector3.UnitY, 90));
                break;
        }
        var middle = height - .3f - half;
        scene.Box(new(front, 0, middle), new(.05f, width * random.Between(.72f, .85f), half), door);
        scene.Box(new(front + .04f, 0, middle - half * .15f), new(.03f, width * .52f, half * .5f), random.Chance(.4f) ? Palette.Sunken(door) : Palette.Against(door));
        scene.Box(new(front + .1f, 0, middle + half * .72f), new(.06f, width * .64f, .055f), random.Chance(.5f) ? body : Palette.Against(door));
        var below = (middle - half + height) / 2;
        if (below > .1f) scene.SunkenPanel(new(depth, 0, below - height), width * .85f, below - .05f, body);
    }

    /// <summary>Burners under grates on a cooker that stands on legs.</summary>
    private static void Gas(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, door, legs) = colours;
        float depth = random.Between(.55f, .65f), width = random.Between(.62f, .78f), height = random.Between(.4f, .75f), leg = random.Between(.09f, .24f), row = height - .16f;
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Legs(new(depth - .12f, width - .12f, -height - leg), .1f, leg, legs);
        scene.Box(new(0, 0, height + .02f), new(depth * .95f, width * .95f, .03f), Palette.Sunken(body));
        var flame = random.Chance(.5f) ? Palette.Colours["blue"] : Palette.Metal;
        foreach (var side in Shapes.Sides)
        {
            foreach (var end in Shapes.Sides)
            {
                var place = new Vector3(end * depth * .47f, side * width * .47f, height + .08f);
                scene.Torus(place, .19f, .35f, Palette.Against(body));
                scene.Ellipsoid(place, new(.1f, .1f, .07f), flame);
            }
        }
        if (random.Chance(.5f)) scene.Box(new(.07f - depth, 0, height + .2f), new(.07f, width, random.Between(.18f, .32f)), body);
        var knobs = random.Next(3, 5);
        for (var i = 0; i < knobs; i++) scene.Cylinder(new(depth + .05f, width * (1.6f * (i + .5f) / knobs - .8f), row + .02f), .1f, .07f, Palette.Against(body), Turn(Vector3.UnitY, 90));
        float half = MathF.Min(height - .2f, height * .55f), middle = height - .32f - half;
        scene.Box(new(depth + .03f, 0, middle), new(.05f, width * .75f, half), door);
        scene.Box(new(depth + .06f, 0, middle - half * .2f), new(.04f, width * .48f, half * .4f), random.Chance(.5f) ? Palette.Colours["orange"] : random.Chance(.5f) ? Palette.Sunken(door) : Palette.Against(door));
        scene.Box(new(depth + .14f, 0, middle + half * .65f), new(.06f, width * .6f, .055f), Palette.Against(door));
    }

    /// <summary>A fire behind the door and a pipe: pot-bellied, a chest or a column.</summary>
    private static void Wood(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.4f))
        {
            Tower(scene, random, colours);
            return;
        }
        var (body, door, legs) = colours;
        float front, top, pipe = random.Between(.12f, .16f), back = 0, width = random.Between(.42f, .56f), foot = random.Between(.22f, .32f);
        var isRound = false;
        switch (random.Next(3))
        {
            case 0:
                isRound = true;
                (top, front) = (.6f, width * .92f);
                scene.Ellipsoid(Vector3.Zero, new(width, width, .5f), body);
                scene.Flare(-.55f, width * .85f, -.3f, width * .7f, body);
                scene.Flare(.3f, width * .62f, .6f, width * .55f, body);
                scene.Cylinder(new(0, 0, top), width * .72f, .06f, body);
                break;
            case 1:
                width += .12f;
                (top, front, back) = (.5f, width * random.Between(.65f, .85f), -.15f);
                scene.Box(Vector3.Zero, new(front, width, .52f), body);
                scene.Box(new(0, 0, .52f), new(front + .08f, width + .08f, .07f), body);
                break;
            default:
                (top, front) = (.72f, width * .95f);
                scene.Cylinder(new(0, 0, .08f), width, .64f, body);
                scene.Cylinder(new(0, 0, .72f), width * 1.08f, .07f, body);
                break;
        }
        var end = top + random.Between(.35f, .6f);
        scene.Cylinder(new(back, 0, (top + end) / 2), pipe, (end - top) / 2, body);
        if (random.Chance(.35f)) scene.Limb(new(back, 0, end), new(back - .35f, 0, end + .05f), pipe, body);
        else scene.Cylinder(new(back, 0, end), pipe * 1.3f, .07f, body);

        foreach (var side in Shapes.Sides)
        {
            foreach (var way in Shapes.Sides) scene.Limb(new(way * front * .6f, side * width * .6f, -.45f), new(way * front * .85f, side * width * .85f, -.5f - foot), .1f, legs);
        }
        var facing = Turn(Vector3.UnitY, 90);
        if (isRound)
        {
            scene.Cylinder(new(front * .95f, 0, 0), .31f, .1f, door, facing);
            scene.Cylinder(new(front * .95f + .07f, 0, 0), .17f, .06f, Palette.Colours["orange"], facing);
            scene.Ellipsoid(new(front * .95f + .12f, 0, -.04f), new(.04f, .08f, .1f), Palette.Glow);
        }
        else
        {
            float half = width * random.Between(.58f, .68f), tall = random.Between(.28f, .36f);
            scene.Box(new(front, 0, 0), new(.1f, half, tall), door);
            scene.Box(new(front + .08f, 0, 0), new(.04f, half * .68f, tall * .66f), Palette.Colours["orange"]);
            for (var i = -1; i <= 1; i += 2) scene.Ellipsoid(new(front + .11f, i * half * .25f, -tall * .25f), new(.03f, half * .25f, tall * .35f), Palette.Glow);
        }
        scene.Ellipsoid(new(front + .1f, width * .52f, .05f), new(.08f), Palette.Metal);
    }

    /// <summary>A tall one whose fire is high up, above a niche for logs.</summary>
    private static void Tower(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, door, legs) = colours;
        float width = random.Between(.38f, .6f), depth = width * random.Between(.8f, 1.1f), height = random.Between(.65f, .95f), window = height * random.Between(.28f, .36f), rise = height * random.Between(.05f, .4f);
        if (random.Chance(.3f))
        {
            depth = width;
            scene.Cylinder(Vector3.Zero, width, height, body);
        }
        else scene.Box(Vector3.Zero, new(depth, width, height), body);
        if (random.Chance(.5f)) scene.Box(new(0, 0, -height - .05f), new(depth * .9f, width * .9f, .09f), legs);
        else scene.Legs(new(depth * .62f, width * .62f, -height - .08f), .09f, .1f, legs);
        if (random.Chance(.5f)) scene.Box(new(0, 0, height + .03f), new(depth + .05f, width + .05f, .06f), random.Chance(.5f) ? body : Palette.Sunken(body));

        scene.Box(new(depth, 0, rise), new(.07f, width * .72f, window), door);
        var isLit = random.Chance(.6f);
        scene.Box(new(depth + .05f, 0, rise), new(.04f, width * .5f, window * .65f), isLit ? Palette.Colours["orange"] : Palette.Sunken(door));
        if (isLit) scene.Ellipsoid(new(depth + .08f, 0, rise - window * .2f), new(.03f, width * .25f, window * .35f), Palette.Glow);
        if (random.Chance(.5f)) scene.Box(new(depth - .02f, 0, -height * .65f), new(.05f, width * .62f, height * .18f), Palette.Sunken(body));
        if (random.Chance(.65f)) scene.Cylinder(new(-depth * random.Between(0, .5f), 0, height + .15f), random.Between(.12f, .18f), random.Between(.15f, .4f), random.Chance(.5f) ? body : Palette.Metal);
    }
}
