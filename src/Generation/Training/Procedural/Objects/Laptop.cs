using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Laptop
{
    public static readonly ProceduralObject Kind = new("laptop", "screen", "gray", "cyan", Build) { OtherPart = "keyboard", UsualOtherColour = "black", HeldOutColours = ["red", "yellow"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, screen, keyboard) = colours;
        float width = random.Between(.8f, 1), depth = random.Between(.52f, .66f), height = random.Between(.55f, .66f), thickness = random.Between(.065f, .1f);
        scene.Box(Vector3.Zero, new(depth, width, thickness), body);
        var lean = Turn(Vector3.UnitY, -random.Between(0, 35));
        Vector3 Lid(float x, float y, float z) => new Vector3(-depth, 0, thickness) + Vector3.Transform(new(x, y, z), lean);
        scene.Box(Lid(0, 0, height), new(.07f, width, height), body, lean);
        scene.Box(Lid(.07f, 0, height * 1.06f), new(.015f, width * .79f, height * .72f), Palette.Against(screen), lean);
        scene.Box(Lid(.07f, 0, height * 1.06f), new(.03f, width * .71f, height * .62f), screen, lean);
        if (random.Chance(.5f)) scene.Box(Lid(.1f, 0, height * .75f), new(.02f, width * .45f, .07f), Palette.Against(screen), lean);
        if (random.Chance(.5f)) scene.Ellipsoid(Lid(-.07f, 0, height * 1.1f), new(.03f, .17f, .17f), Palette.Against(body), lean);
        else scene.Box(Lid(-.07f, -width * .45f, height * 1.4f), new(.03f, .2f, .17f), Palette.Against(body), lean);
        if (random.Chance(.5f)) scene.Cylinder(new(-depth, 0, thickness), .1f, width * .8f, Palette.Metal, Turn(Vector3.UnitX, 90));

        var rows = random.Pick([1, 2, 3]);
        var row = depth * .52f / rows;
        for (var i = 0; i < rows; i++) scene.Box(new(-depth * .62f + row * (2 * i + 1), 0, thickness), new(row - (rows > 1 ? .04f : 0), width * .86f, .035f), keyboard);
        if (random.Chance(.7f)) scene.Box(new(depth * .72f, 0, thickness), new(depth * .18f, width * .25f, .015f), Palette.Against(body));
        if (random.Chance(.3f)) scene.Legs(new(depth * .8f, width * .85f, -thickness - .03f), .09f, .05f, Palette.Black);
    }
}
