using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Car
{
    public static readonly ProceduralObject Kind = new("car", "wheels", "red", "black", Plain) { OtherPart = "roof", Forms = [new("sports car", Sports)], HeldOutColours = ["yellow", "brown"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours) =>
        Build(scene, new(random.Between(.9f, 1.05f), .45f, .2f), random.Between(.5f, .6f), random.Between(.17f, .21f), colours);

    /// <summary>Long and flat, with a wing at the back.</summary>
    private static void Sports(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var length = random.Between(1.1f, 1.25f);
        Build(scene, new(length, .5f, .13f), random.Between(.4f, .46f), .11f, colours);
        scene.Box(new(-length * .92f, 0, .42f), new(.14f, .54f, .04f), colours.Body);
        foreach (var side in Shapes.Sides) scene.Box(new(-length * .92f, side * .3f, .25f), new(.05f, .04f, .15f), colours.Body);
    }

    private static void Build(PrimitiveScene scene, Vector3 half, float cabin, float glass, Slots<Vector3> colours)
    {
        var (body, wheels, roof) = colours;
        scene.Box(Vector3.Zero, half, body);
        scene.Frustum(new(-.18f, 0, half.Z + glass), new(half.X * cabin * 1.25f, .5f, glass), .75f, Palette.Glass(body));
        scene.Box(new(-.18f, 0, half.Z + .02f + 2 * glass), new(half.X * cabin, .38f, .05f), roof);
        scene.Box(new(half.X, 0, -.12f), new(.05f, half.Y - .01f, .05f), Palette.Metal);
        foreach (var end in Shapes.Sides) scene.Wheels(new(end * half.X * .6f, half.Y, -.2f), .26f, .09f, wheels);
        foreach (var side in Shapes.Sides) scene.Ellipsoid(new(half.X, side * .3f, .05f), new(.05f, .1f, .1f), Palette.Glow);
    }
}
