using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Mushroom
{
    public static readonly ProceduralObject Kind = new("mushroom", "stem", "red", "white", Build) { OtherPart = "dots", UsualOtherColour = "white", HeldOutColours = ["green", "black"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (skin, stem, dots) = colours;
        float height = random.Between(.85f, 1.1f), cap = random.Between(.65f, .85f), girth = random.Between(.22f, .34f), rise = random.Between(.52f, .75f);
        scene.Frustum(Vector3.Zero, new(girth, girth, height / 2), .8f, stem);
        scene.Hemisphere(new(0, 0, height * .42f), new(cap, cap, rise), skin);
        for (var i = 0; i < 6; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / 6 + .3f);
            float up = i % 2 == 0 ? .3f : .72f, outward = MathF.Sqrt(1 - up * up);
            scene.Ellipsoid(new(cos * cap * outward, sin * cap * outward, height * .42f + rise * up), new(.14f, .14f, .1f), dots);
        }
    }
}
