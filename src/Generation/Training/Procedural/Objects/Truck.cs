using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Truck
{
    public static readonly ProceduralObject Kind = new("truck", "wheels", "blue", "black", Build) { OtherPart = "cab", HeldOutColours = ["white", "green"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, wheels, cab) = colours;
        float length = random.Between(.6f, .75f), height = random.Between(.38f, .48f), front = random.Between(.3f, .36f);
        scene.Box(new(.15f, 0, -.1f), new(length + .3f, .36f, .07f), Palette.Metal);
        scene.Box(new(-.2f, 0, height), new(length, .44f, height), body);
        scene.Box(new(length + .14f, 0, front - .06f), new(.28f, .4f, front), cab);
        scene.Box(new(length + .42f, 0, front * 1.35f), new(.02f, .33f, front * .38f), Palette.Glass(cab));
        scene.Box(new(length + .42f, 0, -.1f), new(.05f, .42f, .07f), Palette.Metal);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(length + .2f, side * .4f, front * 1.35f), new(.15f, .02f, front * .36f), Palette.Glass(cab));
            scene.Ellipsoid(new(length + .43f, side * .29f, .1f), new(.04f, .09f, .09f), Palette.Glow);
        }
        foreach (var x in (ReadOnlySpan<float>)[length + .1f, -.25f * length, -.9f * length]) scene.Wheels(new(x, .38f, -.18f), .23f, .09f, wheels);
    }
}
