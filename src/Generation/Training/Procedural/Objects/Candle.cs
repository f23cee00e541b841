using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Candle
{
    public static readonly ProceduralObject Kind = new("candle", "flame", "white", "orange", Build) { OtherPart = "holder", UsualOtherColour = "brown", HeldOutColours = ["brown", "gray"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (wax, flame, holder) = colours;
        float radius = random.Between(.24f, .34f), height = random.Between(.85f, 1.25f), reach = random.Between(.46f, .56f);
        switch (random.Next(4))
        {
            case 0:
                scene.Flare(-.14f, reach * .75f, .02f, reach, holder);
                scene.Torus(new(0, reach + .1f, -.04f), .16f, .42f, holder, Turn(Vector3.UnitY, 90));
                break;
            case 1:
                (radius, height) = (random.Between(.2f, .24f), height + .2f);
                var stem = random.Between(.35f, .55f);
                scene.Flare(-.1f, .12f, .12f, radius * 1.5f, holder);
                scene.Flare(-stem, .11f, 0, .11f, holder);
                scene.Ellipsoid(new(0, 0, -stem * .5f), new(.19f, .19f, .12f), holder);
                scene.Flare(-stem - .1f, .38f, -stem + .06f, .16f, holder);
                break;
            case 2:
                scene.Flare(-.12f, reach * 1.1f, 0, reach * 1.25f, holder);
                var shorter = height * random.Between(.45f, .6f);
                Stick(scene, new(.08f, .42f, 0), .22f, shorter, wax, flame);
                Stick(scene, new(.08f, -.42f, 0), .22f, shorter * random.Between(.6f, 1), wax, flame);
                break;
            default:
                scene.Flare(-.14f, reach * .9f, .02f, reach * .7f, holder);
                scene.Flare(0, radius * 1.25f, .16f, radius * 1.3f, holder);
                break;
        }
        Stick(scene, Vector3.Zero, radius, height, wax, flame);
        if (!random.Chance(.4f)) return;
        scene.Ellipsoid(new(radius, radius * .25f, height - .18f), new(.1f, .1f, .22f), wax);
        scene.Ellipsoid(new(radius * .4f, -radius * .9f, height - .12f), new(.1f, .1f, .16f), wax);
    }

    private static void Stick(PrimitiveScene scene, Vector3 foot, float radius, float height, Vector3 wax, Vector3 flame)
    {
        scene.Cylinder(foot with { Z = height / 2 }, radius, height / 2, wax);
        scene.Cylinder(foot with { Z = height + .05f }, .04f, .07f, Palette.Black);
        scene.Ellipsoid(foot with { Z = height + .22f }, new(.17f, .17f, .18f), flame);
        scene.Cone(foot with { Z = height + .46f }, .15f, .18f, flame);
    }
}
