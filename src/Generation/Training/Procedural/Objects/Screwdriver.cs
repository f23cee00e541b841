using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Screwdriver
{
    public static readonly ProceduralObject Kind = new("screwdriver", "shaft", "red", "gray", Build) { OtherPart = "grip", UsualOtherColour = "black", HeldOutColours = ["orange", "yellow"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, shaft, grip) = colours;
        var pose = Turn(Vector3.UnitX, Shapes.ToolPose(random));
        float girth = random.Between(.27f, .36f), half = random.Between(.42f, .56f), reach = random.Between(.6f, 1.1f), rod = random.Between(.09f, .115f);
        scene.Cylinder(At(-reach / 2), rod, reach / 2 + .05f, shaft, pose);
        Tip(scene, random, At(-reach), rod, shaft, pose);
        switch (random.Next(5))
        {
            case 0:
                scene.Cylinder(At(half), girth * .85f, half * .9f, body, pose);
                scene.Hemisphere(At(half * 1.85f), new(girth * .85f, girth * .85f, girth * .6f), body, pose);
                foreach (var (place, _) in Shapes.Wreath(6, girth * .82f, half, 30)) scene.Cylinder(Vector3.Transform(place, pose), girth * .2f, half * .6f, grip, pose);
                break;
            case 1:
                scene.Ellipsoid(At(half * .45f), new(girth * .85f, girth * .85f, half * .6f), body, pose);
                scene.Ellipsoid(At(half * 1.3f), new(girth * .98f, girth * .98f, half), body, pose);
                scene.Cylinder(At(half * .75f), girth * .88f, .1f, grip, pose);
                break;
            case 2:
                scene.Box(At(half), new(girth * .8f, girth * .8f, half), body, pose);
                scene.Box(At(half * 1.85f), new(girth * .85f, girth * .85f, half * .2f), grip, pose);
                scene.Box(At(half * .1f), new(girth * .5f, girth * .5f, half * .2f), grip, pose);
                break;
            case 3:
                scene.Frustum(At(half), new(girth * .65f, girth * .65f, half), 1.6f, body, pose);
                scene.Hemisphere(At(half * 2), new(girth * 1.04f, girth * 1.04f, girth * .7f), body, pose);
                foreach (var place in (ReadOnlySpan<float>)[.3f, .95f, 1.6f]) scene.Torus(At(half * place), girth * (.6f + place * .2f), .25f, grip, pose);
                break;
            default:
                scene.Cylinder(At(half), girth * .9f, half, body, pose);
                scene.Cylinder(At(half * 2), girth * .75f, .1f, grip, pose);
                scene.Frustum(At(-.02f), new(girth * .5f, girth * .5f, .15f), 1.6f, grip, pose);
                break;
        }

        Vector3 At(float along) => Vector3.Transform(new(0, 0, along), pose);
    }

    /// <summary>Flat, crossed or six-sided.</summary>
    private static void Tip(PrimitiveScene scene, Random random, Vector3 place, float rod, Vector3 colour, Quaternion pose)
    {
        switch (random.Next(3))
        {
            case 0: scene.Box(place, new(rod * .8f, rod * 1.9f, .14f), colour, pose); break;
            case 1: scene.Cone(place, rod * 1.6f, .2f, colour, pose * Turn(Vector3.UnitX, 180)); break;
            default: scene.Cylinder(place, rod * 1.5f, .13f, colour, pose); break;
        }
    }
}
