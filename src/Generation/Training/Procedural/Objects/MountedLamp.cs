using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

/// <summary>Lamps whose base is screwed to a wall behind them, or to the ceiling.</summary>
internal static class MountedLamp
{
    public static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(7))
        {
            case 0: Tube(scene, random, colours); break;
            case 1: Track(scene, random, colours); break;
            case 2: Picture(scene, random, colours); break;
            case 3 or 4: Dome(scene, random, colours); break;
            default: Sconce(scene, random, colours); break;
        }
    }

    /// <summary>One shade or two on an arm, or half a bowl that lights the wall.</summary>
    private static void Sconce(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (shade, plate, _) = colours;
        float width = random.Between(.42f, .6f), height = random.Between(.3f, .44f), reach = random.Between(.5f, .75f);
        if (random.Chance(.3f))
        {
            scene.Hemisphere(Vector3.Zero, new(width, width * random.Between(1, 1.4f), height * 1.4f), shade, Turn(Vector3.UnitX, 180));
            scene.Box(new(-width * .85f, 0, -height * .3f), new(.1f, width * .55f, height * random.Between(.8f, 1.3f)), plate);
            return;
        }
        var count = random.Chance(.25f) ? 2 : 1;
        var low = -height * random.Between(.5f, 1);
        if (random.Chance(.5f)) scene.Box(new(-reach, 0, low), new(.07f, random.Between(.18f, .28f), random.Between(.24f, .4f)), plate);
        else scene.Cylinder(new(-reach, 0, low), random.Between(.24f, .34f), .07f, plate, Turn(Vector3.UnitY, 90));
        for (var i = 0; i < count; i++)
        {
            var y = (count - 1) * (i - .5f) * 1.1f;
            scene.Limb(new(-reach, 0, low), new(0, y, low - .1f), .065f, plate);
            scene.Limb(new(0, y, low - .1f), new(0, y, height * .3f), .065f, plate);
            Lamp.Shade(scene, random, new(0, y, height * .5f), count == 2 ? width * .8f : width, height, shade);
        }
    }

    /// <summary>Long tubes of light under a batten.</summary>
    private static void Tube(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (light, batten, _) = colours;
        float thick = random.Between(.09f, .16f), length = random.Between(.8f, 1), wide = random.Between(.14f, .3f);
        scene.Box(new(0, 0, thick + .05f), new(wide, length, .07f), batten);
        if (random.Chance(.5f)) scene.Frustum(Vector3.Zero, new(wide * .7f, length * .97f, thick), 1, light);
        else scene.Box(Vector3.Zero, new(wide * .9f, length * .97f, thick), light);
    }

    /// <summary>Spots on a rail.</summary>
    private static void Track(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (shade, rail, _) = colours;
        var count = random.Next(2, 5);
        scene.Box(new(0, 0, .3f), new(.08f, .95f, .06f), rail);
        for (var i = 0; i < count; i++)
        {
            var y = (2 * i + 1f) / count * .95f - .95f;
            var turn = Turn(Vector3.UnitZ, random.Between(-35, 35)) * Turn(Vector3.UnitY, -random.Between(25, 65));
            scene.Cylinder(new(0, y, .16f), .06f, .14f, rail);
            scene.Frustum(new(0, y, -.06f), new(.2f, .2f, .26f), random.Between(.6f, 1), shade, turn);
            scene.Cylinder(new Vector3(0, y, -.06f) + Vector3.Transform(new(0, 0, -.25f), turn), .12f, .03f, Palette.Glow, turn);
        }
    }

    /// <summary>A lying cylinder held away from the wall, over a picture or a mirror.</summary>
    private static void Picture(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (shade, plate, _) = colours;
        float thick = random.Between(.13f, .2f), length = random.Between(.55f, .95f), reach = random.Between(.3f, .6f), low = -random.Between(.2f, .45f);
        scene.Cylinder(Vector3.Zero, thick, length, shade, Turn(Vector3.UnitX, 90));
        scene.Limb(new(-reach, 0, low), Vector3.Zero, .07f, plate);
        scene.Box(new(-reach, 0, low), new(.08f, random.Between(.18f, .26f), .17f), plate);
    }

    /// <summary>A bowl, a drum or a square close under the ceiling.</summary>
    private static void Dome(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (shade, canopy, _) = colours;
        float width = random.Between(.6f, .85f), height = random.Between(.22f, .4f), rim = random.Between(.8f, 1.1f);
        var square = random.Chance(.3f);
        if (square) scene.Box(new(0, 0, .07f), new(width * rim, width * rim, .07f), canopy);
        else scene.Cylinder(new(0, 0, .07f), width * rim, .07f, canopy);
        if (square) scene.Box(new(0, 0, -height * .6f), new(width, width, height * .6f), shade);
        else if (random.Chance(.4f)) scene.Cylinder(new(0, 0, -height * .6f), width, height * .6f, shade);
        else scene.Hemisphere(Vector3.Zero, new(width, width, height * 1.4f), shade, Turn(Vector3.UnitX, 180));
    }
}
