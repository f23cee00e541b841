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
        float round = random.Between(.5f, .58f), height = random.Between(.42f, .5f);
        scene.Ellipsoid(Vector3.Zero, new(round, round, height), body);
        scene.Cylinder(new(0, 0, -height * .9f), round * .6f, .06f, body);
        scene.Hemisphere(new(0, 0, height * .72f), new(round * .66f, round * .66f, .22f), lid);
        scene.Ellipsoid(new(0, 0, height * .72f + .28f), new(.1f), lid);
        scene.Torus(new(0, round + .08f, .05f), height * .62f, .22f, body, Turn(Vector3.UnitY, 90));
        scene.Limb(new(0, -round * .7f, -height * .2f), new(0, -round - .3f, height * .25f), .13f, spout);
        scene.Limb(new(0, -round - .3f, height * .25f), new(0, -round - .42f, height * .7f), .1f, spout);
    }
}
