using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Playground
{
    public static readonly ProceduralObject Kind = new("playground", "slide", "brown", "yellow", Build) { OtherPart = "roof", UsualOtherColour = "red", HeldOutColours = ["red", "pink"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, slide, roof) = colours;
        float depth = random.Between(.34f, .42f), width = random.Between(.46f, .58f), low = random.Between(.7f, .95f), top = random.Between(.6f, .75f);
        scene.Legs(new(depth, width, (top - low) / 2), .085f, (top + low) / 2, body);
        scene.Box(Vector3.Zero, new(depth + .06f, width + .06f, .07f), body);
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * width, .24f), new(depth, .05f, .2f), body);
        Roof(scene, random, new(depth, width, top), roof);
        var place = random.Pick([0, 0, -1, 1]) * (width - .27f);
        Slide(scene, random, new(depth + .05f, place, .06f), low, slide);
        if (place == 0) foreach (var side in Shapes.Sides) scene.Box(new(depth, side * (width * .5f + .14f), .24f), new(.05f, width * .5f - .12f, .2f), body);
        else scene.Box(new(depth, -place * .7f, .24f), new(.05f, width * .6f, .2f), body);
        Climb(scene, random, depth, width, low, body);
        Wing(scene, random, random.Pick([-1, 1]), width, low, top, body);
    }

    /// <summary>A gable, a hat, a dome or a sloping sheet.</summary>
    private static void Roof(PrimitiveScene scene, Random random, Vector3 place, Vector3 colour)
    {
        var (depth, width, top) = (place.X, place.Y, place.Z);
        switch (random.Next(5))
        {
            case 0: scene.Cone(new(0, 0, top + .3f), width * 1.25f, .32f, colour); break;
            case 1: scene.Hemisphere(new(0, 0, top - .04f), new(depth * 1.35f, width * 1.15f, .4f), colour); break;
            case 2: scene.Box(new(0, 0, top + .06f), new(depth * 1.25f, width * 1.15f, .075f), colour, Turn(Vector3.UnitY, random.Between(12, 20))); break;
            case 3:
                foreach (var side in Shapes.Sides) scene.Box(new(side * depth * .6f, 0, top + .2f), new(depth * .9f, width * 1.08f, .07f), colour, Turn(Vector3.UnitY, side * 40));
                break;
            default:
                foreach (var side in Shapes.Sides) scene.Box(new(0, side * width * .56f, top + .22f), new(depth * 1.25f, width * .86f, .07f), colour, Turn(Vector3.UnitX, -side * 40));
                break;
        }
    }

    /// <summary>Open with a flat end, or a tube.</summary>
    private static void Slide(PrimitiveScene scene, Random random, Vector3 from, float low, Vector3 colour)
    {
        var to = new Vector3(from.X + low * random.Between(.9f, 1.2f), from.Y, .1f - low);
        var half = Vector3.Distance(from, to) / 2;
        var turn = Turn(Vector3.UnitY, float.RadiansToDegrees(MathF.Atan2(from.Z - to.Z, to.X - from.X)));
        if (random.Chance(.2f))
        {
            scene.Limb(from + new Vector3(-.1f, 0, .16f), to + new Vector3(0, 0, .12f), .19f, colour);
            scene.Cylinder(to + new Vector3(.06f, 0, .1f), .15f, .18f, Palette.Sunken(colour), Turn(Vector3.UnitY, 90));
            return;
        }
        scene.Box((from + to) / 2, new(half, .16f, .05f), colour, turn);
        scene.Box(to + new Vector3(.12f, 0, 0), new(.2f, .16f, .05f), colour);
        foreach (var side in Shapes.Sides) scene.Box((from + to) / 2 + new Vector3(0, side * .16f, .08f), new(half, .045f, .09f), colour, turn);
    }

    /// <summary>The way up at the back: a ladder, stairs or a wall with holds.</summary>
    private static void Climb(PrimitiveScene scene, Random random, float depth, float width, float low, Vector3 body)
    {
        switch (random.Next(3))
        {
            case 0:
                foreach (var side in Shapes.Sides) scene.Box(new(-depth - .17f, side * .22f, -low * .4f), new(.06f, .06f, low * .6f), body, Turn(Vector3.UnitY, 20));
                foreach (var share in (ReadOnlySpan<float>)[.2f, .5f, .8f]) scene.Box(new(-depth - .05f - share * .3f, 0, -low * share), new(.06f, .2f, .05f), body);
                break;
            case 1:
                for (var i = 1; i < 4; i++) scene.Box(new(-depth - .04f - .18f * i, 0, -low * i / 4), new(.11f, .24f, .06f), body);
                scene.Box(new(-depth - .3f, 0, -low * .55f), new(.45f, .05f, .06f), body, Turn(Vector3.UnitY, -float.RadiansToDegrees(MathF.Atan(low / .75f))));
                break;
            default:
                scene.Box(new(-depth - .1f, 0, -low / 2), new(.06f, width * .9f, low / 2), body, Turn(Vector3.UnitY, 12));
                for (var i = 0; i < 4; i++) scene.Ellipsoid(new(-depth - .1f - i * low * .055f, (i % 2 - .5f) * width, -low * (.15f + i * .22f)), new(.11f), i % 2 == 0 ? Palette.Colours["cyan"] : Palette.Glow);
                break;
        }
    }

    /// <summary>What stands beside the tower: a swing, a bridge to a lower deck, a climbing frame, or nothing.</summary>
    private static void Wing(PrimitiveScene scene, Random random, int side, float width, float low, float top, Vector3 body)
    {
        float end = side * (width + random.Between(.7f, .9f)), middle = (side * width + end) / 2;
        switch (random.Next(4))
        {
            case 0:
                scene.Box(new(0, middle, top * .7f), new(.07f, MathF.Abs(end - middle) + .05f, .07f), body);
                scene.Box(new(0, end, (top * .7f - low) / 2), new(.07f, .07f, (top * .7f + low) / 2), body);
                foreach (var y in Shapes.Sides) scene.Box(new(0, middle + y * .16f, 0), new(.04f, .04f, .4f), Palette.Metal);
                scene.Box(new(0, middle, -.42f), new(.14f, .22f, .06f), Palette.Black);
                break;
            case 1:
                scene.Box(new(0, middle, -low * .3f), new(.26f, MathF.Abs(end - middle), .06f), body, Turn(Vector3.UnitX, -side * 12));
                foreach (var x in Shapes.Sides) scene.Box(new(x * .24f, end, -low * .4f), new(.07f, .07f, low * .6f), body);
                break;
            case 2:
                var far = MathF.Abs(end) - width;
                var lean = Turn(Vector3.UnitX, side * float.RadiansToDegrees(MathF.Atan2(far, low)));
                foreach (var x in Shapes.Sides) scene.Box(new(x * .24f, middle, -low / 2), new(.065f, .065f, MathF.Sqrt(far * far + low * low) / 2), body, lean);
                foreach (var share in (ReadOnlySpan<float>)[.3f, .6f, .9f]) scene.Box(new(0, side * (width + far * share), -low * share), new(.24f, .055f, .055f), body);
                break;
        }
    }
}
