using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Sign
{
    public static readonly ProceduralObject Kind = new("sign", "post", "white", "gray", Board) { OtherPart = "letters", UsualOtherColour = "black", Forms = [new("road sign", Road)], HeldOutColours = ["purple", "gray"] };

    private const float Thin = .07f;

    /// <summary>On one or two posts, as an arrow, hanging from an arm, or leaning.</summary>
    private static void Board(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (board, post, letters) = colours;
        float width = random.Between(.62f, .85f), height = random.Between(.36f, .55f), stem = random.Between(.09f, .13f), low = -height - random.Between(.45f, .8f);
        scene.Box(Vector3.Zero, new(Thin, width, height), board);
        Write(scene, random, width, height, letters);
        switch (random.Next(5))
        {
            case 0:
                foreach (var side in Shapes.Sides) scene.Box(new(-.14f, side * width * .75f, (height + low) / 2), new(.08f, stem, (height - low) / 2), post);
                break;
            case 1:
                var point = random.Next(2) * 2 - 1;
                scene.Box(new(0, point * width, 0), new(Thin, height * .71f, height * .71f), board, Turn(Vector3.UnitX, 45));
                scene.Box(new(-.15f, 0, (height + .15f + low) / 2), new(.09f, stem, (height + .15f - low) / 2), post);
                break;
            case 2:
                scene.Box(new(0, 0, height + .3f), new(.07f, width + .25f, .08f), post);
                scene.Cylinder(new(0, -width - .25f, (height + .45f + low) / 2), stem, (height + .45f - low) / 2, post);
                foreach (var side in Shapes.Sides) scene.Box(new(0, side * width * .7f, height + .12f), new(.05f, .055f, .14f), Palette.Metal);
                break;
            case 3:
                scene.Box(new(-.35f, 0, -.02f), new(.06f, width * .9f, height), Palette.Sunken(board), Turn(Vector3.UnitY, 24));
                foreach (var side in Shapes.Sides)
                {
                    scene.Box(new(-.02f, side * (width + .04f), -.12f), new(.1f, .09f, height + .18f), post);
                    scene.Box(new(-.38f, side * (width + .02f), -.12f), new(.09f, .08f, height + .14f), post, Turn(Vector3.UnitY, 24));
                }
                break;
            default:
                scene.Cylinder(new(-.16f, 0, (height + low) / 2), stem, (height - low) / 2, post);
                scene.Cylinder(new(-.16f, 0, low), random.Between(.2f, .35f), .07f, post);
                break;
        }
    }

    /// <summary>Round, eight-cornered, a diamond or a triangle, on a pole.</summary>
    private static void Road(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        const int Rows = 6;
        var (board, post, letters) = colours;
        float half = random.Between(.58f, .68f), low = -half - random.Between(.6f, .9f);
        switch (random.Next(4))
        {
            case 0:
                scene.Cylinder(Vector3.Zero, half, Thin, board, Turn(Vector3.UnitY, 90));
                break;
            case 1:
                for (var i = 0; i < 4; i++) scene.Box(Vector3.Zero, new(Thin, half, half * .414f), board, Turn(Vector3.UnitX, 45 * i));
                break;
            case 2:
                scene.Box(Vector3.Zero, new(Thin, half * .8f, half * .8f), board, Turn(Vector3.UnitX, 45));
                break;
            default:
                for (var i = 0; i < Rows; i++) scene.Box(new(0, 0, half * (-.75f + 1.9f * (i + .5f) / Rows)), new(Thin, half * 1.2f * (1 - (i + .4f) / Rows), half * .97f / Rows), board);
                break;
        }
        if (random.Chance(.45f)) Write(scene, random, half * .75f, half * .5f, letters);
        else if (random.Chance(.5f))
        {
            scene.Box(new(Thin, 0, half * .14f), new(.025f, .1f, half * .3f), letters);
            scene.Box(new(Thin, 0, -half * .4f), new(.025f, .1f, .1f), letters);
        }
        else
        {
            var way = random.Next(2) * 2 - 1;
            scene.Box(new(Thin, -way * .06f, -.05f), new(.025f, half * .45f, .075f), letters);
            foreach (var end in Shapes.Sides) scene.Box(new(Thin, way * half * .3f, end * half * .17f - .05f), new(.025f, half * .3f, .075f), letters, Turn(Vector3.UnitX, way * end * -45));
        }
        scene.Cylinder(new(-.17f, 0, (half * .5f + low) / 2), random.Between(.085f, .11f), (half * .5f - low) / 2, post);
        if (random.Chance(.4f)) scene.Cylinder(new(-.17f, 0, low), .24f, .07f, post);
    }

    /// <summary>A line of letters, or two.</summary>
    private static void Write(PrimitiveScene scene, Random random, float width, float height, Vector3 colour)
    {
        var lines = height > .42f && random.Chance(.6f) ? 2 : 1;
        var count = random.Next(3, 5);
        var pitch = 1.7f * width / count;
        for (var line = 0; line < lines; line++)
        {
            var (tall, middle) = lines == 1 ? (height * .5f, 0) : (height * .27f, height * (.4f - .8f * line));
            for (var i = 0; i < count; i++)
            {
                var place = new Vector3(Thin, (i - (count - 1) / 2f) * pitch, middle);
                scene.Box(place, new(.025f, pitch * .13f, tall), colour);
                if (lines == 1 || i % 2 == 0) scene.Box(place + new Vector3(0, pitch * .12f, tall * (i % 2 * 2 - 1) * .7f), new(.025f, pitch * .25f, tall * .3f), colour);
            }
        }
    }
}
