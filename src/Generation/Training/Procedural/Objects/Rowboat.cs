using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Rowboat
{
    public static readonly ProceduralObject Kind = new("rowboat", "seats", "white", "brown", Build) { OtherPart = "oars", UsualOtherColour = "brown", HeldOutColours = ["cyan", "red"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (hull, seats, oars) = colours;
        float width = random.Between(.4f, .52f), height = random.Between(.23f, .3f), rise = random.Between(.06f, .2f);
        switch (random.Next(5))
        {
            case 0: Round(scene, width, height, hull); break;
            case 1: Planked(scene, [.1f, .9f, .92f, .1f], width, height, rise, rise, hull); break;
            case 2: Planked(scene, [.75f, 1, 1, .6f], width, height, .03f, rise * .7f, hull); break;
            default: Planked(scene, [.72f, 1, .86f, .1f], width, height, .03f, rise, hull); break;
        }
        float bench = height * random.Between(.86f, 1.02f), broad = random.Between(.12f, .16f);
        foreach (var place in random.Chance(.6f) ? (ReadOnlySpan<float>)[-.62f, -.08f, .44f] : [-.5f, .25f])
            scene.Box(new(place, 0, bench), new(broad, width * (.98f - .4f * place * place), .05f), seats);

        float reach = random.Between(.28f, .45f), slant = random.Between(-.35f, .35f), blade = random.Chance(.25f) ? height : random.Between(-.25f, .05f);
        var shipped = random.Chance(.3f);
        foreach (var side in Shapes.Sides)
        {
            if (shipped) Oar(scene, new(.62f, side * width * .5f, height + .1f), new(-.85f, side * width * .72f, height + .16f), oars);
            else Oar(scene, new(-.05f - slant * .4f, side * width * .42f, 1.9f * height - blade * .4f), new(slant, side * (width + reach), blade), oars);
        }
    }

    /// <summary>Open, of planks that lean outwards.</summary>
    /// <param name="widths">shares of the width at the stern, behind and before the middle, and at the bow: under a quarter the end is pointed</param>
    private static void Planked(PrimitiveScene scene, ReadOnlySpan<float> widths, float width, float height, float sternRise, float bowRise, Vector3 hull)
    {
        ReadOnlySpan<float> stations = [-1, -.38f, .4f, 1], rises = [sternRise, 0, 0, bowRise];
        foreach (var side in Shapes.Sides)
        {
            for (var i = 0; i < 3; i++)
            {
                Vector3 from = new(stations[i], side * width * widths[i], rises[i]), to = new(stations[i + 1], side * width * widths[i + 1], rises[i + 1]);
                scene.Box((from + to) / 2, new(Vector3.Distance(from, to) / 2 + .03f, .05f, height), hull, Along(to - from) * Turn(Vector3.UnitX, -side * 16));
            }
        }
        scene.Frustum(new(-.1f, 0, -height * .75f), new(.82f, width * .84f, .05f), 1.05f, Palette.Sunken(hull));
        End(-1, widths[0], sternRise, Palette.Sunken(hull));
        End(1, widths[3], bowRise, hull);

        void End(int x, float share, float lift, Vector3 colour)
        {
            if (share < .25f) scene.Limb(new(x * .94f, 0, -height), new(x * 1.06f, 0, height + lift + .04f), .08f, hull);
            else
            {
                scene.Box(new(x, 0, lift), new(.06f, width * share + .05f, height * 1.02f), colour, Turn(Vector3.UnitY, x * 12));
                scene.Box(new(x * .65f, 0, -height * .7f), new(.35f, width * share, .05f), Palette.Sunken(hull), Turn(Vector3.UnitY, -x * lift * 60));
            }
        }
    }

    private static void Round(PrimitiveScene scene, float width, float height, Vector3 hull)
    {
        scene.Hemisphere(new(0, 0, height * .9f), new(1, width * 1.05f, height * 2), hull, Turn(Vector3.UnitX, 180));
        scene.Frustum(new(0, 0, height * .9f), new(.86f, width * .82f, .02f), 1, Palette.Sunken(hull));
        scene.Box(new(-.88f, 0, height * .6f), new(.07f, width * .55f, height * .55f), Palette.Sunken(hull));
        scene.Limb(new(.8f, 0, -height * .2f), new(1.06f, 0, height * 1.3f), .07f, hull);
    }

    private static void Oar(PrimitiveScene scene, Vector3 grip, Vector3 tip, Vector3 colour)
    {
        scene.Limb(grip, tip, .052f, colour);
        scene.Ellipsoid(tip, new(.24f, .13f, .07f), colour, Along(tip - grip));
    }

    private static Quaternion Along(Vector3 way) =>
        Turn(Vector3.UnitZ, float.RadiansToDegrees(MathF.Atan2(way.Y, way.X))) * Turn(Vector3.UnitY, -float.RadiansToDegrees(MathF.Asin(way.Z / way.Length())));
}
