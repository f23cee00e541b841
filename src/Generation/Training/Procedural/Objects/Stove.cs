using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Stove
{
    public static readonly ProceduralObject Kind = new("stove", "door", "black", "gray", Plain) { OtherPart = "legs", Forms = [new("gas stove", Gas), new("wood stove", Wood)], HeldOutColours = ["gray", "green"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours) => random.Pick(Kind.Forms).Build(scene, random, colours);

    /// <summary>Burners under grates on a cooker that stands on legs.</summary>
    private static void Gas(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, door, legs) = colours;
        float depth = random.Between(.55f, .65f), width = random.Between(.62f, .78f), height = random.Between(.4f, .55f), leg = random.Between(.16f, .24f), row = height - .16f;
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
        float half = (row + height) / 2 - .12f, middle = (row - height) / 2 - .04f;
        scene.Box(new(depth + .03f, 0, middle), new(.05f, width * .75f, half), door);
        scene.Box(new(depth + .06f, 0, middle - half * .2f), new(.04f, width * .48f, half * .4f), random.Chance(.5f) ? Palette.Colours["orange"] : Palette.Against(door));
        scene.Box(new(depth + .14f, 0, middle + half * .65f), new(.06f, width * .6f, .055f), Palette.Against(door));
    }

    /// <summary>A fire behind the door and a pipe: pot-bellied, a chest or a column.</summary>
    private static void Wood(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
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
}
