using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Dress
{
    public static readonly ProceduralObject Kind = new("dress", "belt", "red", "black", Build) { OtherPart = "hem", HeldOutColours = ["gray", "pink"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, belt, _) = colours;
        float waist = random.Between(.2f, .26f), bust = waist * random.Between(1.3f, 1.5f), half = random.Between(.22f, .28f);
        Ring(scene, 0, waist, 2 * half, bust, body);
        Skirt(scene, random, waist, colours);
        Top(scene, random, bust, 2 * half, body);
        Ring(scene, -.13f, waist * 1.25f, .11f, waist * 1.2f, belt);
        var front = waist * .9f;
        if (random.Chance(.5f))
        {
            foreach (var side in Shapes.Sides) scene.Ellipsoid(new(front + .04f, side * .16f, .02f), new(.09f, .17f, .12f), belt, Turn(Vector3.UnitX, side * 20));
            scene.Ellipsoid(new(front + .1f, 0, 0), new(.07f), Palette.Sunken(belt));
        }
        else
        {
            scene.Box(new(front + .05f, 0, 0), new(.05f, .1f, .1f), Palette.Glow);
            foreach (var height in (ReadOnlySpan<float>)[.35f, .75f]) scene.Ellipsoid(new(front + height * .1f, 0, height * half * 1.3f + .05f), new(.06f), Palette.Against(body));
        }
    }

    /// <summary>An upright piece, flatter than wide, that widens or narrows.</summary>
    private static void Ring(PrimitiveScene scene, float low, float lowHalf, float high, float highHalf, Vector3 colour) =>
        scene.Frustum(new(0, 0, (low + high) / 2), new(lowHalf * .75f, lowHalf, (high - low) / 2), highHalf / lowHalf, colour);

    /// <summary>Flared with folds, a ball gown, tiers, a sheath, or a mermaid's.</summary>
    private static void Skirt(PrimitiveScene scene, Random random, float waist, Slots<Vector3> colours)
    {
        var (body, _, trim) = colours;
        float length = random.Between(.6f, 1.2f), hem = random.Between(.5f, .72f);
        switch (random.Next(6))
        {
            case 0:
                length = MathF.Max(length, .8f);
                Ring(scene, -length, hem * 1.1f, -length * .5f, hem * .95f, body);
                scene.Hemisphere(new(0, 0, -length * .5f), new(hem * .72f, hem * .95f, length * .5f + .08f), body);
                hem *= 1.1f;
                break;
            case 1:
                for (var i = 3; i > 0; i--) Ring(scene, -length * i / 3, float.Lerp(waist, hem, i / 3f) * 1.12f, -length * (i - 1.2f) / 3, float.Lerp(waist, hem, (i - 1) / 3f), i == 2 ? body * .8f : body);
                hem *= 1.12f;
                break;
            case 2:
                hem = waist * random.Between(1.15f, 1.4f);
                Ring(scene, -length, hem, -length * .4f, waist * 1.45f, body);
                Ring(scene, -length * .4f, waist * 1.45f, 0, waist, body);
                break;
            case 3:
                length = MathF.Max(length, .95f);
                Ring(scene, -length * .65f, waist * 1.05f, -length * .3f, waist * 1.4f, body);
                Ring(scene, -length * .3f, waist * 1.4f, 0, waist, body);
                Ring(scene, -length, hem, -length * .65f, waist * 1.05f, body);
                break;
            default:
                Ring(scene, -length, hem, 0, waist, body);
                foreach (var (place, _) in Shapes.Wreath(7, 1, 0, 25))
                {
                    var outward = place * new Vector3(.75f, 1, 0);
                    scene.Limb(outward * waist * .9f, outward * hem * .98f + new Vector3(0, 0, -length), .06f, body * .8f);
                }
                break;
        }
        Ring(scene, -length - .05f, hem * 1.05f, -length + .08f, hem, trim);
    }

    /// <summary>Straps, puffed or long sleeves, wide shoulders or none; a neck cut out lower at the front.</summary>
    private static void Top(PrimitiveScene scene, Random random, float bust, float top, Vector3 body)
    {
        var inside = Palette.Sunken(body) * .6f;
        var sleeves = random.Next(5);
        foreach (var side in Shapes.Sides)
        {
            switch (sleeves)
            {
                case 0: scene.Torus(new(0, side * bust * .6f, top - .02f), .17f, .4f, body, Turn(Vector3.UnitX, 90)); break;
                case 1: scene.Ellipsoid(new(0, side * (bust + .06f), top - .06f), new(.17f, .18f, .18f), body); break;
                case 2: scene.Limb(new(0, side * bust * .9f, top - .06f), new(.04f, side * (bust + .3f), random.Between(-.3f, -.2f)), .11f, body); break;
                case 3: scene.Box(new(0, side * bust * .7f, top + .05f), new(.13f, .11f, .1f), body, Turn(Vector3.UnitX, -side * 15)); break;
            }
        }
        if (sleeves is 1 or 2) scene.Ellipsoid(new(0, 0, top), new(bust * .7f, bust * 1.05f, .11f), body);
        var low = sleeves == 4 ? .1f : .2f;
        scene.Ellipsoid(new(bust * .42f, 0, top + .02f), new(bust * .42f, sleeves == 4 ? bust * .8f : bust * .5f, low), inside);
        scene.Box(new(-bust * .72f, 0, top * .55f), new(.04f, .045f, top * .4f), Palette.Against(body));
    }
}
