using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Flashlight
{
    public static readonly ProceduralObject Kind = new("flashlight", "light", "black", "yellow", Build) { OtherPart = "button", UsualOtherColour = "orange", HeldOutColours = ["yellow", "cyan"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.1f)) Square(scene, random, colours);
        else Round(scene, random, colours);
    }

    /// <summary>A barrel whose head widens to the light, turned a little aside.</summary>
    private static void Round(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, light, button) = colours;
        var turn = Turn(Vector3.UnitZ, (random.Chance(.5f) ? 1 : -1) * random.Between(25, 60)) * Turn(Vector3.UnitY, -random.Between(0, 18));
        var along = turn * Turn(Vector3.UnitY, 90);
        float girth = random.Between(.22f, .29f), head = random.Between(.42f, .54f), tail = random.Between(-1.25f, -.9f), neck = random.Between(.15f, .3f), rim = random.Between(.12f, .2f);
        scene.Cylinder(At(tail / 2, 0), girth, -tail / 2 + .1f, body, along);
        scene.Frustum(At(neck, 0), new(girth, girth, neck), head / girth, body, along);
        scene.Cylinder(At(2 * neck + rim, 0), head, rim, body, along);
        scene.Cylinder(At(2 * (neck + rim), 0), head * .66f, .04f, light, along);
        scene.Ellipsoid(At(2 * (neck + rim), 0), new(head * .62f, head * .62f, .1f), light, along);
        scene.Box(At(-.25f, girth), new(random.Between(.16f, .24f), .11f, .09f), button, turn);
        switch (random.Next(4))
        {
            case 0:
                foreach (var share in (ReadOnlySpan<float>)[.5f, .68f, .86f]) scene.Torus(At(tail * share, 0), girth, .3f, Palette.Sunken(body), along);
                break;
            case 1: scene.Cylinder(At(tail, 0), girth * 1.25f, .13f, body, along); break;
            case 2: scene.Torus(At(tail - .15f, 0), .16f, .5f, Palette.Metal, turn); break;
            default:
                scene.Hemisphere(At(tail, 0), new(girth, girth, .18f), body, turn * Turn(Vector3.UnitY, -90));
                scene.Torus(At(2 * neck, 0), head * .92f, .16f, Palette.Metal, along);
                break;
        }

        Vector3 At(float ahead, float up) => Vector3.Transform(new(ahead, 0, up), turn);
    }

    /// <summary>A box with a big lamp and a handle on top.</summary>
    private static void Square(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, light, button) = colours;
        float length = random.Between(.6f, .8f), half = random.Between(.36f, .42f), head = random.Between(.46f, .52f);
        var ahead = Turn(Vector3.UnitY, 90);
        scene.Box(new(-.2f, 0, 0), new(length, half, half), body);
        scene.Frustum(new(length - .05f, 0, .05f), new(half, half, .2f), head / half, body, ahead);
        scene.Cylinder(new(length + .2f, 0, .05f), head, .08f, body, ahead);
        scene.Ellipsoid(new(length + .28f, 0, .05f), new(.08f, head * .55f, head * .55f), light);
        scene.Box(new(-.2f, 0, half + .36f), new(length * .8f, .12f, .11f), body);
        foreach (var end in Shapes.Sides) scene.Box(new(-.2f + end * length * .7f, 0, half + .15f), new(.11f, .12f, .24f), body);
        scene.Box(new(-.2f + length * .4f, 0, half + .48f), new(.16f, .1f, .07f), button);
    }
}
