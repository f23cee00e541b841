using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class FoldingScreen
{
    public static readonly ProceduralObject Kind = new("folding screen", "frame", "white", "brown", Build) { HeldOutColours = ["red", "yellow"] };

    /// <summary>Three to five upright panels in a zigzag, with dark boards and a rail behind.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, frame, _) = colours;
        var way = random.Next(5);
        var panels = way == 3 ? 3 : random.Next(3, way is 0 or 2 ? 5 : 6);
        float half = random.Between(.95f, 1.2f) / panels, height = random.Between(.68f, .9f), angle = random.Between(24, 42);
        var feet = way != 4 && random.Chance(.35f);
        for (var i = 0; i < panels; i++)
        {
            var turn = Turn(Vector3.UnitZ, i % 2 == 0 ? angle : -angle);
            var place = new Vector3(0, (2 * i + 1 - panels) * half * MathF.Cos(float.DegreesToRadians(angle)), 0);
            Vector3 At(float x, float y, float z) => place + Vector3.Transform(new(x, y, z), turn);
            scene.Box(At(-.07f, 0, 0), new(.04f, half, height), body * .75f, turn);
            scene.Box(At(-.1f, 0, height * .1f), new(.035f, half, .07f), frame * .4f, turn);
            if (way == 3)
            {
                Slats(scene, half, height, At, turn, body, frame);
                continue;
            }
            scene.Box(place, new(.05f, half, height), frame, turn);
            scene.Box(At(0, 0, .01f), new(.065f, half - .06f, height - .07f), body, turn);
            if (way == 0) foreach (var side in Shapes.Sides) scene.Box(At(.02f, 0, side * height * .32f), new(.075f, half - .03f, .04f), frame, turn);
            if (way == 1) scene.Box(At(.02f, 0, -height * .35f), new(.075f, half - .03f, .06f), frame, turn);
            if (way is 1 or 4) scene.Ellipsoid(At(.06f, 0, height * .3f), new(.05f, half * .5f, half * .5f), Palette.Against(body), turn);
            if (way == 2) Blossom(scene, random, At, half, height, body);
            if (way == 4) Arch(scene, half, At(0, 0, height), turn, body, frame);
            if (feet) scene.Box(At(0, half - .06f, -height - .06f), new(.07f, .07f, .08f), frame, turn);
            if (feet && i == 0) scene.Box(At(0, .06f - half, -height - .06f), new(.07f, .07f, .08f), frame, turn);
        }
    }

    private static void Slats(PrimitiveScene scene, float half, float height, Func<float, float, float, Vector3> at, Quaternion turn, Vector3 body, Vector3 frame)
    {
        const int Count = 5;
        foreach (var side in Shapes.Sides) scene.Box(at(0, side * (half - .05f), 0), new(.07f, .06f, height), frame, turn);
        for (var i = 0; i < Count; i++) scene.Box(at(0, 0, height * (.95f * (2 * i + 1f) / Count - .95f)), new(.05f, half - .09f, height * .77f / Count), body, turn);
    }

    private static void Arch(PrimitiveScene scene, float half, Vector3 place, Quaternion turn, Vector3 body, Vector3 frame)
    {
        var flat = turn * Turn(Vector3.UnitY, 90);
        scene.Frustum(place, new(half * .7f, half, .05f), 1, frame, flat);
        scene.Frustum(place - new Vector3(0, 0, .05f), new(half * .7f - .02f, half - .06f, .065f), 1, body, flat);
        scene.Frustum(place + Vector3.Transform(new(-.07f, 0, 0), turn), new(half * .7f, half, .04f), 1, body * .75f, flat);
    }

    /// <summary>Painted on the front.</summary>
    private static void Blossom(PrimitiveScene scene, Random random, Func<float, float, float, Vector3> at, float half, float height, Vector3 body)
    {
        float aside = half * random.Between(-.25f, .25f), up = height * random.Between(-.3f, .5f);
        scene.Limb(at(.03f, -aside, -height * .75f), at(.03f, aside, up), .065f, Palette.Against(body));
        scene.Ellipsoid(at(.06f, aside, up), new(.1f, half * .6f, half * .6f), Palette.Colours["pink"]);
    }
}
