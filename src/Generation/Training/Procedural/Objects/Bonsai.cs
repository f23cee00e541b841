using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Bonsai
{
    public static readonly ProceduralObject Kind = new("bonsai", "pot", "green", "blue", Build) { OtherPart = "trunk", UsualOtherColour = "brown", HeldOutColours = ["pink", "white"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (leaves, pot, trunk) = colours;
        float side = random.Chance(.5f) ? 1 : -1, girth = random.Between(.1f, .14f);
        Tray(scene, random, pot);
        switch (random.Next(3))
        {
            case 0: Curved(scene, random, side, girth, trunk, leaves); break;
            case 1: Windswept(scene, random, side, girth, trunk, leaves); break;
            default: Umbrella(scene, random, side, girth, trunk, leaves); break;
        }
    }

    private static void Tray(PrimitiveScene scene, Random random, Vector3 colour)
    {
        float length = random.Between(.5f, .64f), depth = random.Between(.36f, .45f), height = random.Between(.1f, .15f);
        if (random.Chance(.5f))
        {
            scene.Box(new(0, 0, -.78f), new(depth, length, height), colour);
            scene.Box(new(0, 0, -.78f), new(depth * .85f, length * .88f, height + .02f), Palette.Wood);
        }
        else
        {
            scene.Frustum(new(0, 0, -.78f), new(depth * .9f, length * .85f, height), 1.2f, colour);
            scene.Frustum(new(0, 0, -.78f + height), new(depth * .9f, length * .85f, .02f), 1, Palette.Wood);
        }
        if (random.Chance(.5f)) scene.Legs(new(depth * .6f, length * .6f, -.82f - height), .09f, .07f, colour);
    }

    /// <summary>A trunk in an S, a pad of leaves at every bend.</summary>
    private static void Curved(PrimitiveScene scene, Random random, float side, float girth, Vector3 wood, Vector3 leaves)
    {
        float sway = side * random.Between(.2f, .32f), flat = random.Between(.17f, .26f);
        Vector3 low = new(.03f, sway, -.3f), middle = new(-.05f, -sway, .05f), top = new(0, sway * .3f, .4f);
        scene.Limb(new(0, -sway * .3f, -.75f), low, girth * 1.3f, wood);
        scene.Limb(low, middle, girth * 1.1f, wood);
        scene.Limb(middle, top, girth * .9f, wood);
        scene.Ellipsoid(top + new Vector3(0, 0, .12f), new(.45f, .52f, flat * 1.3f), leaves);
        scene.Ellipsoid(low + new Vector3(.1f, sway * 1.6f, .1f), new(.32f, .36f, flat), leaves);
        scene.Ellipsoid(middle + new Vector3(-.1f, -sway * 1.4f, .08f), new(.36f, .4f, flat), leaves);
        if (random.Chance(.5f)) scene.Ellipsoid(middle + new Vector3(.35f, sway, 0), new(.28f, .3f, flat), leaves);
        if (random.Chance(.5f)) scene.Ellipsoid(top + new Vector3(-.1f, 0, .35f), new(.28f, .32f, flat), leaves);
    }

    /// <summary>All leans and grows to one side.</summary>
    private static void Windswept(PrimitiveScene scene, Random random, float side, float girth, Vector3 wood, Vector3 leaves)
    {
        float lean = side * random.Between(.35f, .5f), rise = random.Between(-.1f, .3f);
        Vector3 bend = new(0, lean * .2f, -.2f), top = new(0, lean * 1.3f, rise);
        scene.Limb(new(0, -lean * .5f, -.75f), bend, girth * 1.3f, wood);
        scene.Limb(bend, top, girth, wood);
        scene.Limb(bend, new(0, -lean * .5f, .3f), girth * .9f, wood);
        scene.Ellipsoid(new(0, -lean * .3f, .42f), new(.42f, .5f, .28f), leaves);
        scene.Ellipsoid(new(.05f, lean * .7f, rise + .22f), new(.36f, .4f, .2f), leaves);
        scene.Ellipsoid(top + new Vector3(0, lean * .4f, 0), new(.32f, .38f, .2f), leaves);
    }

    /// <summary>A stout trunk that spreads into branches under one wide crown.</summary>
    private static void Umbrella(PrimitiveScene scene, Random random, float side, float girth, Vector3 wood, Vector3 leaves)
    {
        var width = random.Between(.42f, .5f);
        scene.Frustum(new(0, 0, -.5f), new(girth * 2, girth * 2, .28f), .6f, wood);
        scene.Limb(new(0, 0, -.3f), new(.05f, side * .4f, .1f), girth, wood);
        scene.Limb(new(0, 0, -.3f), new(-.05f, -side * .35f, .15f), girth, wood);
        scene.Ellipsoid(new(0, 0, .32f), new(width, width * 1.1f, .32f), leaves);
        foreach (var (place, _) in Shapes.Wreath(random.Next(4, 7), width, .18f, random.Between(0, 90))) scene.Ellipsoid(place, new(.3f, .34f, .2f), leaves);
    }
}
