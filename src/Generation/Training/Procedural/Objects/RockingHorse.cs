using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class RockingHorse
{
    public static readonly ProceduralObject Kind = new("rocking horse", "rockers", "brown", "red", Build) { OtherPart = "mane", UsualOtherColour = "yellow", HeldOutColours = ["yellow", "blue"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (coat, rockers, mane) = colours;
        float length = random.Between(.42f, .5f), half = random.Between(.26f, .34f), floor = random.Between(-.72f, -.6f);
        if (random.Chance(.3f)) Planks(scene, random, length, half, floor, colours);
        else Carved(scene, random, length, half, floor, coat, mane);
        Rockers(scene, random, half + .04f, floor, rockers);
    }

    /// <summary>Two bowed runners with a rung at either end.</summary>
    private static void Rockers(PrimitiveScene scene, Random random, float y, float floor, Vector3 colour)
    {
        float bow = random.Between(1.1f, 1.5f), step = random.Between(.52f, .6f) / bow, deep = random.Between(.08f, .1f);
        foreach (var share in (ReadOnlySpan<float>)[-1, 0, 1])
        {
            var (sin, cos) = MathF.SinCos(share * step);
            Vector3 place = new(sin * bow, y, floor + bow * (1 - cos));
            var turn = Turn(Vector3.UnitY, -float.RadiansToDegrees(share * step));
            foreach (var side in Shapes.Sides) scene.Box(place * new Vector3(1, side, 1), new(bow * MathF.Tan(step / 2) * 1.06f, .075f, deep), colour, turn);
            if (share != 0) scene.Box(place * new Vector3(.9f, 0, 1), new(.075f, y, .06f), colour, turn);
        }
    }

    /// <summary>A round horse with legs stretched to the runners.</summary>
    private static void Carved(PrimitiveScene scene, Random random, float length, float half, float floor, Vector3 coat, Vector3 mane)
    {
        float girth = random.Between(.24f, .3f), cheek = random.Between(.2f, .25f), stretch = random.Between(8, 32);
        Vector3 withers = new(length * .65f, 0, .1f), poll = new(length + random.Between(.02f, .14f), 0, random.Between(.58f, .7f));
        scene.Ellipsoid(Vector3.Zero, new(length, girth, girth), coat);
        scene.Limb(withers, poll, random.Between(.16f, .2f), coat);
        Head(scene, random, poll, cheek, coat, mane);
        var crest = poll - withers;
        var back = Vector3.Normalize(new(-crest.Z, 0, crest.X));
        scene.Ellipsoid(withers + crest * .6f + back * .17f, new(.14f, .11f, crest.Length() * .65f), mane, Turn(Vector3.UnitY, float.RadiansToDegrees(MathF.Atan2(crest.X, crest.Z))));
        scene.Ellipsoid(new(-length - .08f, 0, -.08f), new(.12f, .11f, .3f), mane, Turn(Vector3.UnitY, random.Between(15, 40)));
        scene.Ellipsoid(new(-.04f, 0, girth * .5f), new(.22f, girth * .9f, girth * .75f), Palette.Against(coat));
        var high = -floor / 2;
        foreach (var side in Shapes.Sides)
        {
            foreach (var end in Shapes.Sides) scene.Box(new(end * (length * .62f + high * MathF.Sin(float.DegreesToRadians(stretch))), side * half * .75f, -high), new(.1f, .09f, high), coat, Turn(Vector3.UnitX, side * 12) * Turn(Vector3.UnitY, -end * stretch));
        }
    }

    /// <summary>A seat between two boards, a flat head before it with a bar to hold.</summary>
    private static void Planks(PrimitiveScene scene, Random random, float length, float half, float floor, Slots<Vector3> colours)
    {
        var (coat, _, mane) = colours;
        Vector3 poll = new(length + .08f, 0, random.Between(.5f, .62f));
        scene.Box(new(-.05f, 0, 0), new(length, half * .9f, .09f), coat);
        scene.Box(new(-length, 0, .24f), new(.08f, half * .8f, .24f), coat, Turn(Vector3.UnitY, -12));
        foreach (var end in Shapes.Sides) scene.Box(new(end * length * .75f, 0, floor / 2), new(.1f, half * .95f, -floor / 2), coat);
        scene.Box(new(length * .8f, 0, poll.Z * .5f), new(.2f, .15f, poll.Z * .55f), coat, Turn(Vector3.UnitY, 12));
        Head(scene, random, poll, .22f, coat, mane);
        scene.Box(new(length * .8f - .2f, 0, poll.Z * .62f), new(.09f, .1f, poll.Z * .5f), mane, Turn(Vector3.UnitY, 12));
        scene.Cylinder(new(length * .82f, 0, poll.Z * .55f), .075f, half + .1f, Palette.Metal, Turn(Vector3.UnitX, 90));
    }

    private static void Head(PrimitiveScene scene, Random random, Vector3 poll, float cheek, Vector3 coat, Vector3 mane)
    {
        var face = Turn(Vector3.UnitY, random.Between(35, 58));
        var nose = Vector3.Transform(new(.34f, 0, 0), face);
        scene.Ellipsoid(poll + nose * .5f, new(cheek * 1.6f, cheek, cheek * .95f), coat, face);
        scene.Ellipsoid(poll + nose * 1.15f, new(cheek * .7f, cheek * .85f, cheek * .75f), Vector3.Lerp(coat, Palette.Colours["white"], .7f), face);
        scene.Eyes(poll + nose * .4f + new Vector3(cheek * .5f, cheek * .8f, cheek * .45f), .09f, coat);
        scene.Ellipsoid(poll + new Vector3(-.02f, 0, cheek * .95f), new(.13f, .12f, .13f), mane);
        foreach (var side in Shapes.Sides) scene.Cone(poll + new Vector3(0, side * cheek * .75f, cheek + .06f), .1f, .15f, coat);
    }
}
