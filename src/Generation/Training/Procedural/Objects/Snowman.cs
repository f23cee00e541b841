using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Snowman
{
    public static readonly ProceduralObject Kind = new("snowman", "hat", "white", "black", Build);

    private static void Build(PrimitiveScene scene, Random random, Vector3 body, Vector3 part)
    {
        var round = random.Between(.9f, 1.1f);
        scene.Ellipsoid(new(0, 0, -.6f), new(.6f * round, .6f * round, .55f), body);
        scene.Ellipsoid(new(0, 0, .15f), new(.43f, .43f, .4f), body);
        scene.Ellipsoid(new(0, 0, .72f), new(.3f), body);
        scene.Cylinder(new(0, 0, .98f), .38f, .04f, part);
        scene.Cylinder(new(0, 0, 1.17f), .24f, random.Between(.16f, .26f), part);
        scene.Cone(new(.4f, 0, .72f), .08f, .18f, Palette.Colours["orange"], Turn(Vector3.UnitY, 90));
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            scene.Ellipsoid(new(.25f, side * .12f, .82f), new(.055f), Palette.Black);
            scene.Ellipsoid(new(.42f, 0, .165f + side * .115f), new(.055f), Palette.Black);
        }
    }
}
