using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class HighChair
{
    public static readonly ProceduralObject Kind = new("high chair", "tray", "yellow", "white", Build) { OtherPart = "legs", UsualOtherColour = "gray", HeldOutColours = ["blue", "purple"] };

    /// <summary>A small seat high up on long legs, with a tray before it and a step for the feet.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, tray, legs) = colours;
        float half = random.Between(.36f, .44f), back = random.Between(.36f, .5f), low = random.Between(1, 1.25f);
        scene.Box(Vector3.Zero, new(half, half, .11f), body);
        Back(scene, random, half, back, body);
        if (random.Chance(.75f))
        {
            foreach (var side in Shapes.Sides) scene.Box(new(-.04f, side * half, .16f), new(half * .9f, .075f, .16f), body);
        }
        var front = half + random.Between(.08f, .18f);
        if (random.Chance(.5f)) scene.Box(new(front, 0, .3f), new(.22f, half + random.Between(.06f, .16f), .06f), tray);
        else scene.Frustum(new(front - .04f, 0, .3f), new(.3f, half + random.Between(.1f, .2f), .06f), 1.08f, tray);
        scene.Box(new(half + .04f, 0, -low * .22f), new(.06f, half * .8f, low * .22f), body, Turn(Vector3.UnitY, -10));
        scene.Box(new(half + .2f, 0, -low * .46f), new(.18f, half * .85f, .06f), body);
        Legs(scene, random, half, low, legs);
    }

    /// <summary>A panel, a round shell, slats, or a high panel with ears.</summary>
    private static void Back(PrimitiveScene scene, Random random, float half, float back, Vector3 body)
    {
        var x = .04f - half;
        var lean = Turn(Vector3.UnitY, random.Between(-12, -2));
        switch (random.Next(4))
        {
            case 0:
                scene.Box(new(x, 0, back), new(.09f, half, back), body, lean);
                break;
            case 1:
                scene.Ellipsoid(new(x, 0, back * .95f), new(.16f, half * 1.1f, back * 1.1f), body, lean);
                break;
            case 2:
                foreach (var side in (ReadOnlySpan<float>)[-.82f, 0, .82f]) scene.Box(new(x, side * half, back), new(.07f, .085f, back), body);
                scene.Box(new(x, 0, 2 * back - .04f), new(.08f, half, .14f), body);
                break;
            default:
                scene.Box(new(x, 0, back), new(.1f, half * .85f, back), body, lean);
                foreach (var side in Shapes.Sides) scene.Ellipsoid(new(x - .1f, side * half * .6f, 2 * back + .04f), new(.1f, .16f, .16f), body);
                break;
        }
        if (random.Chance(.5f)) scene.Ellipsoid(new(x + .09f, 0, back * 1.25f), new(.09f, half * .45f, back * .4f), Palette.Sunken(body), lean);
    }

    /// <summary>Splayed, crossed, straight with rungs, slanted boards, or one column on a foot.</summary>
    private static void Legs(PrimitiveScene scene, Random random, float half, float low, Vector3 colour)
    {
        float thick = random.Between(.07f, .085f), foot = half + random.Between(.08f, .16f);
        var way = random.Pick([0, 0, 0, 1, 1, 2, 2, 3, 3, 4]);
        foreach (var side in Shapes.Sides)
        {
            if (way == 3)
            {
                scene.Box(new(.08f, side * half, -low / 2), new(thick, thick, low * .56f), colour, Turn(Vector3.UnitY, -24));
                scene.Box(new(0, side * half, -low), new(foot, thick, thick), colour);
                continue;
            }
            if (way == 4) break;
            foreach (var end in Shapes.Sides)
            {
                if (way == 2) scene.Box(new(end * (half - thick), side * (half - thick), -low / 2), new(thick, thick, low / 2), colour);
                else scene.Limb(new((way == 1 ? -.8f : .5f) * end * half, side * half * .95f, 0), new(end * foot, side * foot, -low), thick, colour);
            }
            if (way == 2) scene.Box(new(0, side * (half - thick), -low * .75f), new(half, thick, thick), colour);
            else if (way == 0 && side == 1) scene.Wheels(new(-foot, foot, -low), .13f, .09f, Palette.Black);
        }
        if (way != 4) return;
        scene.Cylinder(new(0, 0, -low / 2), .12f, low / 2, colour);
        scene.Cylinder(new(0, 0, -low), half * 1.15f, .07f, colour);
    }
}
