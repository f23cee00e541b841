using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class ChristmasTree
{
    public static readonly ProceduralObject Kind = new("christmas tree", "star", "green", "yellow", Build) { OtherPart = "ornaments", UsualOtherColour = "red", HeldOutColours = ["orange", "black"] };

    private static readonly Vector3[] Papers = [Palette.Colours["blue"], Palette.Colours["orange"], Palette.Colours["white"], Palette.Colours["pink"]];

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (green, star, ornaments) = colours;
        float width = random.Between(.55f, .75f), height = random.Between(1.3f, 1.6f), ball = random.Between(.08f, .1f);
        var tiers = random.Next(3) switch { 0 => 1, 1 => 3, _ => 4 };
        var bushy = random.Chance(.4f);
        Foot(scene, random, width);
        for (var i = 0; i < tiers; i++)
        {
            float step = height / tiers, share = 1 - (float)i / tiers, rise = tiers == 1 ? step : step * 1.35f;
            scene.Frustum(new(0, 0, i * step + rise / 2), new(width * share, width * share, rise / 2), bushy && i < tiers - 1 ? .4f : 0, green);
        }
        for (var ring = 0; ring < 3; ring++)
        {
            var at = .1f + ring * .27f;
            var radius = width * (1 - at) * (tiers == 1 ? .98f : 1.02f);
            foreach (var (place, _) in Shapes.Wreath(ring == 0 ? 4 : 3, radius, at * height, ring * 40 + 20)) scene.Ellipsoid(place, new(ball), ornaments);
        }
        Star(scene, new(0, 0, height + .12f), random.Between(.22f, .28f), star);
    }

    private static void Foot(PrimitiveScene scene, Random random, float width)
    {
        if (random.Chance(.4f)) scene.PlantPot(random, .02f, .26f, .16f, Palette.Wood);
        else scene.Cylinder(new(0, 0, -.1f), .14f, .2f, Palette.Wood);
        if (!random.Chance(.35f)) return;
        foreach (var side in Shapes.Sides)
        {
            var half = random.Between(.13f, .19f);
            scene.Box(new(.25f, side * width * .6f, half - .32f), new(half), random.Pick(Papers), Turn(Vector3.UnitZ, random.Between(0, 45)));
        }
    }

    private static void Star(PrimitiveScene scene, Vector3 centre, float radius, Vector3 colour)
    {
        const int Points = 5;
        scene.Ellipsoid(centre, new(.09f, radius * .5f, radius * .5f), colour);
        for (var i = 0; i < Points; i++)
        {
            var turn = Turn(Vector3.UnitX, i * 360f / Points);
            scene.Cone(centre + Vector3.Transform(new(0, 0, radius * .65f), turn), radius * .32f, radius * .4f, colour, turn);
        }
    }
}
