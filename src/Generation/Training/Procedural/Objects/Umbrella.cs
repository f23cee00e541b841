using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Umbrella
{
    public static readonly ProceduralObject Kind = new("umbrella", "handle", "blue", "brown", Open) { OtherPart = "stripes", Forms = [new("closed umbrella", Closed)], HeldOutColours = ["black", "red"] };

    /// <summary>A dome, a flat one or a point, with one canopy or a small one above it; on a hook, a knob or a foot.</summary>
    private static void Open(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (canopy, handle, stripes) = colours;
        float radius = random.Between(.85f, 1.05f), rise = random.Between(.26f, .75f), end = random.Between(-1.4f, -1);
        var pointed = random.Chance(.4f);
        void Cover(float halfWidth, float size, Vector3 colour, Quaternion turn)
        {
            if (pointed) scene.Frustum(new(0, 0, rise / 2), new(radius * size, halfWidth, rise / 2), .08f, colour, turn);
            else scene.Hemisphere(Vector3.Zero, new(radius * size, halfWidth, rise * size), colour, turn);
        }
        Cover(radius, 1, canopy, Quaternion.Identity);
        var bands = random.Next(2, 5);
        for (var i = 0; i < bands; i++) Cover(radius * random.Between(.45f, .6f), 1.06f, stripes, Turn(Vector3.UnitZ, 180f * i / bands));
        if (random.Chance(.5f)) scene.Cone(new(0, 0, rise + .08f), .08f, .16f, handle);
        if (random.Chance(.2f)) scene.Frustum(new(0, 0, rise + .06f), new(radius * .42f, radius * .42f, .13f), .15f, canopy);
        if (random.Chance(.3f)) foreach (var (place, _) in Shapes.Wreath(8, radius * .93f, -.02f)) scene.Ellipsoid(place, new(.16f, .16f, .08f), canopy);
        scene.Cylinder(new(0, 0, (rise + end) / 2), random.Between(.075f, .1f), (rise - end) / 2, handle);
        switch (random.Next(3))
        {
            case 0: scene.Frustum(new(0, 0, end), new(.3f, .3f, .09f), .7f, handle); break;
            case 1: scene.Limb(new(0, 0, end + .3f), new(0, 0, end), .11f, handle); break;
            default: Hook(scene, end, -1, handle); break;
        }
    }

    /// <summary>Stands on its tip, the handle up.</summary>
    private static void Closed(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (canopy, handle, stripes) = colours;
        float radius = random.Between(.27f, .48f), half = random.Between(.55f, .7f), end = half + random.Between(.25f, .4f);
        var folds = random.Next(2, 4);
        scene.Frustum(Vector3.Zero, new(radius * .16f, radius * .16f, half), 5, canopy);
        for (var i = 0; i < folds; i++) scene.Frustum(Vector3.Zero, new(radius * .176f, radius * .07f, half), 5, stripes, Turn(Vector3.UnitZ, 180f * i / folds));
        scene.Cylinder(new(0, 0, (end - half - .2f) / 2), .07f, (end + half + .2f) / 2, handle);
        if (random.Chance(.75f)) Hook(scene, end, 1, handle);
        else scene.Ellipsoid(new(0, 0, end), new(.13f, .13f, .16f), handle);
        if (random.Chance(.5f)) scene.Torus(new(0, 0, half * .1f), radius * .56f, .22f, stripes);
    }

    /// <param name="up">1: bends above <paramref name="z"/>, −1: below</param>
    private static void Hook(PrimitiveScene scene, float z, int up, Vector3 colour)
    {
        ReadOnlySpan<Vector3> bend = [new(0, 0, z), new(0, .06f, z + up * .14f), new(0, .2f, z + up * .17f), new(0, .32f, z + up * .1f), new(0, .34f, z - up * .06f)];
        for (var i = 1; i < bend.Length; i++) scene.Limb(bend[i - 1], bend[i], .075f, colour);
    }
}
