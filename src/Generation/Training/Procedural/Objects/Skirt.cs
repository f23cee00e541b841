using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Skirt
{
    private const float Flat = .75f;

    public static readonly ProceduralObject Kind = new("skirt", "waistband", "pink", "black", Any)
    {
        OtherPart = "hem",
        Forms = [new("pleated skirt", Pleated), new("pencil skirt", Pencil)],
        HeldOutColours = ["black", "gray"],
    };

    private static void Any(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        switch (random.Next(4))
        {
            case 0: Tiered(scene, random, colours); break;
            case 1: Tutu(scene, random, colours); break;
            case 2: Pleated(scene, random, colours); break;
            default: Flared(scene, random, colours); break;
        }
    }

    /// <summary>Buttoned down the front, with two pockets now and then.</summary>
    private static void Flared(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, _, trim) = colours;
        float waist = random.Between(.34f, .42f), hem = random.Between(.7f, .95f), length = random.Between(.7f, 1.3f);
        Ring(scene, -length, hem, 0, waist, body);
        Ring(scene, -length - .08f, hem * 1.04f, -length + .06f, hem, trim);
        for (var i = 0; i < 4; i++)
        {
            var share = .16f + i * .24f;
            scene.Ellipsoid(new(float.Lerp(waist, hem, share) * Flat, 0, -length * share), new(.08f), Palette.Against(body));
        }
        if (random.Chance(.6f))
        {
            foreach (var side in Shapes.Sides) scene.Box(new(float.Lerp(waist, hem, .35f) * .6f, side * waist * .7f, -length * .38f), new(.1f, .14f, .13f), Palette.Sunken(body), Turn(Vector3.UnitX, side * 12));
        }
        Waist(scene, random, waist, colours);
    }

    private static void Pleated(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        const int Pleats = 9;
        var (body, _, trim) = colours;
        float waist = random.Between(.36f, .44f), hem = random.Between(.6f, .85f), length = random.Between(.6f, .95f);
        Ring(scene, -length * .94f, hem * .9f, 0, waist * .95f, Palette.Sunken(body));
        foreach (var (place, angle) in Shapes.Wreath(Pleats, 1, 0))
        {
            var outward = place * new Vector3(Flat, 1, 0);
            var along = outward * (hem - waist) - new Vector3(0, 0, length);
            scene.Box(outward * (waist + hem) / 2 - new Vector3(0, 0, length / 2), new(.05f, hem * .23f, along.Length() / 2), body, Turn(Vector3.UnitZ, angle) * Turn(Vector3.UnitY, -float.RadiansToDegrees(MathF.Atan2((hem - waist) * .85f, length))));
        }
        Ring(scene, -length, hem * 1.04f, -length + .12f, hem * 1.01f, trim);
        Waist(scene, random, waist, colours);
    }

    /// <summary>Narrow, with a slit at the front.</summary>
    private static void Pencil(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, _, trim) = colours;
        float waist = random.Between(.34f, .4f), hip = waist * random.Between(1.25f, 1.4f), hem = hip * random.Between(.68f, .85f), length = random.Between(1.15f, 1.55f), slit = random.Between(-.15f, .15f);
        Ring(scene, -length * .35f, hip, 0, waist, body);
        Ring(scene, -length, hem, -length * .35f, hip, body);
        Ring(scene, -length - .06f, hem * 1.04f, -length + .08f, hem * 1.04f, trim);
        scene.Box(new(hem * Flat, slit, -length * .82f), new(.08f, .065f, length * .22f), Palette.Against(body));
        Waist(scene, random, waist, colours);
    }

    private static void Tiered(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, _, trim) = colours;
        float waist = random.Between(.34f, .42f), hem = random.Between(.75f, .95f), tier = random.Between(.24f, .4f);
        var tiers = random.Next(2, 5);
        for (var i = tiers; i > 0; i--)
        {
            float low = float.Lerp(waist, hem, (float)i / tiers), high = float.Lerp(waist, hem, (i - 1f) / tiers);
            Ring(scene, -tier * i, low * 1.08f, -tier * (i - 1.15f), high * .95f, i == tiers ? trim : i % 2 == 0 ? body * .85f : body);
            if (i == tiers) Ring(scene, -tier * i + .12f, low * 1.1f, -tier * (i - 1.15f), high, i % 2 == 0 ? body * .85f : body);
        }
        Waist(scene, random, waist, colours);
    }

    /// <summary>Stiff layers that stand out.</summary>
    private static void Tutu(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, _, trim) = colours;
        float waist = random.Between(.3f, .38f), reach = random.Between(.85f, 1), drop = random.Between(.4f, .6f);
        Ring(scene, -drop, reach * .8f, 0, waist, body * .85f);
        Ring(scene, -drop * .65f, reach, 0, waist, body);
        scene.Torus(new(0, 0, -drop * .68f), reach * .96f, .09f, trim);
        Waist(scene, random, waist, colours);
    }

    /// <summary>The band round a dark opening, with a bow or a buckle at the front.</summary>
    private static void Waist(PrimitiveScene scene, Random random, float waist, Slots<Vector3> colours)
    {
        var band = colours.Part;
        Ring(scene, -.06f, waist * 1.1f, .14f, waist * 1.06f, band);
        Ring(scene, .14f, waist * .86f, .155f, waist * .86f, Palette.Sunken(band) * .6f);
        if (random.Chance(.5f))
        {
            foreach (var side in Shapes.Sides) scene.Ellipsoid(new(waist * .85f, side * .18f, .02f), new(.1f, .19f, .13f), band, Turn(Vector3.UnitX, side * 20));
        }
        else scene.Box(new(waist * .85f, 0, .04f), new(.07f, .13f, .13f), Palette.Glow);
    }

    private static void Ring(PrimitiveScene scene, float low, float lowHalf, float high, float highHalf, Vector3 colour) =>
        scene.Frustum(new(0, 0, (low + high) / 2), new(lowHalf * Flat, lowHalf, (high - low) / 2), highHalf / lowHalf, colour);
}
