using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Teapot
{
    public static readonly ProceduralObject Kind = new("teapot", "lid", "white", "blue", Build) { OtherPart = "spout", HeldOutColours = ["purple", "black"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, lid, spout) = colours;
        float round = random.Between(.5f, .58f), height = random.Between(.4f, .52f), reach = random.Between(.26f, .36f);
        scene.Ellipsoid(Vector3.Zero, new(round, round, height), body);
        scene.Cylinder(new(0, 0, -height * .9f), round * .6f, .07f, body);
        scene.Hemisphere(new(0, 0, height * .72f), new(round * .68f, round * .68f, .22f), lid);
        scene.Ellipsoid(new(0, 0, height * .72f + .28f), new(.11f), lid);
        if (random.Chance(.3f)) scene.Torus(new(0, 0, height * .62f), round * 1.05f, .13f, body, Turn(Vector3.UnitY, 90));
        else scene.Torus(new(0, round + .06f, .05f), height * .64f, .28f, body, Turn(Vector3.UnitY, 90));
        scene.Limb(new(0, -round * .7f, -height * .2f), new(0, -round - reach, height * .25f), .14f, spout);
        scene.Limb(new(0, -round - reach, height * .25f), new(0, -round - reach - .1f, height * .7f), .11f, spout);
        Flower(scene, random, round * .9f, lid);
    }

    /// <summary>Painted on the side that is the front.</summary>
    private static void Flower(PrimitiveScene scene, Random random, float front, Vector3 petals)
    {
        var count = random.Next(4, 7);
        for (var i = 0; i < count; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / count);
            scene.Ellipsoid(new(front, sin * .16f, cos * .16f - .03f), new(.1f, .1f, .1f), petals);
        }
        scene.Ellipsoid(new(front + .04f, 0, -.03f), new(.1f, .1f, .1f), Palette.Glow);
    }
}
