using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class MilkCarton
{
    public static readonly ProceduralObject Kind = new("milk carton", "label", "white", "blue", Build) { OtherPart = "cap", UsualOtherColour = "red", HeldOutColours = ["black", "red"] };

    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, label, cap) = colours;
        var brick = random.Chance(.3f);
        float width = random.Between(.36f, brick ? .42f : .48f), depth = width * random.Between(.75f, 1), half = !brick && random.Chance(.3f) ? random.Between(.4f, .5f) : random.Between(.62f, .8f);
        scene.Box(Vector3.Zero, new(depth, width, half), body);
        if (brick) Brick(scene, random, depth, half, body, cap);
        else Gable(scene, random, depth, width, half, body, cap);
        Label(scene, random, depth, width, half, body, label);
    }

    private static void Gable(PrimitiveScene scene, Random random, float depth, float width, float half, Vector3 body, Vector3 cap)
    {
        var fold = random.Between(.09f, .14f);
        scene.Box(new(0, 0, half), new(depth * .707f, width, depth * .707f), body, Turn(Vector3.UnitY, 45));
        scene.Box(new(0, 0, half + depth + fold - .05f), new(.065f, width, fold), body);
        scene.Box(new(0, 0, half), new(depth + .01f, width + .01f, .03f), Palette.Sunken(body));
        scene.Cylinder(new(depth * .5f + .06f, 0, half + depth * .5f + .06f), random.Between(.14f, .19f), random.Between(.08f, .12f), cap, Turn(Vector3.UnitY, 45));
    }

    /// <summary>A flat top with a cap or a straw.</summary>
    private static void Brick(PrimitiveScene scene, Random random, float depth, float half, Vector3 body, Vector3 cap)
    {
        if (random.Chance(.35f))
        {
            Vector3 bend = new(depth * .3f, .12f, half + .35f);
            scene.Limb(new(depth * .3f, .12f, half - .1f), bend, .08f, cap);
            scene.Limb(bend, bend + new Vector3(.05f, -.28f, .14f), .08f, cap);
        }
        else scene.Cylinder(new(depth * random.Between(.2f, .5f), 0, half + .06f), random.Between(.14f, .18f), .08f, cap);
        scene.Box(new(0, 0, half + .01f), new(depth * .9f, .07f, .03f), Palette.Sunken(body));
    }

    private static void Label(PrimitiveScene scene, Random random, float depth, float width, float half, Vector3 body, Vector3 label)
    {
        var ahead = Turn(Vector3.UnitY, 90);
        var low = -half * random.Between(.05f, .3f);
        switch (random.Next(4))
        {
            case 0:
                scene.Box(new(depth, 0, low), new(.035f, width * .75f, half * .45f), label);
                scene.Ellipsoid(new(depth + .03f, 0, low - .03f), new(.04f, width * .32f, half * .2f), body);
                scene.Cone(new(depth + .03f, 0, low + half * .2f), width * .16f, half * .16f, body);
                break;
            case 1:
                scene.Cylinder(new(depth, 0, low), width * .72f, .035f, label, ahead);
                scene.Box(new(depth + .02f, 0, low), new(.035f, width * .5f, .07f), body);
                break;
            case 2:
                foreach (var side in Shapes.Sides) scene.Box(new(.02f, side * width, -half * .7f), new(depth, .03f, half * .3f), label);
                scene.Box(new(depth, 0, -half * .7f), new(.03f, width + .03f, half * .3f), label);
                scene.Ellipsoid(new(depth, 0, -half * .4f), new(.04f, width * .55f, half * .45f), label);
                break;
            default:
                foreach (var (place, size) in (ReadOnlySpan<(Vector2, float)>)[(new(-.45f, .45f), .34f), (new(.5f, .1f), .42f), (new(-.35f, -.5f), .45f), (new(.55f, -.75f), .25f)])
                    scene.Ellipsoid(new(depth, place.X * width, place.Y * half), new(.04f, width * size, half * size * .7f), label);
                break;
        }
    }
}
