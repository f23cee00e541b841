using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class HotTub
{
    public static readonly ProceduralObject Kind = new("hot tub", "inside", "brown", "cyan", Build) { OtherPart = "rim", UsualOtherColour = "white", HeldOutColours = ["red", "green"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var height = random.Between(.46f, .6f);
        var reach = random.Chance(.5f) ? Round(scene, random, height, colours) : Square(scene, random, height, colours);
        var bubbles = random.Next(4, 8);
        for (var i = 0; i < bubbles; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / bubbles);
            var share = random.Between(.15f, .6f);
            scene.Ellipsoid(new(cos * reach.X * share, sin * reach.Y * share, height), new(random.Between(.1f, .17f)), Palette.Against(colours.Part) == Palette.Black ? Palette.Colours["white"] : Palette.Metal);
        }
        if (!random.Chance(.75f)) return;
        var (tread, aside) = (random.Between(.24f, .4f), random.Between(-.3f, .3f));
        var steps = Palette.Sunken(colours.Body);
        scene.Box(new(reach.X + .15f, aside, -height * .25f), new(.2f, tread, height * .75f), steps);
        scene.Box(new(reach.X + .38f, aside, -height * .65f), new(.2f, tread, height * .35f), steps);
    }

    /// <summary>A barrel of staves with hoops, or a smooth drum.</summary>
    private static Vector3 Round(PrimitiveScene scene, Random random, float height, Slots<Vector3> colours)
    {
        var (body, inside, rim) = colours;
        var (radius, wide) = (random.Between(.82f, .95f), random.Between(1, 1.2f));
        scene.Frustum(Vector3.Zero, new(radius, radius * wide, height), random.Between(.97f, 1.06f), body);
        if (random.Chance(.5f))
        {
            foreach (var share in (ReadOnlySpan<float>)[-.55f, .35f]) scene.Frustum(new(0, 0, share * height), new(radius * 1.04f, radius * wide * 1.04f, .06f), 1, Palette.Against(body));
        }
        else
        {
            foreach (var (place, angle) in Shapes.Wreath(10, radius * .99f, -.04f)) scene.Box(place * new Vector3(1, wide, 1), new(.04f, .07f, height * .9f), Palette.Sunken(body), Turn(Vector3.UnitZ, angle));
        }
        scene.Frustum(new(0, 0, height), new(radius * 1.08f, radius * wide * 1.08f, .07f), 1, rim);
        scene.Frustum(new(0, 0, height + .07f), new(radius * .86f, radius * wide * .86f, .03f), 1, inside);
        return new(radius, radius * wide, 0);
    }

    /// <summary>Panels between posts, headrests in the corners.</summary>
    private static Vector3 Square(PrimitiveScene scene, Random random, float height, Slots<Vector3> colours)
    {
        var (body, inside, rim) = colours;
        float half = random.Between(.74f, .86f), wide = half * random.Between(1, 1.25f);
        scene.Box(Vector3.Zero, new(half, wide, height), body);
        foreach (var y in (ReadOnlySpan<float>)[-.66f, 0, .66f]) scene.Box(new(half, y * wide, -.05f), new(.03f, .065f, height * .9f), Palette.Sunken(body));
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(side * half * .94f, 0, height + .04f), new(.16f, wide * 1.06f, .08f), rim);
            scene.Box(new(0, side * wide * .94f, height + .04f), new(half * 1.06f, .16f, .08f), rim);
        }
        scene.Box(new(0, 0, height - .02f), new(half * .85f, wide * .85f, .06f), inside);
        if (random.Chance(.5f)) scene.Legs(new(half * .68f, wide * .68f, height + .08f), .13f, .05f, Palette.Against(rim));
        scene.Box(new(half * 1.1f, wide * random.Pick([-.6f, .6f]), height + .05f), new(.08f, .2f, .09f), Palette.Against(rim));
        return new(half, wide, 0);
    }
}
