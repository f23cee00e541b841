using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Glasses
{
    public static readonly ProceduralObject Kind = new("glasses", "arms", "black", "black", Build) { HeldOutColours = ["red", "brown"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, arms, _) = colours;
        var pale = Vector3.Lerp(Palette.Glass(body), Palette.Colours["white"], .75f);
        float width = random.Between(.36f, .44f), height = width * random.Between(.72f, 1), apart = width + random.Between(.08f, .16f), hinge = apart + width;
        var shape = random.Next(6);
        if (shape is 0 or 1) height = width;
        foreach (var side in Shapes.Sides)
        {
            var place = new Vector3(0, side * apart, 0);
            if (shape == 0) scene.Torus(place, width * .88f, .19f, body, Turn(Vector3.UnitY, 90)); // one sees through
            else
            {
                Pane(scene, shape, place, new(.08f, width, height), side, body);
                Pane(scene, shape, place, new(.11f, width * .67f, height * .65f), side, pale);
                scene.Box(place + new Vector3(.1f, -width * .12f, 0), new(.03f, .045f, height * .35f), Palette.Colours["white"], Turn(Vector3.UnitX, -35));
            }
            scene.Box(new(-.02f, side * (hinge - .02f), height * .35f), new(.1f, .11f, .12f), body);
        }
        if (random.Chance(.5f)) scene.Box(new(0, 0, height * .3f), new(.08f, apart - width * .75f, .085f), body);
        else scene.Torus(new(0, 0, height * .05f), .17f, .45f, body, Turn(Vector3.UnitY, 90));
        if (shape != 4 && random.Chance(.2f)) scene.Box(new(.01f, 0, height * .85f), new(.09f, hinge, .1f), body); // heavy brows

        if (random.Chance(.2f)) // folded
        {
            foreach (var side in Shapes.Sides)
            {
                scene.Box(new(-.2f - side * .07f, 0, height * .2f), new(.065f, hinge, .085f), arms, Turn(Vector3.UnitX, side * 6));
                scene.Box(new(-.14f, side * hinge, height * .3f), new(.14f, .075f, .1f), arms);
            }
            return;
        }
        float length = random.Between(.8f, 1.1f), inward = random.Between(0, .12f), thick = random.Between(.075f, .1f), hook = random.Between(.18f, .34f);
        foreach (var side in Shapes.Sides)
        {
            Vector3 front = new(-.05f, side * hinge, height * .35f), ear = new(-length, side * (hinge - inward), height * .35f);
            scene.Limb(front, ear, thick, arms);
            scene.Limb(ear, ear - new Vector3(.2f, 0, hook), thick, arms);
        }
    }

    /// <summary>A rim or what is in it: round, square, wide with a flat top, pointed outwards or many-sided.</summary>
    private static void Pane(PrimitiveScene scene, int shape, Vector3 place, Vector3 half, int side, Vector3 colour)
    {
        var facing = Turn(Vector3.UnitY, 90);
        switch (shape)
        {
            case 2: scene.Box(place, half with { Z = half.Z * .85f }, colour); break;
            case 3:
                scene.Box(place + new Vector3(0, 0, half.Z * .4f), half with { Z = half.Z * .42f }, colour);
                scene.Frustum(place + new Vector3(0, 0, half.Z * .1f), new(half.Z, half.Y, half.X), 1, colour, facing);
                break;
            case 4: scene.Frustum(place, new(half.Z * .85f, half.Y * 1.05f, half.X), 1, colour, Turn(Vector3.UnitX, side * 22) * facing); break;
            case 5:
                scene.Box(place, half with { Y = half.Y * .72f }, colour);
                scene.Box(place, half with { Z = half.Z * .62f }, colour);
                break;
            default: scene.Frustum(place, new(half.Z, half.Y, half.X), 1, colour, facing); break;
        }
    }
}
