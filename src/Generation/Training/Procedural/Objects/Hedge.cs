using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Hedge
{
    public static readonly ProceduralObject Kind = new("hedge", "base", "green", "brown", Build) { OtherPart = "flowers", HeldOutColours = ["blue", "black"] };

    /// <summary>A clipped wall, a high one, one around a corner, one with a round top, a waved one, or bushes that have grown together.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (leaves, earth, _) = colours;
        float depth = random.Between(.32f, .48f), width = random.Between(.75f, 1), height = random.Between(.36f, .65f);
        switch (random.Next(7))
        {
            case 0 or 1:
                Wall(scene, random, Vector3.Zero, new(depth, width, height), 21, colours);
                break;
            case 2:
                (width, height) = (width * .65f, random.Between(.75f, 1));
                Wall(scene, random, Vector3.Zero, new(depth, width, height), 21, colours);
                break;
            case 3:
                depth *= .8f;
                Wall(scene, random, Vector3.Zero, new(depth, width, height), 11, colours);
                Wall(scene, random, new(-width * .7f, depth - width, 0), new(width * .7f, depth, height), 9, colours);
                Earth(new(-width * .7f, depth - width, 0), new(width * .7f, depth, height));
                break;
            case 4:
                Wall(scene, random, Vector3.Zero, new(depth, width, height), 19, colours);
                scene.Cylinder(new(0, 0, height * .85f), depth * .96f, width * .96f, leaves, Turn(Vector3.UnitX, 90));
                break;
            case 5:
                for (var i = 0; i < 3; i++) scene.Ellipsoid(new(0, (i - 1) * width * .66f, height * .8f), new(depth, width * .36f, random.Between(.25f, .4f)), Shade(random, leaves));
                Wall(scene, random, Vector3.Zero, new(depth, width, height), 16, colours);
                break;
            default:
                var count = random.Next(3, 5);
                for (var i = 0; i < count; i++)
                {
                    var y = ((2 * i + 1f) / count - 1) * width;
                    scene.Ellipsoid(new(0, y, height * .35f), new(depth * random.Between(1, 1.2f), 1.35f * width / count, height * random.Between(.8f, 1.1f)), Shade(random, leaves));
                }
                Wall(scene, random, new(0, 0, -height * .2f), new(depth, width, height * .8f), 15, colours);
                break;
        }
        Earth(Vector3.Zero, new(depth, width, height));

        void Earth(Vector3 middle, Vector3 half) => scene.Box(middle - new Vector3(0, 0, half.Z + .08f), new(half.X * .9f, half.Y * .95f, .09f), earth);
    }

    private static void Wall(PrimitiveScene scene, Random random, Vector3 middle, Vector3 half, int bumps, Slots<Vector3> colours)
    {
        scene.Box(middle, half * .96f, Vector3.Lerp(colours.Body, Palette.Sunken(colours.Body), .35f));
        Bumps(scene, random, middle, half, bumps, colours);
    }

    /// <summary>Tufts of leaves all over a block, a third of them in bloom.</summary>
    private static void Bumps(PrimitiveScene scene, Random random, Vector3 middle, Vector3 half, int count, Slots<Vector3> colours)
    {
        for (var i = 0; i < count; i++)
        {
            // golden-angle steps round the block, bottom to top
            var (sin, cos) = MathF.SinCos(i * 2.4f + random.Between(-.3f, .3f));
            var place = new Vector3(cos, sin, 0) / MathF.Max(MathF.Abs(sin), MathF.Abs(cos));
            place.Z = i % 4 == 3 ? 1 : 1.7f * (i + .5f) / count - .7f;
            if (i % 4 == 3) place *= new Vector3(.6f, .6f, 1);
            var lean = Turn(Vector3.UnitZ, float.RadiansToDegrees(MathF.Atan2(sin, cos)) + random.Between(-25, 25)) * Turn(Vector3.UnitX, random.Pick([-1, 1]) * random.Between(25, 70));
            if (i % 3 == 2) scene.Ellipsoid(middle + place * half, new(random.Between(.11f, .14f)), colours.Other);
            else scene.Ellipsoid(middle + place * (half - new Vector3(.05f)), new Vector3(.17f, .25f, .15f) * random.Between(.8f, 1.2f), Shade(random, colours.Body), lean);
        }
    }

    private static Vector3 Shade(Random random, Vector3 leaves) => random.Chance(.5f) ? Vector3.Lerp(leaves, Palette.Colours["white"], random.Between(.05f, .2f)) : Vector3.Lerp(leaves, Palette.Sunken(leaves), random.Between(.3f, 1));
}
