using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Comb
{
    public static readonly ProceduralObject Kind = new("comb", "teeth", "black", "black", Build) { HeldOutColours = ["green", "pink"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, teeth, _) = colours;
        var pose = Turn(Vector3.UnitX, Shapes.ToolPose(random));
        float half = random.Between(.85f, 1), spine = random.Between(.2f, .25f), length = random.Between(.26f, .33f), end = half;
        switch (random.Next(5))
        {
            case 0:
                foreach (var side in Shapes.Sides) scene.Box(At(side * (half + .02f), -length * .7f), new(.11f, .12f, length + .1f), body, pose);
                break;
            case 1:
                var reach = random.Between(.4f, .7f);
                scene.Limb(At(half, 0), At(half + reach, -random.Between(0, .15f)), spine * .85f, body);
                if (random.Chance(.5f)) scene.Cylinder(At(half + reach, -.04f), spine * .4f, spine, Palette.Against(body), Turn(Vector3.UnitY, 90));
                break;
            case 2:
                scene.Frustum(At(half + .55f, 0), new(.12f, spine, .6f), .35f, body, pose * Turn(Vector3.UnitX, -90));
                break;
            case 3:
                scene.Ellipsoid(At(0, .2f), new(.13f, half, spine * 1.8f), body, pose);
                end = half * .85f;
                break;
            default:
                spine *= 1.15f;
                for (var i = 0; i < 7; i++) Tooth(i, 7, 1, length * .75f);
                length *= .75f;
                break;
        }
        scene.Box(At(0, 0), new(.12f, half, spine), body, pose);
        var count = random.Next(6, 8);
        for (var i = 0; i < count; i++) Tooth(i, count, -1, length);

        void Tooth(int i, int count, int side, float size) =>
            scene.Box(At(float.Lerp(-end + .1f, end - .1f, i / (count - 1f)), side * (spine + size - .05f)), new(.08f, .46f * (end - .1f) / (count - 1), size), teeth, pose);

        Vector3 At(float across, float along) => Vector3.Transform(new(0, across, along), pose);
    }
}
