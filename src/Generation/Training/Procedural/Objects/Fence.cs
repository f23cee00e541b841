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
        int posted = random.Pick([2, 2, 3]), cap = random.Next(3);
        for (var i = 0; i < posted; i++) Post(new(0, 2f * i / (posted - 1) - 1, 0));
        switch (random.Next(5))
        {
            case 0: Pickets(scene, random.Next(5, 8), half, body); break;
            case 1: Bars(scene, spears: random.Chance(.6f), half, body); break;
            case 2: Crosses(scene, half, body); break;
            default:
                var rails = random.Next(2, 5);
                Rails(scene, rails, half, body, Vector3.Zero, Quaternion.Identity);
                if (!random.Chance(.4f)) break;
                Rails(scene, rails, half, body, new(-1, -1, 0), Turn(Vector3.UnitZ, 90));   // around a corner
                Post(new(-2, -1, 0));
                break;
        }

        void Post(Vector3 foot)
        {
            scene.Box(foot + new Vector3(0, 0, .04f), new(thick, thick, half + .1f), posts);
            if (cap == 1) scene.Ellipsoid(foot + new Vector3(0, 0, half + .2f), new(thick * 1.2f), posts);
            if (cap == 2) scene.Cone(foot + new Vector3(0, 0, half + .2f), thick * 1.7f, .08f, posts);
        }
    }

    private static void Rails(PrimitiveScene scene, int rails, float half, Vector3 body, Vector3 middle, Quaternion turn)
    {
        for (var i = 0; i < rails; i++) scene.Box(middle + new Vector3(0, 0, half * (1.7f * (i + .5f) / rails - .8f)), new(.06f, 1.05f, half * .36f / rails + .07f), body, turn);
    }

    private static void Pickets(PrimitiveScene scene, int pickets, float half, Vector3 body)
    {
        var broad = .62f / pickets;
        foreach (var end in Shapes.Sides) scene.Box(new(0, 0, end * half * .5f), new(.06f, 1, .07f), body);
        for (var i = 0; i < pickets; i++)
        {
            var place = (2 * i + 1f) / pickets - 1;
            scene.Box(new(.08f, place, -.05f), new(.06f, broad, half), body);
            scene.Box(new(.08f, place, half - .05f), new(.06f, broad * .72f, broad * .72f), body, Turn(Vector3.UnitX, 45));
        }
    }

    private static void Bars(PrimitiveScene scene, bool spears, float half, Vector3 body)
    {
        const int Count = 7;
        foreach (var end in Shapes.Sides) scene.Box(new(0, 0, end * half * .7f), new(.07f, 1, .07f), body);
        for (var i = 0; i < Count; i++)
        {
            var place = (2 * i + 1f) / Count - 1;
            scene.Cylinder(new(0, place, 0), .065f, half, body);
            if (spears) scene.Cone(new(0, place, half + .1f), .1f, .13f, body);
        }
    }

    private static void Crosses(PrimitiveScene scene, float half, Vector3 body)
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
