using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class HotDog
{
    public static readonly ProceduralObject Kind = new("hot dog", "sausage", "orange", "red", Build) { OtherPart = "topping", UsualOtherColour = "yellow", HeldOutColours = ["yellow", "cyan"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (bun, sausage, topping) = colours;
        float half = random.Between(.5f, .75f), girth = random.Between(.24f, .32f), meat = random.Between(.2f, .25f), over = random.Between(.05f, .25f), high = girth * random.Between(.85f, 1.05f);
        var tilt = Turn(Vector3.UnitY, random.Chance(.5f) ? 0 : random.Between(8, 32));
        Vector3 At(float x, float y, float z) => Vector3.Transform(new(x, y, z), tilt);
        void Roll(Vector3 middle, Vector3 radii, float length, Vector3 colour)
        {
            scene.Frustum(middle, new(radii.X, radii.Z, length), 1, colour, tilt * Turn(Vector3.UnitX, 90));
            foreach (var end in Shapes.Sides) scene.Ellipsoid(middle + At(0, end * length, 0), radii, colour, tilt);
        }

        var loaf = random.Next(3);
        foreach (var side in Shapes.Sides)
        {
            var middle = At(side * meat * 1.05f, 0, 0);
            if (loaf == 0) scene.Ellipsoid(middle, new(girth, half * 1.45f, girth * 1.2f), bun, tilt * Turn(Vector3.UnitZ, side * 5));
            else if (loaf == 1) Roll(middle, new(girth * .85f, girth * .6f, girth * 1.25f), half * 1.1f, bun);
            else Roll(middle, new(girth, girth, girth * 1.15f), half, bun);
        }
        scene.Box(At(0, 0, -girth * .45f), new(meat, half, girth * .5f), bun, tilt);
        Roll(At(0, 0, high), new(meat), half + over + (loaf == 2 ? girth : half * .35f) - meat * .8f, sausage);

        var top = high + meat * .95f;
        switch (random.Next(4))
        {
            case 0:
                Roll(At(0, 0, top), new(.08f), half, topping);
                break;
            case 1:
                for (var i = 0; i < 5; i++) scene.Ellipsoid(At(0, half * (.5f * i - 1), top), new(.12f, half * .2f, .09f), topping, tilt * Turn(Vector3.UnitZ, 35));
                break;
            default:
                const int Bends = 6;
                var swing = meat * random.Between(.5f, .7f);
                Vector3 Bend(int i) => At(i % 2 == 0 ? swing : -swing, half * 1.15f * (2f * i / Bends - 1), top - .03f);
                for (var i = 0; i < Bends; i++) scene.Limb(Bend(i), Bend(i + 1), .07f, topping);
                break;
        }
        if (tilt.IsIdentity && random.Chance(.4f)) scene.Box(new(0, 0, -girth), new(meat + girth * 1.2f, half * 1.15f + .1f, .07f), Palette.Colours["white"]);
    }
}
