using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Car
{
    public static readonly ProceduralObject Kind = new("car", "wheels", "red", "black", Plain) { OtherPart = "roof", Forms = [new("sports car", Sports)], HeldOutColours = ["yellow", "brown"] };

    private static void Plain(PrimitiveScene scene, Random random, Slots<Vector3> colours) =>
        Build(scene, new(random.Between(.9f, 1.05f), .47f, random.Between(.2f, .25f)), random.Pick([-.42f, -.2f, -.1f]), random.Between(.45f, .55f), random.Between(.19f, .24f), colours);

    /// <summary>Long and flat, with a wing at the back.</summary>
    private static void Sports(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var length = random.Between(1.1f, 1.25f);
        Build(scene, new(length, .52f, .16f), -.22f, random.Between(.38f, .44f), .13f, colours);
        scene.Box(new(-length * .92f, 0, .46f), new(.14f, .56f, .05f), colours.Body);
        foreach (var side in Shapes.Sides) scene.Box(new(-length * .92f, side * .3f, .28f), new(.06f, .05f, .17f), colours.Body);
    }

    private static void Build(PrimitiveScene scene, Vector3 half, float middle, float cabin, float glass, Slots<Vector3> colours)
    {
        var (body, wheels, roof) = colours;
        float reach = half.X * cabin, width = half.Y - .06f, level = half.Z + glass - .02f;
        scene.Box(Vector3.Zero, half, body);
        scene.Box(new(middle, 0, level), new(reach, width, glass), body);
        scene.Box(new(middle + reach, 0, level), new(.07f, width - .06f, glass * .8f), Palette.Glass(body), Turn(Vector3.UnitY, -28));
        scene.Box(new(middle - .04f, 0, level + glass + .04f), new(reach * .92f, width, .05f), roof);
        scene.Box(new(half.X, 0, -.1f), new(.05f, half.Y * .5f, .07f), Palette.Black);
        foreach (var end in Shapes.Sides) scene.Wheels(new(end * half.X * .6f, half.Y, -.2f), .27f, .09f, wheels);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(middle + .04f, side * width, level + .02f), new(reach * .75f, .02f, glass * .7f), Palette.Glass(body));
            scene.Ellipsoid(new(half.X, side * .33f, half.Z * .35f), new(.06f, .11f, .11f), Palette.Glow);
            scene.Box(new(-half.X, side * .36f, half.Z * .4f), new(.03f, .09f, .08f), Palette.Colours["red"]);
        }
    }
}
