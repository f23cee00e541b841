using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class RangeHood
{
    public static readonly ProceduralObject Kind = new("range hood", "chimney", "gray", "gray", Build) { OtherPart = "panel", UsualOtherColour = "black", HeldOutColours = ["pink", "blue"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, chimney, panel) = colours;
        float width = random.Between(.8f, .95f), depth = random.Between(.5f, .6f), rim = random.Between(.11f, .14f), top = rim, back = -depth * .3f;
        scene.Box(Vector3.Zero, new(depth, width, rim), body);
        scene.Box(new(0, 0, -rim), new(depth * .85f, width * .85f, .025f), Palette.Black);
        switch (random.Next(5))
        {
            case 0:
                rim *= 1.1f;
                scene.Box(new(0, 0, top + .03f), new(depth * 1.08f, width * 1.12f, .06f), random.Chance(.5f) ? Palette.Sunken(body) : body);
                top += .06f;
                break;
            case 1:
                var dome = random.Between(.38f, .52f);
                scene.Hemisphere(new(0, 0, rim), new(depth * .98f, width * .98f, dome), body);
                top += dome * .85f;
                back *= .6f;
                break;
            case 2:
                const int Steps = 3;
                var step = random.Between(.07f, .1f);
                for (var i = 1; i <= Steps; i++)
                {
                    scene.Box(new(-depth * .14f * i, 0, top + step), new(depth * (1 - .14f * i), width * (1 - .17f * i), step), body);
                    top += 2 * step;
                }
                break;
            case 3:
                var slope = random.Between(.22f, .32f);
                scene.Box(new(-depth * .4f, 0, rim + slope), new(depth * .6f, width, slope), body);
                scene.Box(new(depth * .3f, 0, rim + slope * .6f), new(depth * .8f, width, .1f), body, Turn(Vector3.UnitY, 90 * slope));
                top += 2 * slope;
                break;
            default:
                var rise = random.Between(.24f, .34f);
                scene.Frustum(new(0, 0, rim + rise), new(depth * .98f, width * .98f, rise), random.Between(.26f, .36f), body);
                top += 2 * rise;
                back = 0;
                break;
        }

        float half = random.Between(.2f, .27f), height = random.Between(.3f, .4f);
        if (random.Chance(.25f)) scene.Cylinder(new(back, 0, top + height - .1f), half, height + .1f, chimney);
        else scene.Box(new(back, 0, top + height - .1f), new(half, half * random.Between(1, 1.2f), height + .1f), chimney);
        if (random.Chance(.3f)) scene.Box(new(back, 0, top + height), new(half + .03f, half * 1.2f + .03f, .035f), Palette.Sunken(chimney));

        var share = random.Between(.3f, .42f);
        scene.Box(new(depth, 0, 0), new(.08f, width * share, MathF.Min(.1f, rim * .8f)), panel);
        var lamps = random.Next(2, 5);
        for (var i = 0; i < lamps; i++) scene.Ellipsoid(new(depth + .07f, width * share * (1.6f * (i + .5f) / lamps - .8f), 0), new(.055f), i == 0 ? Palette.Glow : Palette.Against(panel));
    }
}
