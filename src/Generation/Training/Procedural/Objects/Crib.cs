using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Crib
{
    public static readonly ProceduralObject Kind = new("crib", "mattress", "white", "cyan", Build) { OtherPart = "rails", HeldOutColours = ["yellow", "red"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        if (random.Chance(.2f)) Round(scene, random, colours);
        else Long(scene, random, colours);
    }

    /// <summary>Barred sides between a low foot end in front and a high head end.</summary>
    private static void Long(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, mattress, rails) = colours;
        float length = random.Between(.78f, .95f), width = random.Between(.46f, .6f), wall = random.Between(.34f, .44f), rise = random.Between(.08f, .18f);
        var way = random.Pick([0, 1, 2, 2]);
        var bars = way == 2 ? 4 : random.Next(4, 6);
        scene.Box(new(0, 0, -wall * random.Between(.2f, .5f)), new(length - .06f, width - .05f, .13f), mattress);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(0, side * width, wall), new(length, .085f, .075f), rails);
            scene.Box(new(0, side * width, -wall), new(length, .08f, .1f), body);
            for (var i = 0; i < bars; i++) scene.Box(new(length * ((2 * i + 1f) / bars - 1), side * width, 0), new(.06f, .06f, wall), body);
        }
        End(scene, way, new(length, width + .05f, wall + .03f), body, rails);
        End(scene, way == 2 ? random.Next(2) : way, new(-length, width + .05f, wall + rise), body, rails);
        Feet(scene, random, new(length, width, wall), body);
        if (way < 2 && bars == 4 && random.Chance(.4f)) Mobile(scene, new(-length, 0, wall + 2 * rise), random.Between(.4f, .55f));
    }

    /// <summary>A panel with a straight or arched top, or bars.</summary>
    /// <param name="end">its x, half its width, its top</param>
    private static void End(PrimitiveScene scene, int way, Vector3 end, Vector3 body, Vector3 rails)
    {
        float bottom = -end.Z - .1f, half = (end.Z - bottom) / 2;
        if (way < 2) scene.Box(new(end.X, 0, bottom + half), new(.075f, end.Y, half), body);
        if (way == 1) scene.Frustum(new(end.X, 0, end.Z), new(.24f, end.Y, .075f), 1, body, Turn(Vector3.UnitY, 90));
        else scene.Box(new(end.X, 0, end.Z), new(.1f, end.Y + .02f, .075f), rails);
        if (way < 2) return;
        scene.Box(new(end.X, 0, bottom + .12f), new(.075f, end.Y, .14f), body);
        foreach (var place in (ReadOnlySpan<float>)[-.9f, -.33f, .33f, .9f]) scene.Box(new(end.X, place * end.Y, bottom + half), new(.075f, .085f, half), body);
    }

    /// <summary>Legs, wheels, rockers, or a drawer down to the floor.</summary>
    private static void Feet(PrimitiveScene scene, Random random, Vector3 half, Vector3 body)
    {
        switch (random.Next(4))
        {
            case 0:
                scene.Legs(new(half.X, half.Y, -half.Z - .2f), .08f, random.Between(.16f, .26f), body);
                break;
            case 1:
                foreach (var end in Shapes.Sides) scene.Wheels(new(end * half.X, half.Y, -half.Z - .2f), .13f, .08f, Palette.Black);
                break;
            case 2:
                foreach (var end in Shapes.Sides)
                {
                    foreach (var side in Shapes.Sides) scene.Box(new(end * half.X, side * half.Y * .62f, -half.Z - .2f), new(.075f, half.Y * .75f, .075f), body, Turn(Vector3.UnitX, side * 17));
                }
                break;
            default:
                scene.Box(new(0, 0, -half.Z - .18f), half with { Z = .16f }, Palette.Sunken(body));
                break;
        }
    }

    private static void Mobile(PrimitiveScene scene, Vector3 foot, float reach)
    {
        scene.Cylinder(foot + new Vector3(0, 0, .15f), .06f, .4f, Palette.Metal);
        scene.Box(foot + new Vector3(reach / 2, 0, .5f), new(reach / 2 + .06f, .06f, .06f), Palette.Metal);
        foreach (var side in Shapes.Sides) scene.Ellipsoid(foot + new Vector3(reach + side * .14f, side * .14f, .3f), new(.14f), Palette.Colours[side < 0 ? "yellow" : "orange"]);
    }

    /// <summary>Barred all around.</summary>
    private static void Round(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, mattress, rails) = colours;
        float radius = random.Between(.52f, .66f), wall = random.Between(.34f, .46f), leg = random.Between(.1f, .22f);
        scene.Cylinder(new(0, 0, -wall * random.Between(.1f, .4f)), radius - .05f, .13f, mattress);
        scene.Cylinder(new(0, 0, -wall), radius + .06f, .1f, body);
        scene.Torus(new(0, 0, wall), radius, .14f, rails);
        foreach (var (place, _) in Shapes.Wreath(10, radius, 0)) scene.Cylinder(place, .068f, wall, body);
        foreach (var (place, _) in Shapes.Wreath(4, radius - .02f, -wall - leg, 45))
        {
            scene.Cylinder(place, .08f, leg, body);
            scene.Ellipsoid(place - new Vector3(0, 0, leg), new(.1f), Palette.Black);
        }
    }
}
