using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Sandbox
{
    public static readonly ProceduralObject Kind = new("sandbox", "inside", "brown", "yellow", Build) { OtherPart = "bucket", UsualOtherColour = "blue", HeldOutColours = ["yellow", "cyan"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (frame, sand, bucket) = colours;
        float half = random.Between(.78f, .92f), height = random.Between(.16f, .22f);
        switch (random.Next(3))
        {
            case 0:
                scene.Cylinder(Vector3.Zero, half, height, frame);
                scene.Torus(new(0, 0, height), half - .02f, .14f, frame);
                scene.Cylinder(new(0, 0, height), half - .13f, .03f, sand);
                break;
            case 1:
                for (var i = 0; i < 3; i++) scene.Box(Vector3.Zero, new(half, half * .577f, height), frame, Turn(Vector3.UnitZ, 60 * i));
                for (var i = 0; i < 3; i++) scene.Box(new(0, 0, height), new(half - .15f, (half - .15f) * .577f, .03f), sand, Turn(Vector3.UnitZ, 60 * i));
                break;
            default:
                scene.Box(Vector3.Zero, new(half, half, height), frame);
                scene.Box(new(0, 0, height), new(half - .14f, half - .14f, .03f), sand);
                if (random.Chance(.5f)) scene.Legs(new(half - .16f, half - .16f, height + .02f), .22f, .06f, frame);
                break;
        }
        var reach = half * .36f;
        Toys(scene, random, reach, height, sand, bucket);
        if (random.Chance(.25f)) Shade(scene, random, half, height, frame);
    }

    private static void Toys(PrimitiveScene scene, Random random, float reach, float height, Vector3 sand, Vector3 bucket)
    {
        var side = random.Next(2) * 2 - 1;
        Vector3 place = new(reach * .8f, side * reach, height + .19f);
        scene.Frustum(place, new(.15f, .15f, .19f), 1.4f, bucket);
        scene.Cylinder(place + new Vector3(0, 0, .19f), .16f, .02f, sand * .8f);
        scene.Hemisphere(new(-reach * .6f, side * reach * .3f, height), new(.36f, .36f, random.Between(.18f, .3f)), sand);
        if (random.Chance(.5f))
        {
            Vector3 castle = new(reach * .2f, -side * reach * .9f, height + .14f);
            scene.Box(castle, new(.2f, .2f, .14f), sand * .9f);
            scene.Cone(castle + new Vector3(0, 0, .26f), .17f, .14f, sand * .9f);
        }
        else
        {
            Vector3 foot = new(reach * .4f, -side * reach, height);
            scene.Box(foot + new Vector3(0, 0, .1f), new(.05f, .13f, .14f), Palette.Colours["green"]);
            scene.Limb(foot + new Vector3(0, 0, .15f), foot + new Vector3(.06f, 0, .5f), .06f, Palette.Colours["green"]);
        }
    }

    /// <summary>A parasol, or a roof on four posts.</summary>
    private static void Shade(PrimitiveScene scene, Random random, float half, float height, Vector3 frame)
    {
        var top = height + random.Between(.8f, 1);
        if (random.Chance(.5f))
        {
            scene.Cylinder(new(-half * .6f, 0, (height + top) / 2), .07f, (top - height) / 2, frame);
            scene.Cone(new(-half * .6f, 0, top), .6f, .18f, frame);
            return;
        }
        scene.Legs(new(half - .08f, half - .08f, top / 2), .08f, top / 2, frame);
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * half * .5f, top + .12f), new(half + .06f, half * .6f, .06f), frame, Turn(Vector3.UnitX, -side * 20));
    }
}
