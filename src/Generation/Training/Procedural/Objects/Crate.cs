using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Crate
{
    public static readonly ProceduralObject Kind = new("crate", "frame", "brown", "brown", Build) { HeldOutColours = ["pink", "red"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float width = random.Between(.6f, .85f), depth = width * random.Between(.7f, 1), half = width * random.Between(.7f, 1);
        switch (random.Next(5))
        {
            case 0: Open(scene, depth, width, half * random.Between(.5f, .75f), random.Next(2, 4), random.Between(0, .15f), colours); break;
            case 1: Plastic(scene, random, depth, width, half * .8f, colours); break;
            default: Cargo(scene, random, depth, width, half, colours); break;
        }
    }

    /// <summary>Planks, edges and braces across the faces.</summary>
    private static void Cargo(PrimitiveScene scene, Random random, float depth, float width, float half, Slots<Vector3> colours)
    {
        var (body, frame, _) = colours;
        var planks = random.Next(3, 5);
        var upright = random.Chance(.35f);
        var bar = width * random.Between(.06f, .07f);
        var plank = Vector3.Lerp(body, Palette.Sunken(body), .3f);
        scene.Box(Vector3.Zero, new(depth, width, half), Palette.Sunken(body));
        for (var i = 0; i < planks; i++)
        {
            var place = (2 * i + 1f) / planks - 1;
            if (!upright) scene.Box(new(0, 0, place * half), new(depth + .02f, width + .02f, half / planks - .035f), plank);
            else
            {
                scene.Box(new(0, place * width, 0), new(depth + .02f, width / planks - .035f, half + .02f), plank);
                scene.Box(new(place * depth, 0, 0), new(depth / planks - .035f, width + .02f, half + .01f), plank);
            }
        }
        scene.Legs(new(depth, width, 0), bar, half + bar, frame);
        foreach (var end in Shapes.Sides)
        {
            foreach (var side in Shapes.Sides)
            {
                scene.Box(new(0, side * width, end * half), new(depth, bar, bar), frame);
                scene.Box(new(side * depth, 0, end * half), new(bar, width, bar), frame);
            }
        }
        if (random.Chance(.75f))
        {
            var sign = random.Pick([-1, 1]);
            float rise = float.RadiansToDegrees(MathF.Atan2(half, width)), steep = float.RadiansToDegrees(MathF.Atan2(half, depth));
            scene.Box(Vector3.Zero, new(depth + .045f, MathF.Sqrt(width * width + half * half) * .93f, bar), frame, Turn(Vector3.UnitX, sign * rise));
            scene.Box(Vector3.Zero, new(MathF.Sqrt(depth * depth + half * half) * .93f, width + .045f, bar), frame, Turn(Vector3.UnitY, sign * steep));
        }
    }

    /// <summary>Walls of slats between posts.</summary>
    private static void Open(PrimitiveScene scene, float depth, float width, float half, int slats, float rise, Slots<Vector3> colours)
    {
        var (body, frame, _) = colours;
        scene.Box(new(0, 0, -half), new(depth, width, .06f), Palette.Sunken(body));
        for (var i = 0; i < slats; i++)
        {
            var place = new Vector3(depth, width, half * ((2 * i + 1f) / slats - 1));
            foreach (var side in Shapes.Sides)
            {
                scene.Box(new(side * depth, 0, place.Z), new(.05f, width + .05f, half / slats - .04f), body);
                scene.Box(new(0, side * width, place.Z), new(depth, .05f, half / slats - .04f), body);
            }
        }
        scene.Legs(new(depth - .08f, width - .08f, rise / 2), .11f, half + rise / 2 + .04f, frame);
    }

    /// <summary>For bottles: walls with grips and a rim.</summary>
    private static void Plastic(PrimitiveScene scene, Random random, float depth, float width, float half, Slots<Vector3> colours)
    {
        var (body, frame, _) = colours;
        scene.Box(new(0, 0, -half), new(depth, width, .06f), Palette.Sunken(body));
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(side * depth, 0, 0), new(.05f, width, half), body);
            scene.Box(new(0, side * width, 0), new(depth, .05f, half), body);
            scene.Box(new(side * depth, 0, half), new(.09f, width + .09f, .06f), frame);
            scene.Box(new(0, side * width, half), new(depth, .09f, .06f), frame);
            scene.Box(new(side * depth, 0, half * .45f), new(.07f, width * .4f, .09f), Palette.Sunken(Palette.Sunken(body)));
            scene.Box(new(0, side * width, half * .45f), new(depth * .4f, .07f, .09f), Palette.Sunken(Palette.Sunken(body)));
        }
        scene.Legs(new(depth, width, 0), .075f, half, frame);
        if (random.Chance(.5f)) return;
        scene.Box(new(0, 0, -.05f), new(.05f, width, half * .8f), body);
        scene.Box(new(0, 0, -.05f), new(depth, .05f, half * .8f), body);
    }
}
