using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Bamboo
{
    public static readonly ProceduralObject Kind = new("bamboo", "leaves", "green", "green", Build) { OtherPart = "joints", HeldOutColours = ["red", "purple"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, leaves, other) = colours;
        var joints = other == body ? Palette.Sunken(body) : other;
        switch (random.Next(4))
        {
            case 0: Potted(scene, random, body, leaves, joints); break;
            case 1: Single(scene, random, body, leaves, joints); break;
            default: Grove(scene, random, body, leaves, joints); break;
        }
    }

    private static void Grove(PrimitiveScene scene, Random random, Vector3 body, Vector3 leaves, Vector3 joints)
    {
        float apart = random.Between(.24f, .38f), girth = random.Between(.095f, .125f), lean = random.Between(.02f, .25f);
        var count = random.Next(3, 5);
        foreach (var (place, angle) in Shapes.Wreath(count, apart, -1, random.Between(0, 90)))
        {
            var top = new Vector3(place.X * (1 + lean), place.Y * (1 + lean), random.Between(.45f, 1));
            Stalk(scene, place, top, girth, 3, body, joints);
            Leaves(scene, random, top, angle, 2, leaves);
            if (count == 3) Leaves(scene, random, Vector3.Lerp(place, top, random.Between(.45f, .75f)), angle, 1, leaves);
        }
    }

    /// <summary>One or two thick poles with twigs.</summary>
    private static void Single(PrimitiveScene scene, Random random, Vector3 body, Vector3 leaves, Vector3 joints)
    {
        float girth = random.Between(.15f, .2f), turn = random.Between(0, 360);
        Stalk(scene, new(0, .1f, -1), new(0, .1f + random.Between(-.15f, .15f), 1), girth, 4, body, joints);
        if (random.Chance(.6f)) Stalk(scene, new(.1f, -.28f, -1), new(.1f, -.35f, random.Between(-.1f, .6f)), girth * .8f, 3, body, joints);
        foreach (var height in (ReadOnlySpan<float>)[-.2f, .3f, .75f])
        {
            turn += random.Between(100, 170);
            Leaves(scene, random, Vector3.Transform(new(girth, 0, height), Turn(Vector3.UnitZ, turn)), turn, 2, leaves);
        }
    }

    /// <summary>Short poles in a bowl, each with a tuft.</summary>
    private static void Potted(PrimitiveScene scene, Random random, Vector3 body, Vector3 leaves, Vector3 joints)
    {
        if (random.Chance(.5f)) scene.Flare(-1.15f, .34f, -.75f, .46f, Palette.Wood);
        else scene.Box(new(0, 0, -.95f), new(.38f, .5f, .2f), Palette.Wood);
        var count = random.Next(2, 4);
        for (var i = 0; i < count; i++)
        {
            var y = (i - (count - 1) / 2f) * .32f;
            var top = new Vector3(random.Between(-.1f, .1f), y * 1.2f, random.Between(0, .7f));
            Stalk(scene, new(0, y, -.8f), top, .125f, 3, body, joints);
            Leaves(scene, random, top - new Vector3(0, 0, .05f), y > 0 ? 90 : -90, 3, leaves);
        }
    }

    private static void Stalk(PrimitiveScene scene, Vector3 foot, Vector3 top, float girth, int rings, Vector3 body, Vector3 joints)
    {
        var along = Vector3.Normalize(top - foot);
        var turn = Turn(Vector3.UnitX, -float.RadiansToDegrees(along.Y)) * Turn(Vector3.UnitY, float.RadiansToDegrees(along.X));
        scene.Cylinder((foot + top) / 2, girth, Vector3.Distance(foot, top) / 2, body, turn);
        for (var i = 0; i < rings; i++) scene.Cylinder(Vector3.Lerp(foot, top, (i + .7f) / rings), girth * 1.25f, .045f, joints, turn);
    }

    private static void Leaves(PrimitiveScene scene, Random random, Vector3 from, float angle, int count, Vector3 colour)
    {
        for (var i = 0; i < count; i++) scene.Leaf(from, new(random.Between(.22f, .3f), .1f, .07f), angle + (i - (count - 1) / 2f) * random.Between(70, 110), random.Between(-25, 45), colour);
    }
}
