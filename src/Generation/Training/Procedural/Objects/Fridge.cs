using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Fridge
{
    public static readonly ProceduralObject Kind = new("fridge", "handles", "white", "gray", Build) { OtherPart = "doors", HeldOutColours = ["yellow", "purple"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handles, doors) = colours;
        float width = random.Between(.5f, .7f), depth = random.Between(.45f, .58f), height = random.Between(.95f, 1.1f), front = depth + .07f;
        scene.Box(Vector3.Zero, new(depth, width, height), body);
        scene.Box(new(depth, 0, 0), new(.03f, width * .96f, height * .97f), Palette.Black);
        scene.Box(new(-depth, 0, -height * .6f), new(.04f, width * .75f, height * .28f), Palette.Metal);
        if (random.Chance(.3f)) scene.Frustum(new(.03f, 0, height), new(.2f, width, depth + .05f), 1, body, Turn(Vector3.UnitY, 90));
        if (random.Chance(.4f)) scene.Legs(new(depth * .75f, width * .75f, -height - .08f), .09f, .1f, Palette.Metal);
        var (isDouble, hinge, seam) = (random.Chance(.35f), random.Chance(.5f) ? 1 : -1, height * (random.Chance(.6f) ? random.Between(.25f, .45f) : -random.Between(.2f, .35f)));
        foreach (var side in Shapes.Sides)
        {
            if (isDouble)
            {
                scene.Box(new(front, side * (width / 2 + .03f), 0), new(.06f, width / 2 - .03f, height * .98f), doors);
                scene.Box(new(front + .12f, side * .15f, .1f), new(.07f, .07f, height * .5f), handles);
                continue;
            }
            float half = (height - side * seam) / 2 - .045f, middle = (seam + side * height) / 2;
            scene.Box(new(front, 0, middle), new(.06f, width, half), doors);
            scene.Box(new(front + .12f, hinge * (width - .16f), middle), new(.07f, .075f, half * random.Between(.5f, .75f)), handles);
        }
        if (random.Chance(.4f)) return;
        var (aside, above, wide) = isDouble ? (-width * .66f, height * .2f, width * .22f) : (-hinge * width * .3f, height * (seam > 0 ? -.1f : .4f), .17f);
        scene.Box(new(front + .06f, aside, above), new(.02f, wide, .18f), Palette.Against(doors));
    }
}
