using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Cactus
{
    public static readonly ProceduralObject Kind = new("cactus", "pot", "green", "brown", Build) { OtherPart = "flower", UsualOtherColour = "pink", Forms = [new("potted cactus", Build)], HeldOutColours = ["red", "white"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, pot, flower) = colours;
        if (random.Chance(.3f)) scene.Ellipsoid(new(0, 0, -.75f), new(.46f, .46f, .34f), pot);
        else scene.Frustum(new(0, 0, -.75f), new(.34f, .34f, .28f), random.Between(1.05f, 1.4f), pot);
        scene.Cylinder(new(0, 0, -.5f), .48f, .07f, pot);
        var top = random.Next(4) switch
        {
            0 => Ball(scene, random, body),
            1 => Pads(scene, random, body),
            2 => Columns(scene, random, body),
            _ => Saguaro(scene, random, body),
        };
        scene.Ellipsoid(top, new(.18f, .18f, .12f), flower);
    }

    private static Vector3 Saguaro(PrimitiveScene scene, Random random, Vector3 body)
    {
        float height = random.Between(.75f, 1), girth = random.Between(.21f, .27f), limb = random.Between(.13f, .17f), reach = girth + random.Between(.22f, .3f);
        scene.Limb(new(0, 0, -.6f), new(0, 0, height), girth, body);
        var arms = random.Next(1, 4);
        for (var i = 0; i < arms; i++)
        {
            var (sin, cos) = MathF.SinCos(MathF.PI * (i + .5f) + random.Between(-.5f, .5f));
            float from = random.Between(-.1f, .35f), to = from + random.Between(.25f, .5f);
            scene.Limb(new(0, 0, from), new(cos * reach, sin * reach, from), limb, body);
            scene.Limb(new(cos * reach, sin * reach, from), new(cos * reach, sin * reach, to), limb, body);
        }
        return new(.06f, 0, height + girth);
    }

    /// <summary>Round, with ribs.</summary>
    private static Vector3 Ball(PrimitiveScene scene, Random random, Vector3 body)
    {
        const int Ribs = 8;
        float width = random.Between(.46f, .6f), height = random.Between(.44f, .62f);
        for (var i = 0; i < Ribs; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / Ribs);
            scene.Ellipsoid(new(cos * width * .4f, sin * width * .4f, height - .52f), new(width * .62f, width * .2f, height), body, Turn(Vector3.UnitZ, i * 360f / Ribs));
        }
        return new(0, 0, 2 * height - .54f);
    }

    /// <summary>Flat pads that grow out of each other.</summary>
    private static Vector3 Pads(PrimitiveScene scene, Random random, Vector3 body)
    {
        float width = random.Between(.34f, .4f), lean = random.Between(25, 40), turn = random.Between(-50, 50);
        var around = Turn(Vector3.UnitZ, turn);
        scene.Ellipsoid(new(0, 0, -.1f), new(.15f, width, .45f), body, around);
        foreach (var side in Shapes.Sides)
            scene.Ellipsoid(Vector3.Transform(new(0, side * width * .95f, .4f + side * .1f), around), new(.14f, width * .75f, .36f), body, around * Turn(Vector3.UnitX, -side * lean));
        scene.Ellipsoid(Vector3.Transform(new(.04f, -.02f, .62f), around), new(.14f, width * .6f, .3f), body, around);
        return new(.04f, 0, .94f);
    }

    /// <summary>A tall column and lower ones around it.</summary>
    private static Vector3 Columns(PrimitiveScene scene, Random random, Vector3 body)
    {
        float height = random.Between(.6f, .9f), girth = random.Between(.19f, .24f);
        scene.Limb(new(0, 0, -.5f), new(0, 0, height), girth, body);
        var count = random.Next(2, 5);
        for (var i = 0; i < count; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / count + random.Between(1, 1.9f));
            scene.Limb(new(cos * .22f, sin * .22f, -.5f), new(cos * .45f, sin * .45f, random.Between(0, .5f)), girth * .85f, body);
        }
        return new(0, 0, height + girth);
    }
}
