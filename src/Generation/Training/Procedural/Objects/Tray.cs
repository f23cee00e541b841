using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Tray
{
    public static readonly ProceduralObject Kind = new("tray", "handles", "brown", "black", Build) { OtherPart = "inside", HeldOutColours = ["black", "cyan"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handles, inside) = colours;
        float width = random.Between(.72f, .95f), depth = width * random.Between(.55f, .8f), rim = random.Between(.09f, .14f);
        switch (random.Next(8))
        {
            case 0:
                (depth, rim) = (width, .08f);
                Round(scene, depth, width, rim, body, inside);
                scene.Torus(new(0, 0, rim), width * .97f, .085f, body);
                break;
            case 1 or 3:
                rim = .09f;
                Round(scene, depth, width, rim, body, inside);
                break;
            case 2:
                Square(scene, depth, width, rim, body, inside);
                scene.Legs(new(depth * .85f, width * .85f, -rim - .1f), .08f, .14f, body);
                break;
            default:
                Square(scene, depth, width, rim, body, inside);
                break;
        }
        Handles(scene, random, depth, width, rim, handles);
    }

    private static void Square(PrimitiveScene scene, float depth, float width, float rim, Vector3 body, Vector3 inside)
    {
        scene.Box(new(0, 0, -rim), new(depth, width, .05f), body);
        scene.Box(new(0, 0, .06f - rim), new(depth, width, .03f), inside);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(side * depth, 0, 0), new(.06f, width + .06f, rim), body, Turn(Vector3.UnitY, side * 12));
            scene.Box(new(0, side * width, 0), new(depth + .06f, .06f, rim), body, Turn(Vector3.UnitX, -side * 12));
        }
    }

    private static void Round(PrimitiveScene scene, float depth, float width, float rim, Vector3 body, Vector3 inside)
    {
        scene.Frustum(Vector3.Zero, new(depth * .94f, width * .94f, rim), 1.06f, body);
        scene.Frustum(new(0, 0, rim), new(depth * .85f, width * .85f, .03f), 1, inside);
    }

    /// <summary>Upright arches, flat loops, or bars on brackets.</summary>
    private static void Handles(PrimitiveScene scene, Random random, float depth, float width, float rim, Vector3 colour)
    {
        var kind = random.Next(3);
        foreach (var side in Shapes.Sides)
        {
            switch (kind)
            {
                case 0:
                    scene.Torus(new(0, side * width, rim), random.Between(.18f, .2f), .36f, colour, Turn(Vector3.UnitX, 90));
                    break;
                case 1:
                    scene.Torus(new(0, side * (width + .1f), rim * .7f), .2f, .35f, colour);
                    break;
                default:
                    scene.Box(new(0, side * (width + .08f), rim + .14f), new(depth * .45f, .075f, .075f), colour);
                    foreach (var end in Shapes.Sides) scene.Box(new(end * depth * .38f, side * (width + .04f), rim + .04f), new(.07f, .07f, .12f), colour);
                    break;
            }
        }
    }
}
