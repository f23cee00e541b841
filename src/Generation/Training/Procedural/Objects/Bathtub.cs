using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Bathtub
{
    public static readonly ProceduralObject Kind = new("bathtub", "inside", "white", "white", Build) { OtherPart = "tap", UsualOtherColour = "gray", HeldOutColours = ["black", "brown"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(10))
        {
            case < 3:
                BuiltIn(scene, random, colours);
                break;
            case < 6:
                FreeStanding(scene, random, colours);
                break;
            case 6:
                Corner(scene, random, colours);
                break;
            default:
                Full(scene, random, colours);
                break;
        }
    }

    /// <summary>A long box with a wide rim, hollow.</summary>
    private static void BuiltIn(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, inside, tap) = colours;
        float width = random.Between(.36f, .52f), length = random.Between(.85f, 1.1f), height = random.Between(.2f, .38f), rim = random.Between(.035f, .07f), back = random.Chance(.5f) ? 1 : -1;
        Walls(scene, [new(width, -length), new(width, length), new(-width, length), new(-width, -length)], height, rim, 0, _ => 0, body, inside);
        scene.Box(new(0, 0, -height * random.Between(.2f, .5f)), new(width - rim, length - rim, .03f), inside);
        if (random.Chance(.6f)) scene.Box(new(0, -back * (length - 2 * rim - .08f), -height * .2f), new(width - 1.9f * rim, .1f, height * .8f), inside, Turn(Vector3.UnitX, back * random.Between(15, 30)));
        var deck = random.Chance(.5f) ? random.Between(.1f, .18f) : rim;
        if (deck > rim) scene.Box(new(0, back * (length - deck), height - .05f), new(width - .005f, deck - .005f, .055f), body);
        if (random.Chance(.25f)) scene.SunkenPanel(new(width, 0, 0), length * .85f, height * .7f, body);
        if (random.Chance(.2f)) scene.Legs(new(width * .75f, length * .8f, -height - .06f), .06f, .08f, body);
        if (random.Chance(.6f)) Tap(scene, random, new(random.Between(-.3f, .3f) * width, back * (length - deck), height), new(0, -back, 0), tap);
        else Tap(scene, random, new(rim - width, random.Between(-.5f, .5f) * length, height), Vector3.UnitX, tap);
    }

    /// <summary>Round or boxy, on the floor, on feet or on a plinth; one end or both may be higher to lean on.</summary>
    private static void FreeStanding(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, inside, tap) = colours;
        float width = random.Between(.4f, .55f), length = random.Between(.8f, 1.08f), height = random.Between(.28f, .42f), rim = random.Between(.04f, .06f), square = random.Between(.55f, 1);
        var lean = random.Between(3, 16);
        var (front, back) = random.Next(4) switch { 0 => (0, .28f), 1 => (.2f, .2f), _ => (0, 0) };
        var outline = Shapes.Wreath(8, 1, 0, 22.5f).Select(at => new Vector2(width * Boxed(at.Place.X), length * Boxed(at.Place.Y))).ToArray();
        Walls(scene, outline, height, rim, lean, place => (place.Y > 0 ? front : back) * Math.Clamp(MathF.Abs(place.Y) / length * 1.5f - .4f, 0, 1), body, inside);
        scene.Frustum(new(0, 0, -height * .3f), new(width * .78f, length * .82f, .04f), 1, inside);
        switch (random.Next(5))
        {
            case < 2:
                var feet = random.Pick([Palette.Metal, body, Palette.Glow]);
                foreach (var (place, _) in Shapes.Wreath(4, .75f, -height, 45)) scene.Ellipsoid(place * new Vector3(width, length, 1), new(.09f, .09f, random.Between(.14f, .2f)), feet);
                break;
            case 2:
                scene.Frustum(new(0, 0, -height - .04f), new(width * .85f, length * .85f, .06f), .95f, body);
                break;
        }
        if (random.Chance(.3f))
        {
            var stand = new Vector3(-width - .1f, random.Between(-.5f, .5f) * length, height);
            scene.Cylinder(stand * new Vector3(1, 1, .1f), .055f, height * .95f, tap);
            Tap(scene, random, stand, Vector3.UnitX, tap);
        }
        else if (random.Chance(.5f)) Tap(scene, random, new(0, length * .92f, height + front * .5f), -Vector3.UnitY, tap);
        else Tap(scene, random, new(-width * .88f, 0, height), Vector3.UnitX, tap);

        float Boxed(float place) => MathF.CopySign(MathF.Pow(MathF.Abs(place), square), place);
    }

    /// <summary>Two straight sides at the walls and a round front.</summary>
    private static void Corner(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        const float Rim = .06f, Across = .95f, Back = -.75f;
        var (body, inside, tap) = colours;
        float height = random.Between(.24f, .38f), bulge = random.Between(.62f, .8f), floor = -height * .2f, middle = (bulge - .625f) / 1.7f;
        var heading = random.Pick([0f, 0, -35, 35]);
        var around = Turn(Vector3.UnitZ, heading);
        Vector2[] outline = [new(.2f, -Across), new(bulge * .75f, -.66f), new(bulge, -.22f), new(bulge, .22f), new(bulge * .75f, .66f), new(.2f, Across), new(Back, 0)];
        Walls(scene, [.. outline.Select(place => Vector2.Transform(place, around))], height, Rim, 0, _ => 0, body, inside);
        foreach (var side in Shapes.Sides)
            scene.Box(Vector3.Transform(new(Back + .62f, side * .26f, floor), around), new(.58f, .24f, .03f), inside, Turn(Vector3.UnitZ, heading + side * 45));
        scene.Cylinder(Vector3.Transform(new(middle, 0, floor), around), (middle - Back) * .7f - .02f, .03f, inside);
        scene.Box(Vector3.Transform(new(Back + .26f, 0, height - .045f), around), new(.18f, .18f, .05f), body, Turn(Vector3.UnitZ, heading + 45));
        Tap(scene, random, Vector3.Transform(new(Back + .25f, 0, height), around), Vector3.Transform(Vector3.UnitX, around), tap);
    }

    /// <summary>Filled to the rim, with foam or without.</summary>
    private static void Full(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, inside, tap) = colours;
        float width = random.Between(.42f, .55f), length = random.Between(.85f, 1.05f), height = random.Between(.28f, .38f);
        var square = random.Chance(.4f);
        if (square) height *= .8f;
        var water = square ? Square(scene, width, length, height, body, inside) : Oval(scene, random, width, length, height, body, inside);
        if (random.Chance(.6f)) scene.Legs(new(width * .55f, length * .6f, -height - .06f), .09f, .1f, Palette.Metal);

        var place = random.Chance(.5f) ? new Vector3(0, length, height) : new(-width, 0, height);
        Tap(scene, random, place, -Vector3.Normalize(place with { Z = 0 }), tap);

        if (!random.Chance(.35f)) return;
        for (var i = 0; i < 5; i++)
            scene.Ellipsoid(new(random.Between(-.4f, .4f) * width, (i - 2.6f) * length * .24f, water), new(random.Between(.13f, .2f)), Palette.Colours["white"]);
    }

    private static float Square(PrimitiveScene scene, float width, float length, float height, Vector3 body, Vector3 inside)
    {
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(side * width, 0, 0), new(.08f, length + .08f, height), body);
            scene.Box(new(0, side * length, 0), new(width, .08f, height), body);
        }
        scene.Box(Vector3.Zero, new(width, length, height * .85f), inside);
        return height * .85f;
    }

    /// <summary>A bowl on a narrower foot, sometimes with one end higher to lean on.</summary>
    private static float Oval(PrimitiveScene scene, Random random, float width, float length, float height, Vector3 body, Vector3 inside)
    {
        scene.Frustum(Vector3.Zero, new(width * .78f, length * .8f, height), 1.25f, body);
        scene.Frustum(new(0, 0, height), new(width * 1.08f, length * 1.06f, .07f), 1, body);
        scene.Frustum(new(0, 0, height + .05f), new(width * .86f, length * .9f, .03f), 1, inside);
        if (random.Chance(.4f)) scene.Ellipsoid(new(0, -length * .92f, height), new(width * .9f, .16f, random.Between(.2f, .32f)), body);
        return height + .04f;
    }

    /// <summary>Flat walls along an outline, lined with the inside's colour.</summary>
    /// <param name="outline">half way up, anticlockwise</param>
    /// <param name="lean">outwards, degrees</param>
    /// <param name="rise">by how much a wall whose middle is there stands above the height</param>
    private static void Walls(PrimitiveScene scene, Vector2[] outline, float height, float rim, float lean, Func<Vector2, float> rise, Vector3 body, Vector3 inside)
    {
        for (var i = 0; i < outline.Length; i++)
        {
            Vector2 from = outline[i], along = outline[(i + 1) % outline.Length] - from, middle = from + along / 2;
            float half = along.Length() / 2, up = rise(middle) / 2;
            var outward = Vector3.Normalize(new(along.Y, -along.X, 0));
            var turn = Turn(Vector3.UnitZ, float.RadiansToDegrees(MathF.Atan2(outward.Y, outward.X))) * Turn(Vector3.UnitY, lean);
            var place = new Vector3(middle, up);
            scene.Box(place - rim * outward, new(rim, half + lean * .0015f, height + up), body, turn);
            scene.Box(place - 2 * rim * outward, new(.015f, half - .7f * rim, height + up - .02f), inside, turn);
        }
    }

    /// <summary>A spout, high or low, with or without two handles.</summary>
    private static void Tap(PrimitiveScene scene, Random random, Vector3 place, Vector3 inward, Vector3 colour)
    {
        float rise = random.Between(.16f, .38f), thick = random.Between(.055f, .08f);
        var top = place + new Vector3(0, 0, rise);
        scene.Limb(place, top, thick, colour);
        scene.Limb(top, top + inward * random.Between(.18f, .34f) - new Vector3(0, 0, rise * .1f), thick, colour);
        if (!random.Chance(.4f)) return;
        var aside = Vector3.Cross(Vector3.UnitZ, inward) * .17f;
        foreach (var side in Shapes.Sides) scene.Cylinder(place + side * aside + new Vector3(0, 0, .05f), .06f, .06f, colour);
    }
}
