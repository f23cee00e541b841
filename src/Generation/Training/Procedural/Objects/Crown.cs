using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Crown
{
    public static readonly ProceduralObject Kind = new("crown", "jewels", "yellow", "red", Build) { OtherPart = "band", HeldOutColours = ["black", "green"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (gold, jewels, band) = colours;
        float wall = random.Between(.2f, .3f), flare = random.Between(1, 1.2f), top = .62f * flare, jewel = random.Between(.11f, .15f);
        var points = random.Next(5, 8);
        scene.Flare(-wall, .62f, wall, top, gold);
        scene.Cylinder(new(0, 0, wall), top * .84f, .03f, Palette.Sunken(gold));
        if (random.Chance(.5f)) scene.Torus(new(0, 0, -wall), .6f, .2f, band);
        else scene.Cylinder(new(0, 0, -wall), .68f, .11f, band);
        foreach (var (place, _) in Shapes.Wreath(points, (.62f + top) / 2, .02f)) scene.Ellipsoid(place, new(jewel, jewel, jewel * 1.1f), jewels);
        switch (random.Next(4))
        {
            case 0 or 1:
                var tipped = random.Chance(.6f);
                float rise = random.Between(.22f, .34f), half = MathF.PI * top / points;
                foreach (var (place, angle) in Shapes.Wreath(points, top * .93f, wall + rise - .04f))
                {
                    scene.Frustum(place, new(.09f, half * .95f, rise), 0, gold, Turn(Vector3.UnitZ, angle) * Turn(Vector3.UnitY, 8));
                    if (tipped) scene.Ellipsoid(place * new Vector3(1.05f, 1.05f, 1) + new Vector3(0, 0, rise), new(.1f), gold);
                }
                break;
            case 2:
                var stem = random.Between(.14f, .24f);
                foreach (var (place, angle) in Shapes.Wreath(points, top * .92f, wall + stem))
                {
                    scene.Box(place, new(.07f, .11f, stem), gold, Turn(Vector3.UnitZ, angle));
                    scene.Ellipsoid(place + new Vector3(0, 0, stem + .05f), new(.12f, .12f, .13f), gold);
                }
                break;
            default:
                foreach (var turn in (ReadOnlySpan<float>)[0, 90]) scene.Torus(new(0, 0, wall), top * .88f, .13f, gold, Turn(Vector3.UnitZ, turn + 45) * Turn(Vector3.UnitX, 90));
                scene.Ellipsoid(new(0, 0, wall + top), new(.16f), jewels);
                scene.Box(new(0, 0, wall + top + .3f), new(.065f, .065f, .2f), gold);
                scene.Box(new(0, 0, wall + top + .33f), new(.065f, .17f, .065f), gold);
                break;
        }
    }
}
