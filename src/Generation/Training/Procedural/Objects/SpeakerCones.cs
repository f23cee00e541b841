using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

/// <summary>What a speaker shows to its listener.</summary>
internal static class SpeakerCones
{
    /// <summary>A large cone below a small one, or the other way round; or a cloth that leaves one small cone free.</summary>
    public static void Front(PrimitiveScene scene, Random random, Vector3 half, Vector3 body, Vector3 cones)
    {
        var up = random.Chance(.2f) ? -1 : 1;
        if (random.Chance(.4f))
        {
            var small = random.Between(.2f, .24f);
            var cloth = Vector3.Lerp(body, Palette.Sunken(body), random.Between(.3f, 1));
            scene.Box(new(half.X, 0, -up * (small + .035f)), new(.05f, half.Y - .04f, half.Z - small - .085f), cloth);
            Cone(scene, half with { Y = 0, Z = up * (half.Z - small - .04f) }, small, cones, plain: true);
            return;
        }
        var plain = random.Chance(.4f);
        var large = half.Y * random.Between(.6f, .72f);
        Cone(scene, half with { Y = 0, Z = -up * (half.Z - large - .1f) }, large, cones, plain);
        Cone(scene, half with { Y = 0, Z = up * half.Z * .62f }, half.Y * random.Between(.3f, .42f), cones, plain);
    }

    /// <param name="plain">of one colour, without a ring</param>
    /// <param name="tilt">degrees about the y axis</param>
    public static void Cone(PrimitiveScene scene, Vector3 place, float radius, Vector3 colour, bool plain = false, float tilt = 0)
    {
        var turn = Turn(Vector3.UnitY, tilt);
        var facing = turn * Turn(Vector3.UnitY, 90);
        if (!plain) scene.Cylinder(place, radius * 1.1f, .035f, Palette.Sunken(Palette.Sunken(colour)), facing);
        scene.Cylinder(place, radius * .92f, .05f, colour, facing);
        scene.Ellipsoid(place + Vector3.Transform(new(.05f, 0, 0), turn), new(.07f, radius * .4f, radius * .4f), plain ? Palette.Sunken(colour) : Palette.Against(colour), turn);
    }
}
