using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Bed
{
    public static readonly ProceduralObject Kind = new("bed", "pillow", "blue", "white", Plain) { OtherPart = "frame", UsualOtherColour = "brown", Forms = [new("bunk bed", Bunk), new("four-poster bed", FourPoster)], HeldOutColours = ["orange", "black"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var frame = colours.Other;
        float width = random.Between(.38f, .72f), head = random.Between(.24f, .35f), leg = random.Between(.04f, .14f);
        Mattress(scene, random, width, 0, colours);
        switch (random.Next(4))
        {
            case 0: // a platform on the floor
                scene.Box(new(0, 0, -.24f), new(1, width + .08f, .08f), frame);
                if (random.Chance(.6f)) scene.Box(new(-1.02f, 0, 0), new(.06f, width + .1f, head * .8f), frame);
                break;
            case 1: // the blanket hangs to the floor
                scene.Box(new(.05f, 0, -.2f), new(.94f, width + .02f, .17f), colours.Body);
                Headboard(scene, random, width, head, frame);
                break;
            default:
                scene.Box(new(0, 0, -.22f), new(.98f, width + .04f, .07f), frame);
                scene.Legs(new(.9f, width - .04f, -.28f - leg), .07f, leg + .02f, frame);
                Headboard(scene, random, width, head, frame);
                if (random.Chance(.3f)) scene.Box(new(1.05f, 0, -.26f), new(.05f, width + .05f, .09f), frame);
                break;
        }
    }

    private static void Headboard(PrimitiveScene scene, Random random, float width, float height, Vector3 colour)
    {
        switch (random.Next(4))
        {
            case 0: // rails
                foreach (var side in Shapes.Sides) scene.Box(new(-.98f, side * width, height / 2 - .1f), new(.06f, .06f, height + .04f), colour);
                foreach (var share in (ReadOnlySpan<float>)[.5f, 1.25f]) scene.Box(new(-.98f, 0, height * share - .05f), new(.05f, width, .07f), colour);
                break;
            case 1: // arched
                scene.Box(new(-.98f, 0, height / 3 - .12f), new(.06f, width + .05f, height * .75f), colour);
                scene.Ellipsoid(new(-.98f, 0, height - .06f), new(.07f, width * .9f, height * .4f), colour);
                break;
            case 2: // padded
                scene.Box(new(-1, 0, height / 2 - .08f), new(.12f, width + .04f, height), colour);
                break;
            default:
                scene.Box(new(-.98f, 0, height / 2 - .08f), new(.06f, width + .06f, height), colour);
                break;
        }
    }

    /// <summary>With a blanket that hangs over its foot, all of it or the lower half, and one pillow or two.</summary>
    private static void Mattress(PrimitiveScene scene, Random random, float width, float z, Slots<Vector3> colours)
    {
        var (blanket, pillow, _) = colours;
        float cover = random.Between(.42f, .7f), bulge = random.Between(.1f, .15f);
        scene.Box(new(0, 0, z - .05f), new(.92f, width - .03f, .11f), Palette.Colours["white"]);
        scene.Box(new(.94f - cover, 0, z - .02f), new(cover, width, .16f), blanket);
        scene.Box(new(1.01f, 0, z - .09f), new(.05f, width + .03f, .23f), blanket);
        var flat = random.Chance(.35f);
        foreach (var side in width > .52f ? Shapes.Sides : [0])
        {
            var place = new Vector3(-.68f, side * width * .48f, z + .13f);
            var half = new Vector3(.2f, width > .52f ? width * .44f : width * .75f, bulge);
            if (flat) scene.Box(place, half * new Vector3(1, .95f, .8f), pillow, Turn(Vector3.UnitY, 14));
            else scene.Ellipsoid(place, half, pillow);
        }
    }

    /// <summary>One above the other between four posts, with a ladder on one side.</summary>
    private static void Bunk(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var frame = colours.Other;
        float width = random.Between(.36f, .46f), rise = random.Between(.33f, .42f), side = random.Chance(.5f) ? 1 : -1;
        foreach (var level in Shapes.Sides)
        {
            var z = level * rise;
            Mattress(scene, random, width, z, colours);
            scene.Box(new(0, 0, z - .2f), new(1, width + .03f, .06f), frame);
            scene.Box(new(-1, 0, z + .02f), new(.05f, width, .12f), frame);
        }
        scene.Legs(new(1, width, 0), .06f, 2 * rise + .08f, frame);
        scene.Box(new(-.3f, -side * width, rise + .24f), new(.7f, .04f, .05f), frame);
        foreach (var x in (ReadOnlySpan<float>)[.45f, .8f]) scene.Box(new(x, side * (width + .06f), -.12f), new(.045f, .045f, 2 * rise), frame);
        for (var i = 0; i < 3; i++) scene.Box(new(.62f, side * (width + .06f), (i - 1.2f) * rise * .8f), new(.16f, .05f, .05f), frame);
    }

    /// <summary>Posts that carry a canopy, or only rails.</summary>
    private static void FourPoster(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (blanket, _, frame) = colours;
        float width = random.Between(.5f, .68f), height = random.Between(.7f, .95f);
        Mattress(scene, random, width, 0, colours);
        scene.Box(new(0, 0, -.22f), new(.96f, width, .08f), frame);
        scene.Box(new(-.98f, 0, .05f), new(.05f, width, .2f), frame);
        scene.Legs(new(.98f, width, height / 2 - .18f), .06f, height / 2 + .22f, frame);
        if (random.Chance(.6f))
        {
            scene.Box(new(0, 0, height), new(1.06f, width + .08f, .14f), blanket);
            if (random.Chance(.7f)) scene.Box(new(-.92f, 0, height / 2), new(.03f, width, height / 2), blanket);
            return;
        }
        foreach (var end in Shapes.Sides)
        {
            scene.Box(new(end * .98f, 0, height), new(.05f, width, .05f), frame);
            scene.Box(new(0, end * width, height), new(.98f, .05f, .05f), frame);
        }
    }
}
