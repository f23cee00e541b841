using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Seesaw
{
    public static readonly ProceduralObject Kind = new("seesaw", "base", "red", "blue", Build) { OtherPart = "handles", UsualOtherColour = "black", HeldOutColours = ["orange", "green"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, stand, handles) = colours;
        float width = random.Between(.19f, .27f), thick = random.Between(.075f, .1f), low = random.Between(.3f, .42f), tilt = random.Between(8, 17) * (random.Next(2) * 2 - 1);
        var turn = Turn(Vector3.UnitX, tilt);
        Vector3 On(float x, float y, float z) => Vector3.Transform(new(x, y, z), turn);
        scene.Box(Vector3.Zero, new(width, 1, thick), body, turn);
        Base(scene, random, low, width, stand);

        var (seat, grip) = (random.Next(3), random.Chance(.5f));
        foreach (var side in Shapes.Sides)
        {
            switch (seat)
            {
                case 0:
                    scene.Box(On(0, side * .85f, thick + .05f), new(width * 1.35f, .19f, .07f), body, turn);
                    scene.Box(On(0, side * 1.02f, thick + .2f), new(width * 1.35f, .07f, .24f), body, turn);
                    break;
                case 1:
                    scene.Cylinder(On(0, side * .86f, thick + .03f), width * 1.3f, .08f, body, turn);
                    break;
            }
            var at = side * .52f;
            if (grip)
            {
                scene.Box(On(0, at, thick + .14f), new(.07f, .065f, .18f), handles, turn);
                scene.Box(On(0, at, thick + .32f), new(width * 1.15f, .075f, .07f), handles, turn);
            }
            else scene.Torus(On(0, at, thick + .08f), width * .95f, .32f, handles, turn * Turn(Vector3.UnitX, 90));
        }
    }

    /// <summary>A wedge, trestles, a drum, a post on a plate or a spring.</summary>
    private static void Base(PrimitiveScene scene, Random random, float low, float width, Vector3 colour)
    {
        switch (random.Next(5))
        {
            case 0:
                const int Steps = 4;
                for (var i = 0; i < Steps; i++) scene.Box(new(0, 0, -low * (i + .5f) / Steps - .05f), new(width * 1.1f, .08f + .26f * (i + .5f) / Steps, low / Steps / 2), colour);
                break;
            case 1:
                foreach (var end in Shapes.Sides)
                {
                    foreach (var side in Shapes.Sides) scene.Limb(new(end * width * 1.2f, 0, .02f), new(end * width * 1.4f, side * .32f, -low), .075f, colour);
                }
                scene.Cylinder(Vector3.Zero, .1f, width * 1.4f, colour, Turn(Vector3.UnitY, 90));
                break;
            case 2:
                scene.Cylinder(new(0, 0, -low * .6f), low * .6f, width * 1.2f, colour, Turn(Vector3.UnitY, 90));
                break;
            case 3:
                scene.Box(new(0, 0, -low / 2), new(width * .8f, .11f, low / 2), colour);
                scene.Box(new(0, 0, -low), new(width * 1.5f, .36f, .07f), colour);
                break;
            default:
                for (var i = 0; i < 3; i++) scene.Torus(new(0, 0, -.13f - (low - .13f) * i / 2.6f), .17f, .32f, colour);
                scene.Cylinder(new(0, 0, -low - .02f), .3f, .06f, colour);
                break;
        }
    }
}
