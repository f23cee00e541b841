using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Workbench
{
    public static readonly ProceduralObject Kind = new("workbench", "legs", "brown", "black", Build) { OtherPart = "vise", UsualOtherColour = "blue", HeldOutColours = ["white", "green"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, legs, vise) = colours;
        float depth = random.Between(.38f, .5f), width = random.Between(.75f, 1), low = random.Between(.7f, .9f);
        scene.Box(Vector3.Zero, new(depth + .05f, width + .05f, random.Between(.09f, .12f)), body);
        Below(scene, random, new(depth, width, low), body, legs);
        var side = random.Chance(.5f) ? 1 : -1;
        Vise(scene, new(depth - .02f, side * width * random.Between(.5f, .8f), .16f), vise);
        if (random.Chance(.8f)) Board(scene, random, new(.02f - depth, width, random.Between(.38f, .55f)), body, legs);
        else
        {
            scene.Box(new(-.15f, -side * width * .45f, .2f), new(.16f, .28f, .12f), Palette.Colours["orange"]);
            scene.Box(new(-.15f, -side * width * .45f, .38f), new(.05f, .16f, .06f), Palette.Black);
        }
    }

    /// <summary>Posts with a shelf, with drawers, crossed trestles, or posts with a cupboard.</summary>
    /// <param name="half">depth, width, and the whole height</param>
    private static void Below(PrimitiveScene scene, Random random, Vector3 half, Vector3 body, Vector3 legs)
    {
        var way = random.Next(4);
        if (way == 2)
        {
            foreach (var side in Shapes.Sides)
            {
                foreach (var end in Shapes.Sides) scene.Box(new(0, side * half.Y * .78f, -half.Z / 2), new(.09f, .09f, half.Z * .6f), legs, Turn(Vector3.UnitY, end * 30));
            }
            scene.Box(new(0, 0, -half.Z * .5f), new(.12f, half.Y * .8f, .12f), body);
            return;
        }
        scene.Legs(new(half.X - .08f, half.Y - .08f, -half.Z / 2), random.Between(.09f, .12f), half.Z / 2, legs);
        if (way == 3)
        {
            var broad = half.Y * random.Between(.35f, .6f);
            scene.Box(new(0, half.Y - .16f - broad, -half.Z * .5f), new(half.X - .02f, broad, half.Z * .42f), body);
            for (var row = 0; row < 3; row++)
            {
                var place = new Vector3(half.X - .02f, half.Y - .16f - broad, -half.Z * (.22f + .28f * row));
                scene.SunkenPanel(place, broad - .05f, half.Z * .11f, body);
                scene.Box(place + new Vector3(.05f, 0, 0), new(.04f, broad * .4f, .05f), Palette.Against(body));
            }
            return;
        }
        scene.Box(new(half.X - .06f, 0, -.18f), new(.06f, half.Y - .15f, .1f), body);
        scene.Box(new(0, 0, -half.Z * .8f), new(half.X - .02f, half.Y - .02f, .075f), body);
        if (way == 1) foreach (var side in Shapes.Sides) scene.Box(new(half.X, side * half.Y * .4f, -.2f), new(.05f, half.Y * .3f, .08f), Palette.Sunken(body));
    }

    private static void Vise(PrimitiveScene scene, Vector3 place, Vector3 colour)
    {
        scene.Box(place - new Vector3(.1f, 0, .02f), new(.12f, .16f, .15f), colour);
        scene.Box(place + new Vector3(.2f, 0, 0), new(.075f, .16f, .13f), colour);
        scene.Cylinder(place + new Vector3(.15f, 0, -.05f), .065f, .18f, Palette.Metal, Turn(Vector3.UnitY, 90));
        scene.Box(place + new Vector3(.34f, 0, -.05f), new(.05f, .05f, .18f), Palette.Metal, Turn(Vector3.UnitX, 35));
    }

    /// <summary>A wall behind with tools hung on its front.</summary>
    /// <param name="board">its x, half its width and height</param>
    private static void Board(PrimitiveScene scene, Random random, Vector3 board, Vector3 body, Vector3 legs)
    {
        var middle = board.Z + .1f;
        scene.Box(new(board.X, 0, middle), new(.05f, board.Y - .05f, board.Z), body);
        foreach (var side in Shapes.Sides) scene.Box(new(board.X, side * (board.Y - .06f), middle), new(.075f, .075f, board.Z + .03f), legs);
        var shelf = random.Chance(.4f);
        if (shelf) scene.Box(new(board.X + .12f, 0, middle + board.Z), new(.18f, board.Y, .06f), body);
        Vector3 bright = Palette.Against(body), metal = Palette.Metal;
        var count = shelf ? 2 : random.Next(2, 4);
        for (var i = 0; i < count; i++)
        {
            var place = new Vector3(board.X + .08f, board.Y * .8f * ((2 * i + 1f) / count - 1), middle + .05f);
            switch (random.Next(3))
            {
                case 0:
                    scene.Box(place - new Vector3(0, 0, .05f), new(.05f, .055f, board.Z * .55f), Palette.Colours["orange"]);
                    scene.Box(place + new Vector3(.01f, 0, board.Z * .5f), new(.06f, .19f, .08f), bright);
                    break;
                case 1:
                    scene.Frustum(place, new(.2f, .05f, board.Z * .5f), .4f, metal, Turn(Vector3.UnitZ, 90));
                    scene.Box(place + new Vector3(0, 0, -board.Z * .55f), new(.06f, .14f, .09f), Palette.Glow);
                    break;
                default:
                    scene.Box(place, new(.05f, .06f, board.Z * .5f), bright);
                    scene.Torus(place + new Vector3(0, 0, board.Z * .55f), .11f, .5f, bright, Turn(Vector3.UnitY, 90));
                    break;
            }
        }
    }
}
