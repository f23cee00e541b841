using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Castle
{
    public static readonly ProceduralObject Kind = new("castle", "roofs", "gray", "red", Build) { OtherPart = "gate", UsualOtherColour = "brown", HeldOutColours = ["blue", "orange"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (walls, roofs, gate) = colours;
        float half = random.Between(.5f, .6f), wall = random.Between(.26f, .34f), tower = random.Between(.45f, .6f), girth = random.Between(.17f, .21f);
        scene.Box(new(0, 0, wall), new(half, half, wall), walls);
        scene.Box(new(-.08f, 0, wall + tower * .7f), new(.24f, .24f, tower * .75f), walls);
        scene.Cone(new(-.08f, 0, wall + tower * 1.45f + .2f), .36f, .22f, roofs);
        scene.Box(new(half, 0, wall * .7f), new(.04f, .21f, wall * .7f), gate);
        scene.Cylinder(new(half, 0, wall * 1.35f), .21f, .04f, gate, Turn(Vector3.UnitY, 90));
        scene.Box(new(.16f, 0, wall + tower), new(.02f, .09f, tower * .28f), Palette.Against(walls));
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(half + girth, side * half, tower * 1.35f), new(.03f, .07f, .13f), Palette.Against(walls));
            scene.Box(new(half, side * .27f, 2 * wall + .05f), new(.06f, .08f, .07f), walls);
            foreach (var end in Shapes.Sides)
            {
                scene.Cylinder(new(end * half, side * half, tower), girth, tower, walls);
                scene.Cone(new(end * half, side * half, 2 * tower + .17f), girth * 1.35f, .19f, roofs);
            }
        }
    }
}
