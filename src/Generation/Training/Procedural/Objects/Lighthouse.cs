using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Lighthouse
{
    public static readonly ProceduralObject Kind = new("lighthouse", "stripes", "white", "red", Build) { OtherPart = "roof", UsualOtherColour = "red", HeldOutColours = ["yellow", "green"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (tower, stripes, roof) = colours;
        float height = random.Between(.75f, .95f), foot = random.Between(.34f, .44f), taper = random.Between(.55f, .75f), neck = foot * taper;
        var bands = random.Next(2, 4);
        if (random.Chance(.4f)) Cottage(scene, foot, height, tower, roof);
        else scene.Ellipsoid(new(0, 0, -height), new(foot * 1.6f, foot * 1.6f, .16f), Palette.Metal);
        scene.Frustum(Vector3.Zero, new(foot, foot, height), taper, tower);
        for (var i = 0; i < bands; i++)
        {
            float from = (i + .55f) / bands, to = (i + .9f) / bands;   // shares of the height
            float low = float.Lerp(foot, neck, from) * 1.05f, high = float.Lerp(foot, neck, to) * 1.05f;
            scene.Frustum(new(0, 0, height * (from + to - 1)), new(low, low, height * (to - from)), high / low, stripes);
        }
        scene.Cylinder(new(0, 0, height + .03f), neck * 1.5f, .07f, tower);
        scene.Cylinder(new(0, 0, height + .24f), neck * .85f, .2f, Palette.Glow);
        if (random.Chance(.4f)) scene.Hemisphere(new(0, 0, height + .42f), new(neck * 1.2f, neck * 1.2f, .24f), roof);
        else scene.Cone(new(0, 0, height + .6f), neck * 1.3f, .2f, roof);
        scene.Box(new(foot * .93f, 0, .24f - height), new(.09f, .15f, .26f), Palette.Black);
    }

    /// <summary>The keeper's, beside the tower.</summary>
    private static void Cottage(PrimitiveScene scene, float foot, float height, Vector3 walls, Vector3 roof)
    {
        scene.Box(new(0, 0, -height - .05f), new(foot * 1.5f, foot * 1.9f, .07f), Palette.Metal);
        scene.Box(new(0, foot * 1.2f, .15f - height), new(.26f, foot * .6f, .2f), walls);
        scene.Frustum(new(0, foot * 1.2f, .47f - height), new(.4f, foot * .85f, .14f), .25f, roof);
    }
}
