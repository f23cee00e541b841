using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Lighthouse
{
    public static readonly ProceduralObject Kind = new("lighthouse", "stripes", "white", "red", Build) { OtherPart = "roof", UsualOtherColour = "red", HeldOutColours = ["yellow", "green"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (tower, stripes, roof) = colours;
        float height = random.Between(.75f, .95f), foot = random.Between(.34f, .42f), taper = random.Between(.58f, .7f);
        var bands = random.Next(2, 4);
        scene.Ellipsoid(new(0, 0, -height), new(foot * 1.6f, foot * 1.6f, .16f), Palette.Metal);
        scene.Frustum(Vector3.Zero, new(foot, foot, height), taper, tower);
        for (var i = 0; i < bands; i++)
        {
            float from = (i + .55f) / bands, to = (i + .9f) / bands;   // shares of the height
            float low = float.Lerp(foot, foot * taper, from) * 1.05f, high = float.Lerp(foot, foot * taper, to) * 1.05f;
            scene.Frustum(new(0, 0, height * (from + to - 1)), new(low, low, height * (to - from)), high / low, stripes);
        }
        scene.Cylinder(new(0, 0, height + .03f), foot * taper * 1.4f, .05f, tower);
        scene.Cylinder(new(0, 0, height + .2f), foot * taper * .75f, .16f, Palette.Glow);
        scene.Cone(new(0, 0, height + .5f), foot * taper * 1.2f, .17f, roof);
        scene.Box(new(foot * .95f, 0, .2f - height), new(.06f, .11f, .2f), Palette.Wood);
    }
}
