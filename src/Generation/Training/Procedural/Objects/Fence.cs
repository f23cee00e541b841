using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Fence
{
    public static readonly ProceduralObject Kind = new("fence", "posts", "brown", "white", Build) { HeldOutColours = ["cyan", "gray"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, posts, _) = colours;
        float half = random.Between(.42f, .62f), thick = random.Between(.09f, .12f);
        var posted = random.Pick([2, 2, 3]);
        var corner = random.Chance(.2f);
        var cap = random.Next(3);
        Action<PrimitiveScene, Random, float, Vector3, Quaternion, Vector3> fill = random.Next(corner ? 2 : 5) switch { 0 => Rails, 1 => Planks, 2 => Pickets, 3 => Bars, _ => Cross };

        fill(scene, random, half, body, Quaternion.Identity, Vector3.Zero);
        for (var i = 0; i < posted; i++) Post(new(0, 2f * i / (posted - 1) - 1, 0));
        if (!corner) return;
        fill(scene, random, half, body, Turn(Vector3.UnitZ, 90), new(-1, -1, 0));
        Post(new(-2, -1, 0));

        void Post(Vector3 foot)
        {
            scene.Box(foot + new Vector3(0, 0, .04f), new(thick, thick, half + .1f), posts);
            if (cap == 1) scene.Ellipsoid(foot + new Vector3(0, 0, half + .2f), new(thick * 1.2f), posts);
            if (cap == 2) scene.Cone(foot + new Vector3(0, 0, half + .2f), thick * 1.7f, .08f, posts);
        }
    }

    private static void Rails(PrimitiveScene scene, Random random, float half, Vector3 body, Quaternion turn, Vector3 middle)
    {
        var rails = random.Next(2, 4);
        for (var i = 0; i < rails; i++) scene.Box(middle + new Vector3(0, 0, half * (1.5f * (i + .5f) / rails - .65f)), new(.06f, 1.05f, half * .36f / rails + .06f), body, turn);
    }

    private static void Planks(PrimitiveScene scene, Random random, float half, Vector3 body, Quaternion turn, Vector3 middle)
    {
        for (var i = 0; i < 4; i++) scene.Box(middle + new Vector3(0, 0, half * (.48f * i - .72f)), new(.06f, 1, half * .21f), body * (i % 2 == 0 ? 1 : .8f), turn);
    }

    private static void Pickets(PrimitiveScene scene, Random random, float half, Vector3 body, Quaternion turn, Vector3 middle)
    {
        var pickets = random.Next(5, 8);
        var broad = .62f / pickets;
        foreach (var end in Shapes.Sides) scene.Box(new(0, 0, end * half * .5f), new(.06f, 1, .07f), body);
        for (var i = 0; i < pickets; i++)
        {
            var place = (2 * i + 1f) / pickets - 1;
            scene.Box(new(.08f, place, -.05f), new(.06f, broad, half), body);
            scene.Box(new(.08f, place, half - .05f), new(.06f, broad * .72f, broad * .72f), body, Turn(Vector3.UnitX, 45));
        }
    }

    private static void Bars(PrimitiveScene scene, Random random, float half, Vector3 body, Quaternion turn, Vector3 middle)
    {
        const int Bars = 7;
        var spears = random.Chance(.6f);
        foreach (var end in Shapes.Sides) scene.Box(new(0, 0, end * half * .7f), new(.07f, 1, .07f), body);
        for (var i = 0; i < Bars; i++)
        {
            var place = (2 * i + 1f) / Bars - 1;
            scene.Cylinder(new(0, place, 0), .065f, half, body);
            if (spears) scene.Cone(new(0, place, half + .1f), .1f, .13f, body);
        }
    }

    private static void Cross(PrimitiveScene scene, Random random, float half, Vector3 body, Quaternion turn, Vector3 middle)
    {
        foreach (var end in Shapes.Sides)
        {
            scene.Box(new(0, 0, end * half * .8f), new(.07f, 1, .09f), body);
            foreach (var side in Shapes.Sides)
            {
                var lean = float.RadiansToDegrees(MathF.Atan2(.5f, half * .8f));
                scene.Box(new(0, end * .5f, 0), new(.06f, .08f, MathF.Sqrt(.25f + half * half * .64f)), body, Turn(Vector3.UnitX, side * lean));
            }
        }
    }
}
