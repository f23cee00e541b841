using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class TvStand
{
    public static readonly ProceduralObject Kind = new("tv stand", "doors", "brown", "white", Build) { OtherPart = "legs", UsualOtherColour = "black", HeldOutColours = ["purple", "cyan"] };

    /// <summary>Long and low, with an open place for what belongs under a screen.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, doors, legs) = colours;
        float depth = random.Between(.3f, .42f), width = random.Between(1, 1.25f), height = random.Between(.2f, .3f), leg = random.Between(.06f, .14f);
        foreach (var end in Shapes.Sides)
        {
            scene.Box(new(0, 0, end * height), new(depth + .03f, width, .07f), body);
            scene.Box(new(0, end * (width - .07f), 0), new(depth, .07f, height), body);
        }
        scene.Box(new(-depth + .03f, 0, 0), new(.06f, width, height), body);
        scene.Box(new(-depth + .09f, 0, 0), new(.03f, width - .07f, height), Palette.Sunken(body));
        if (random.Chance(.75f)) scene.Legs(new(depth - .08f, width - .12f, -height - .05f - leg), .08f, leg, legs);
        else foreach (var side in Shapes.Sides) scene.Box(new(0, side * width * .7f, -height - .05f - leg), new(depth - .02f, .09f, leg), legs);

        var aside = random.Pick([-1, 1]);
        var floor = .07f - height;
        switch (random.Next(4))
        {
            case 0:
                foreach (var side in Shapes.Sides) Door(scene, new(depth, side * width * .7f, 0), width * .26f, height - .08f, -side, doors);
                scene.Box(new(0, 0, 0), new(depth - .04f, width * .42f, .05f), body);
                Player(scene, random, new(depth, 0, random.Chance(.5f) ? .05f : floor), width * .28f);
                break;
            case 1:
                foreach (var side in Shapes.Sides) Door(scene, new(depth, aside * width * .5f + side * width * .21f, 0), width * .2f, height - .08f, -side, doors);
                scene.Box(new(0, -aside * width * .45f, 0), new(depth - .04f, width * .5f, .05f), body);
                Player(scene, random, new(depth, -aside * width * .45f, .05f), width * .25f);
                break;
            case 2:
                foreach (var side in Shapes.Sides) Door(scene, new(depth, side * width * .47f, -height * .45f), width * .43f, height * .4f, 0, doors);
                scene.Box(new(0, 0, height * .05f), new(depth - .02f, width - .05f, .05f), body);
                Player(scene, random, new(depth, aside * width * .4f, height * .05f + .05f), width * .25f);
                break;
            default:
                foreach (var side in Shapes.Sides) Door(scene, new(depth, side * width * .68f, -height * .5f), width * .24f, height * .42f, 0, doors);
                foreach (var side in Shapes.Sides) scene.Box(new(0, side * width * .4f, 0), new(depth - .02f, .06f, height), body);
                Player(scene, random, new(depth, 0, floor), width * .28f);
                break;
        }
    }

    /// <param name="knob">side of the knob, 0: a bar in the middle</param>
    private static void Door(PrimitiveScene scene, Vector3 place, float halfWidth, float halfHeight, int knob, Vector3 colour)
    {
        scene.Box(place, new(.04f, halfWidth, halfHeight), colour);
        var handle = place + new Vector3(.05f, knob * halfWidth * .65f, 0);
        scene.Box(handle, knob == 0 ? new(.03f, halfWidth * .4f, .04f) : new(.03f, .045f, .07f), Palette.Against(colour));
    }

    /// <summary>A black box with a light.</summary>
    private static void Player(PrimitiveScene scene, Random random, Vector3 place, float half)
    {
        scene.Box(new(0, place.Y, place.Z + .06f), new(place.X * .8f, half, .06f), Palette.Black);
        scene.Box(new(place.X * .8f, place.Y + half * random.Between(-.6f, .6f), place.Z + .06f), new(.03f, .05f, .04f), Palette.Colours["cyan"]);
    }
}
