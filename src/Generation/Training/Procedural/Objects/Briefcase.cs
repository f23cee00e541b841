using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Briefcase
{
    public static readonly ProceduralObject Kind = new("briefcase", "handle", "brown", "black", Any) { OtherPart = "clasps", UsualOtherColour = "yellow", HeldOutColours = ["pink", "white"] };

    private static void Any(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, handle, _) = colours;
        float depth = random.Between(.15f, .22f), width = random.Between(.78f, .92f), height = random.Between(.44f, .6f);
        if (random.Chance(.4f)) Hard(scene, random, new(depth, width, height), colours);
        else Soft(scene, random, new(depth, width, height), colours);

        float grip = random.Between(.24f, .34f), rise = random.Between(.14f, .22f), top = height + .04f;
        if (random.Chance(.35f)) scene.Torus(new(0, 0, top), grip, .27f, handle, Turn(Vector3.UnitY, 90));
        else
        {
            scene.Box(new(0, 0, top + rise), new(.085f, grip, .07f), handle);
            foreach (var side in Shapes.Sides) scene.Box(new(0, side * grip, top + rise * .4f), new(.085f, .075f, rise * .7f + .04f), handle);
        }
        foreach (var end in Shapes.Sides) scene.Box(new(0, end * width * .8f, -height - .03f), new(depth * .8f, .09f, .05f), Palette.Sunken(body));
    }

    /// <summary>Two shells with locks, bare, ribbed or with metal corners.</summary>
    private static void Hard(PrimitiveScene scene, Random random, Vector3 half, Slots<Vector3> colours)
    {
        var (body, _, clasps) = colours;
        scene.Box(Vector3.Zero, half, body);
        scene.Box(Vector3.Zero, half with { X = .05f } + new Vector3(0, .03f, .03f), Palette.Metal);
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(half.X * .5f, side * half.Y * .6f, half.Z - .06f), new(half.X * .6f + .05f, .12f, .13f), clasps);
            scene.Box(new(half.X * .45f, side * (half.Y - .06f), -half.Z + .08f), new(half.X * .6f + .04f, .09f, .11f), Palette.Metal);
        }
        switch (random.Next(3))
        {
            case 0:
                foreach (var share in (ReadOnlySpan<float>)[-.55f, -.1f, .3f]) scene.Box(new(half.X, 0, half.Z * share), new(.04f, half.Y * .9f, .05f), Palette.Sunken(body));
                break;
            case 1:
                scene.Box(new(half.X, 0, -half.Z * .15f), new(.035f, half.Y * .8f, half.Z * .55f), Palette.Sunken(body));
                break;
            default:
                scene.Box(new(half.X, 0, half.Z - .16f), new(.05f, .16f, .1f), Palette.Against(body));
                break;
        }
    }

    /// <summary>Of leather: a flap from the back, straight or round, with straps or locks; or a zip and a pocket.</summary>
    private static void Soft(PrimitiveScene scene, Random random, Vector3 half, Slots<Vector3> colours)
    {
        var (body, _, clasps) = colours;
        var dark = Palette.Sunken(body);
        scene.Box(Vector3.Zero, half, body);
        if (random.Chance(.5f)) scene.Frustum(new(0, 0, half.Z), new(half.X, half.Y, half.X), 1, body, Turn(Vector3.UnitY, 90));
        var low = half.Z * random.Between(-.3f, .2f);
        var flap = random.Next(3);
        if (flap == 2)
        {
            scene.Box(new(half.X, 0, half.Z * .72f), new(.05f, half.Y * .92f, .06f), Palette.Against(body));
            scene.Box(new(half.X + .03f, 0, -half.Z * .3f), new(.08f, half.Y * .8f, half.Z * .55f), dark);
            low = half.Z * .2f;
        }
        else
        {
            scene.Box(new(.03f, 0, half.Z), new(half.X + .05f, half.Y * 1.02f, .06f), dark);
            scene.Box(new(half.X + .02f, 0, (half.Z + low) / 2), new(.05f, half.Y * 1.02f, (half.Z - low) / 2), dark);
            if (flap == 1) scene.Frustum(new(half.X + .02f, 0, low), new(.2f, half.Y, .05f), 1, dark, Turn(Vector3.UnitY, 90));
        }
        var straps = random.Chance(.6f);
        foreach (var side in Shapes.Sides)
        {
            var y = side * half.Y * random.Between(.48f, .52f);
            if (straps) scene.Box(new(half.X + .06f, y, low), new(.05f, .07f, half.Z * .55f), body);
            scene.Box(new(half.X + .1f, y, low - .04f), new(.06f, .12f, .11f), clasps);
        }
    }
}
