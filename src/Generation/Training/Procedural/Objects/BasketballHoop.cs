using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class BasketballHoop
{
    public static readonly ProceduralObject Kind = new("basketball hoop", "rim", "white", "orange", Build) { OtherPart = "net", UsualOtherColour = "white", HeldOutColours = ["green", "blue"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (board, rim, net) = colours;
        float width = random.Between(.68f, .88f), height = random.Between(.46f, .58f), radius = random.Between(.27f, .34f), level = -height * .62f;
        Board(scene, random, width, height, board);
        var mark = Vector3.Distance(board, rim) < .4f ? Palette.Against(board) : rim;
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(.08f, side * .26f, -height * .1f), new(.02f, .045f, .22f), mark);
            scene.Box(new(.08f, 0, -height * .1f + side * .2f), new(.02f, .26f, .045f), mark);
        }
        var middle = new Vector3(.16f + radius, 0, level);
        scene.Torus(middle, radius, .24f, rim);
        scene.Box(new(.14f, 0, level), new(.1f, .12f, .06f), rim);
        Net(scene, random, middle, radius, net);
        Stand(scene, random, height);
    }

    private static void Board(PrimitiveScene scene, Random random, float width, float height, Vector3 board)
    {
        if (random.Chance(.3f))
        {
            scene.Cylinder(new(0, 0, -height * .3f), width * .95f, .07f, board, Turn(Vector3.UnitY, 90));
            scene.Box(new(0, 0, -height * .5f), new(.07f, width * .75f, height * .5f), board);
        }
        else scene.Box(Vector3.Zero, new(.07f, width, height), board);
    }

    /// <summary>Cords between the rim and a narrower ring, or rings alone.</summary>
    private static void Net(PrimitiveScene scene, Random random, Vector3 rim, float radius, Vector3 colour)
    {
        const int Cords = 5;
        var low = random.Between(.38f, .5f);
        if (random.Chance(.5f))
        {
            foreach (var (place, _) in Shapes.Wreath(Cords, radius * .95f, 0)) scene.Limb(rim + place, rim + place * .55f - new Vector3(0, 0, low), .042f, colour);
            scene.Torus(rim - new Vector3(0, 0, low * .95f), radius * .55f, .22f, colour);
        }
        else scene.Frustum(rim - new Vector3(0, 0, low / 2), new(radius * .6f, radius * .6f, low / 2), 1.5f, colour);
    }

    /// <summary>A pole with an arm, a bent one, a rolling base, or a plate on the wall.</summary>
    private static void Stand(PrimitiveScene scene, Random random, float height)
    {
        var colour = random.Chance(.5f) ? Palette.Metal : Palette.Black;
        float low = -height - random.Between(.75f, 1.1f), back = random.Between(-.45f, -.3f);
        switch (random.Next(4))
        {
            case 0:
                foreach (var side in Shapes.Sides) scene.Box(new(-.16f, side * .2f, 0), new(.14f, .08f, .1f), colour);
                scene.Box(new(-.3f, 0, 0), new(.06f, .4f, height * .7f), colour);
                return;
            case 1:
                scene.Limb(new(back, 0, low), new(back, 0, -height * .4f), .1f, colour);
                scene.Limb(new(back, 0, -height * .4f), new(0, 0, .1f), .1f, colour);
                scene.Cylinder(new(back, 0, low), .3f, .07f, colour);
                break;
            case 2:
                scene.Limb(new(back - .2f, 0, low), new(-.05f, 0, 0), .1f, colour);
                scene.Box(new(back, 0, low), new(.45f, .4f, .12f), colour);
                scene.Wheels(new(back + .35f, .42f, low - .08f), .13f, .06f, Palette.Black);
                break;
            default:
                scene.Box(new(-.16f, 0, (height * .5f + low) / 2), new(.09f, .1f, (height * .5f - low) / 2), colour);
                break;
        }
        if (random.Chance(.3f)) scene.Ellipsoid(new(.4f, .45f, low + .14f), new(.2f), Palette.Colours["orange"]);
    }
}
