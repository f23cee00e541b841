using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Truck
{
    public static readonly ProceduralObject Kind = new("truck", "wheels", "blue", "black", Build) { OtherPart = "cab", HeldOutColours = ["white", "green"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, wheels, cab) = colours;
        float length = random.Between(.6f, .75f), height = random.Between(.38f, .48f), front = random.Between(.32f, .38f);
        var bonnet = random.Chance(.3f) ? .3f : 0;
        scene.Box(new(.15f + bonnet / 2, 0, -.1f), new(length + .3f + bonnet / 2, .36f, .07f), Palette.Metal);
        var load = random.Next(3);
        if (load == 2) scene.Cylinder(new(-.2f, 0, height), height, length, body, Turn(Vector3.UnitY, 90));
        else scene.Box(new(-.2f, 0, load == 0 ? height : height * .8f), new(length, .46f, load == 0 ? height : height * .8f), body);
        if (load == 1) scene.Box(new(-.2f, 0, height * 1.55f), new(length * .88f, .36f, height * .1f), Palette.Wood);
        scene.Box(new(length + .14f, 0, front - .06f), new(.28f, .41f, front), cab);
        if (bonnet > 0) scene.Box(new(length + .5f, 0, front * .4f), new(.2f, .36f, front * .48f), cab);
        scene.Box(new(length + .42f, 0, front * 1.36f), new(.03f, .35f, front * .4f), Palette.Glass(cab));
        scene.Box(new(length + .42f + bonnet, 0, -.1f), new(.06f, .43f, .08f), Palette.Metal);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(length + .2f, side * .41f, front * 1.35f), new(.15f, .02f, front * .36f), Palette.Glass(cab));
            scene.Ellipsoid(new(length + .42f + bonnet, side * .27f, .1f), new(.05f, .1f, .1f), Palette.Glow);
            scene.Box(new(-.2f - length, side * .32f, .02f), new(.04f, .1f, .08f), Palette.Colours["red"]);
        }
        if (load == 0) scene.Box(new(-.2f - length, 0, height * 1.1f), new(.02f, .035f, height * .8f), Palette.Black);
        foreach (var x in (ReadOnlySpan<float>)[length + .1f, -.25f * length, -.9f * length]) scene.Wheels(new(x, .38f, -.18f), .24f, .1f, wheels);
    }
}
