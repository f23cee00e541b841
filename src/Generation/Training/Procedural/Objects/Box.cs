using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Box
{
    public static readonly ProceduralObject Kind = new("box", "lid", "brown", "brown", Plain) { OtherPart = "label", UsualOtherColour = "white", Forms = [new("cardboard box", Cardboard), new("open box", Open)], HeldOutColours = ["pink", "black"] };

    /// <summary>With a cover, of planks, or with a hasp.</summary>
    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, lid, label) = colours;
        var half = Half(random);
        scene.Box(Vector3.Zero, half, body);
        var front = half.X;
        switch (random.Next(3))
        {
            case 0:
                scene.Box(new(0, 0, half.Z), half * new Vector3(1, 1, 0) + new Vector3(.06f, .06f, random.Between(.09f, .14f)), lid);
                break;
            case 1:
                var planks = random.Next(2, 4);
                for (var i = 1; i < planks; i++) scene.Box(new(0, 0, half.Z * (2f * i / planks - 1)), half * new Vector3(1, 1, 0) + new Vector3(.02f, .02f, .03f), Palette.Sunken(body));
                scene.Legs(half * new Vector3(1, 1, 0), .09f, half.Z, body);
                scene.Box(new(0, 0, half.Z + .05f), half * new Vector3(1, 1, 0) + new Vector3(.09f, .09f, .07f), lid);
                foreach (var side in Shapes.Sides) scene.Box(new(0, side * half.Y * .55f, half.Z + .14f), new(half.X + .09f, .09f, .05f), lid);
                front += .03f;
                break;
            default:
                scene.Box(new(0, 0, half.Z + .08f), new(half.X, half.Y, .1f), lid);
                scene.Box(new(0, 0, half.Z - .02f), new(half.X + .015f, half.Y + .015f, .025f), Palette.Black);
                scene.Box(new(half.X + .05f, 0, half.Z), new(.06f, .1f, .14f), Palette.Metal);
                break;
        }
        Label(scene, random, new(front, 0, -half.Z * .3f), half, label);
    }

    /// <summary>Shut, with tape along the seam.</summary>
    private static void Cardboard(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, lid, label) = colours;
        var half = Half(random);
        var tape = random.Between(.08f, .12f);
        scene.Box(Vector3.Zero, half, body);
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * half.Y * .51f, half.Z + .04f), new(half.X, half.Y * .49f, .05f), lid, Turn(Vector3.UnitX, side * random.Between(0, 7)));
        scene.Box(new(0, 0, half.Z * .85f), new(half.X + .02f, tape, half.Z * .15f + .12f), Palette.Sunken(body));
        Label(scene, random, new(half.X, half.Y * random.Between(-.4f, .4f), -half.Z * .35f), half, label);
    }

    /// <summary>Flaps that spread, or a lid that stands up at the back.</summary>
    private static void Open(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, lid, label) = colours;
        var half = Half(random);
        scene.Box(Vector3.Zero, half, body);
        scene.Box(new(0, 0, half.Z), new(half.X - .08f, half.Y - .08f, .03f), Palette.Black);
        Label(scene, random, new(half.X, 0, -half.Z * .25f), half, label);
        if (random.Chance(.3f))
        {
            var lean = random.Between(5, 40);
            var turn = Turn(Vector3.UnitY, -lean);
            scene.Box(new Vector3(-half.X, 0, half.Z) + Vector3.Transform(new(0, 0, half.X * .7f), turn), new(.07f, half.Y, half.X * .7f), lid, turn);
            return;
        }
        float flap = random.Between(.16f, .23f), rise = random.Between(10, 50);
        foreach (var side in Shapes.Sides)
        {
            var across = Turn(Vector3.UnitX, side * rise);
            scene.Box(new Vector3(0, side * half.Y, half.Z) + Vector3.Transform(new(0, side * flap, 0), across), new(half.X, flap, .04f), lid, across);
            var along = Turn(Vector3.UnitY, -side * (rise + 8));
            scene.Box(new Vector3(side * half.X, 0, half.Z) + Vector3.Transform(new(side * flap, 0, 0), along), new(flap, half.Y, .04f), lid, along);
        }
    }

    private static Vector3 Half(Random random) => new(random.Between(.38f, .62f), random.Between(.48f, .85f), random.Between(.38f, .6f));

    private static void Label(PrimitiveScene scene, Random random, Vector3 place, Vector3 half, Vector3 colour)
    {
        var width = MathF.Min(half.Y * .45f, random.Between(.2f, .32f));
        var height = MathF.Min(half.Z * .42f, random.Between(.16f, .25f));
        scene.Box(place, new(.03f, width, height), colour);
        scene.Box(place + new Vector3(.02f, 0, 0), new(.03f, width * .65f, .04f), Palette.Against(colour));
    }
}
