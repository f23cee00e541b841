using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Sunglasses
{
    public static readonly ProceduralObject Kind = new("sunglasses", "lenses", "black", "gray", Build) { OtherPart = "arms", HeldOutColours = ["green", "blue"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, lenses, arms) = colours;
        float width = random.Between(.4f, .46f), height = random.Between(.3f, .42f), apart = width + random.Between(.06f, .12f), hinge = apart + width;
        var shape = random.Next(6);
        if (shape == 0) Shield(scene, height, colours);
        else
        {
            foreach (var side in Shapes.Sides)
            {
                void Rim(float x, float scale, float depth, Vector3 colour) => Pane(scene, shape, new(x, side * apart, 0), new(depth, width * scale, height * scale), side, colour);
                Rim(0, 1, .08f, body);
                Rim(.08f, .66f, .03f, lenses);
                Rim(-.08f, .66f, .02f, Palette.Sunken(body));
                scene.Box(new(.12f, side * apart - width * .2f, height * .2f), new(.02f, .05f, height * .28f), Vector3.Lerp(lenses, Vector3.One, .6f), Turn(Vector3.UnitX, -35));
            }
            scene.Box(new(0, 0, height * .35f), new(.07f, apart - width * .7f, .08f), body);
            if (random.Chance(.3f)) scene.Box(new(0, 0, height * .9f), new(.07f, apart, .07f), body);
        }

        if (shape > 0 && random.Chance(.2f)) // folded
        {
            foreach (var side in Shapes.Sides)
            {
                scene.Box(new(-.14f - side * .06f, 0, height * .2f), new(.06f, hinge, .09f), arms, Turn(Vector3.UnitX, side * 4));
                scene.Box(new(-.1f, side * hinge, height * .3f), new(.14f, .07f, .11f), arms);
            }
            return;
        }
        float length = random.Between(.95f, 1.15f), inward = random.Between(0, .1f), thick = random.Between(.08f, .12f), back = shape == 0 ? -.35f : 0;
        foreach (var side in Shapes.Sides)
        {
            Vector3 ear = new(-length, side * (hinge - inward), height * .3f);
            scene.Box(new((back - length) / 2, side * (hinge - inward / 2), height * .3f), new((length + back) / 2 + .06f, .07f, thick), arms, Turn(Vector3.UnitZ, side * float.RadiansToDegrees(MathF.Atan2(inward, length))));
            scene.Limb(ear, ear + new Vector3(-.28f, 0, -random.Between(.2f, .32f)), .085f, arms);
        }
    }

    /// <summary>A rim or what is in it: square, round, drooping or pointed outwards.</summary>
    private static void Pane(PrimitiveScene scene, int shape, Vector3 place, Vector3 half, int side, Vector3 colour)
    {
        var facing = Turn(Vector3.UnitY, 90);
        switch (shape)
        {
            case 1: scene.Box(place, half, colour); break;
            case 2: scene.Frustum(place, new(half.Y, half.Y, half.X), 1, colour, facing); break;
            case 3: scene.Frustum(place - new Vector3(0, side * half.Y * .04f, half.Z * .1f), new(half.Z * 1.15f, half.Y, half.X), 1, colour, Turn(Vector3.UnitX, side * 20) * facing); break;
            case 4: scene.Frustum(place, new(half.Z * .9f, half.Y * 1.05f, half.X), 1, colour, Turn(Vector3.UnitX, side * 22) * facing); break;
            default:
                scene.Box(place + new Vector3(0, 0, half.Z * .35f), half with { Z = half.Z * .6f }, colour);
                scene.Frustum(place + new Vector3(0, 0, half.Z * .1f), new(half.Z * 1.05f, half.Y * .98f, half.X), 1, colour, facing);
                break;
        }
    }

    /// <summary>One curved pane from ear to ear.</summary>
    private static void Shield(PrimitiveScene scene, float height, Slots<Vector3> colours)
    {
        const int Staves = 6;
        for (var i = 0; i < Staves; i++)
        {
            var angle = (i - (Staves - 1) / 2f) * 22;
            var (sin, cos) = MathF.SinCos(float.DegreesToRadians(angle));
            var turn = Turn(Vector3.UnitZ, angle);
            Vector3 place = new(cos * .9f - .85f, sin * 1.05f, 0);
            scene.Box(place, new(.08f, .25f, height), colours.Body, turn);
            scene.Box(place + Vector3.Transform(new(.08f, 0, -.02f), turn), new(.03f, i is 0 or Staves - 1 ? .12f : .22f, height * .46f), colours.Part, turn);
        }
    }
}
