using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Whiteboard
{
    private static readonly string[] Pens = ["red", "blue", "green", "black"];

    public static readonly ProceduralObject Kind = new("whiteboard", "frame", "white", "gray", Build) { OtherPart = "drawing", UsualOtherColour = "blue", HeldOutColours = ["green", "cyan"] };

    /// <summary>On the wall, on wheels, or on three legs.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (board, frame, drawing) = colours;
        float width = random.Between(.8f, 1), height = random.Between(.52f, .66f), low = -height - random.Between(.28f, .42f);
        var mount = random.Next(3);
        if (mount == 2) (width, height) = (height * 1.1f, width * .85f);
        scene.Box(new(-.02f, 0, 0), new(.07f, width, height), frame);
        scene.Box(new(.04f, 0, 0), new(.04f, width - .075f, height - .075f), board);
        scene.Box(new(.12f, 0, -height + .02f), new(.11f, width * .55f, .05f), frame);
        for (var i = 0; i < 3; i++) scene.Box(new(.16f, (i - 1.2f) * width * .3f, .12f - height), new(.06f, .13f, .055f), Palette.Colours[Pens[i]]);
        Scribble(scene, random, width - .15f, height - .2f, drawing);
        switch (mount)
        {
            case 1:
                foreach (var side in Shapes.Sides)
                {
                    var y = side * (width + .06f);
                    scene.Box(new(-.02f, y, (height * .3f + low) / 2), new(.07f, .07f, (height * .3f - low) / 2), frame);
                    scene.Box(new(-.02f, y, low), new(.38f, .08f, .07f), frame);
                    foreach (var end in Shapes.Sides) scene.Ellipsoid(new(end * .34f - .02f, y, low - .1f), new(.09f), Palette.Black);
                }
                scene.Box(new(-.02f, 0, (low - height) / 2), new(.06f, width, .06f), frame);
                break;
            case 2:
                foreach (var side in Shapes.Sides) scene.Limb(new(-.12f, side * width * .4f, 0), new(.05f, side * width * .9f, -height - .28f), .07f, frame);
                scene.Limb(new(-.1f, 0, height * .8f), new(-.6f, 0, -height - .28f), .07f, frame);
                break;
            default:
                foreach (var side in Shapes.Sides) scene.Box(new(-.11f, 0, side * height * .5f), new(.04f, width * .6f, .07f), Palette.Sunken(frame));
                break;
        }
    }

    /// <summary>A chart, lines of writing, a face or a curve.</summary>
    private static void Scribble(PrimitiveScene scene, Random random, float width, float height, Vector3 colour)
    {
        const float Pen = .045f, Front = .08f;
        switch (random.Next(4))
        {
            case 0:
                scene.Box(new(Front, 0, -height * .6f), new(.02f, width * .65f, Pen), colour);
                for (var i = 0; i < 4; i++)
                {
                    var bar = height * random.Between(.2f, .65f);
                    scene.Box(new(Front, width * (.33f * i - .5f), bar - height * .6f), new(.02f, width * .09f, bar), colour);
                }
                break;
            case 1:
                var lines = random.Next(3, 5);
                for (var i = 0; i < lines; i++)
                {
                    var half = width * random.Between(.4f, .75f);
                    scene.Box(new(Front, width * .8f - half, height * (.75f - 1.3f * i / (lines - 1))), new(.02f, half, Pen), colour);
                }
                break;
            case 2:
                var radius = MathF.Min(width, height) * .72f;
                scene.Torus(new(Front - .03f, 0, .05f), radius, .14f, colour, Turn(Vector3.UnitY, 90));
                scene.Eyes(new(Front, radius * .38f, .05f + radius * .3f), .06f, Palette.Colours["white"]);
                scene.Box(new(Front, 0, .05f - radius * .35f), new(.02f, radius * .45f, Pen), colour);
                break;
            default:
                Vector3 from = new(Front, -width * .75f, -height * .5f);
                for (var i = 1; i <= 4; i++)
                {
                    Vector3 to = new(Front, width * (.375f * i - .75f), height * (i % 2 == 0 ? .2f * i - .55f : random.Between(.2f, .6f)));
                    scene.Limb(from, to, Pen, colour);
                    from = to;
                }
                break;
        }
    }
}
