using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Car
{
    public static readonly ProceduralObject Kind = new("car", "wheels", "red", "black", Plain) { OtherPart = "roof", Forms = [new("sports car", Sports)] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours) => Build(scene, random.Between(.9f, 1.05f), random.Between(.5f, .6f), random.Between(.19f, .24f), colours);

    private static void Sports(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var length = random.Between(1.1f, 1.25f);
        Build(scene, length, random.Between(.36f, .42f), .12f, colours);
        scene.Box(new(-length * .9f, 0, .42f), new(.12f, .46f, .035f), colours.Body);
        foreach (var side in Shapes.Sides) scene.Box(new(-length * .9f, side * .3f, .28f), new(.05f, .04f, .14f), colours.Body);
    }

    private static void Build(PrimitiveScene scene, float length, float cabin, float glass, Slots<Vector3> colours)
    {
        var (body, wheels, roof) = colours;
        scene.Box(Vector3.Zero, new(length, .45f, .2f), body);
        scene.Frustum(new(-.16f, 0, .2f + glass), new(length * cabin * 1.25f, .5f, glass), .75f, Palette.Glass);
        scene.Box(new(-.16f, 0, .22f + 2 * glass), new(length * cabin, .38f, .05f), roof);
        scene.Box(new(length, 0, -.12f), new(.05f, .44f, .05f), Palette.Metal);
        foreach (var end in Shapes.Sides) scene.Wheels(new(end * length * .6f, .45f, -.2f), .26f, .09f, wheels);
        foreach (var side in Shapes.Sides) scene.Ellipsoid(new(length, side * .3f, .05f), new(.05f, .1f, .1f), Palette.Glow);
    }
}
