using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Shark
{
    public static readonly ProceduralObject Kind = new("shark", "belly", "gray", "white", (scene, random, colours) => Build(scene, random, colours, hammer: false))
    {
        OtherPart = "fins", Forms = [new("hammerhead shark", (scene, random, colours) => Build(scene, random, colours, hammer: true))], HeldOutColours = ["red", "brown"],
    };

    /// <summary>Swims straight, or with its tail swung to one side.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours, bool hammer)
    {
        var (skin, belly, fins) = colours;
        float length = random.Between(.6f, .76f), girth = random.Between(.36f, .44f), height = girth * random.Between(1, 1.15f), fin = random.Between(.24f, .34f), swing = random.Chance(.4f) ? 0 : random.Between(-.28f, .28f);
        var tail = new Vector3(-length - .2f, swing, .06f);
        scene.Ellipsoid(Vector3.Zero, new(length, girth, height), skin);
        scene.Ellipsoid(new(.05f, 0, -height * .2f), new(length * .94f, girth * 1.08f, height * .8f), belly);
        scene.Limb(new(-length * .6f, 0, .02f), tail, .13f, skin);
        scene.Frustum(new(-.08f, 0, height + fin * .75f), new(.28f, .085f, fin), .12f, fins, Turn(Vector3.UnitY, -26));
        scene.Frustum(tail + new Vector3(-.16f, 0, .28f), new(.19f, .085f, random.Between(.34f, .42f)), .2f, fins, Turn(Vector3.UnitY, -32));
        scene.Frustum(tail + new Vector3(-.1f, 0, -.2f), new(.17f, .085f, .26f), .2f, fins, Turn(Vector3.UnitY, -148));
        foreach (var side in Shapes.Sides)
        {
            scene.Frustum(new(.08f, side * (girth + .16f), -.1f), new(.15f, .075f, .25f), .2f, fins, Turn(Vector3.UnitZ, -side * 34) * Turn(Vector3.UnitX, -side * 102));
            for (var i = 0; i < 2; i++) scene.Box(new(length * .3f - i * .14f, side * girth * .9f, .02f), new(.035f, .05f, .11f), Palette.Sunken(skin));
        }
        if (hammer) Hammer(scene, random, length, skin);
        else
        {
            scene.Ellipsoid(new(length * .72f, 0, .09f), new(.36f, girth * .84f, height * .62f), skin);
            scene.StaringEyes(new(length * .86f, girth * .62f, height * .5f), .105f);
        }
        Mouth(scene, hammer ? length * .9f : length * .98f, girth, hammer ? -.16f : -.15f);
    }

    private static void Hammer(PrimitiveScene scene, Random random, float length, Vector3 skin)
    {
        var reach = random.Between(.42f, .56f);
        scene.Ellipsoid(new(length * .95f, 0, .08f), new(.2f, reach, .12f), skin);
        scene.Box(new(length * .95f, 0, .08f), new(.13f, reach * .85f, .1f), skin);
        scene.StaringEyes(new(length * .98f, reach * .88f, .1f), .11f);
    }

    private static void Mouth(PrimitiveScene scene, float front, float girth, float height)
    {
        scene.Ellipsoid(new(front - .06f, 0, height), new(.16f, girth * .66f, .14f), Palette.Black);
        foreach (var y in (ReadOnlySpan<float>)[-.13f, 0, .13f]) scene.Cone(new(front + .08f - MathF.Abs(y) * .3f, y, height + .07f), .065f, .08f, Palette.Colours["white"], Turn(Vector3.UnitX, 180));
    }
}
