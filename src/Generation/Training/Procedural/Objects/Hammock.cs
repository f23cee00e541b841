using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Hammock
{
    public static readonly ProceduralObject Kind = new("hammock", "stand", "white", "brown", Build) { OtherPart = "pillow", UsualOtherColour = "red", HeldOutColours = ["gray", "blue"] };

    /// <summary>A cloth that sags between the two ends of a stand.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, stand, pillow) = colours;
        float reach = random.Between(.72f, .9f), sag = random.Between(.38f, .55f), width = random.Between(.32f, .44f), end = reach + random.Between(.15f, .25f), rise = random.Between(.15f, .3f);
        var isFlat = random.Chance(.4f);
        Sling(scene, reach, sag, new(width, isFlat ? .13f : .2f), isFlat ? 0 : random.Between(.3f, .55f), isFlat, body);
        foreach (var side in Shapes.Sides)
        {
            if (isFlat) scene.Box(new(0, side * reach, 0), new(width + .04f, .06f, .07f), stand);
            scene.Limb(new(0, side * reach, 0), new(0, side * end, rise), .075f, body);
        }
        var low = -sag - random.Between(.24f, .32f);
        switch (random.Next(4))
        {
            case 0: Posts(scene, end, rise + .06f, low, hasBeam: !isFlat && random.Chance(.6f), stand); break;
            case 1: Trestles(scene, end, rise, low, stand); break;
            default: Arc(scene, end, rise, low, stand); break;
        }
        var head = random.Pick([-1, 1]);
        scene.Ellipsoid(new(0, head * reach * .55f, -sag * .7f + .19f), new(width * .75f, .17f, .12f), pillow, Turn(Vector3.UnitX, head * 35));
    }

    /// <summary>Pieces along a parabola that ends at the height 0.</summary>
    /// <param name="half">half the width and the thickness</param>
    /// <param name="taper">share of the width that is lost towards the ends</param>
    private static void Sling(PrimitiveScene scene, float reach, float sag, Vector2 half, float taper, bool isFlat, Vector3 colour, float high = 0)
    {
        const int Pieces = 6;
        for (var i = 0; i < Pieces; i++)
        {
            var share = (2 * i + 1f) / Pieces - 1;
            var slope = 2 * sag * share / reach;
            var length = reach / Pieces * MathF.Sqrt(1 + slope * slope);
            var place = new Vector3(0, share * reach, high - sag * (1 - share * share));
            var turn = Turn(Vector3.UnitX, float.RadiansToDegrees(MathF.Atan(slope)));
            var width = half.X * (1 - taper * share * share);
            if (isFlat) scene.Box(place, new(width, length * 1.12f, half.Y), colour, turn);
            else scene.Ellipsoid(place, new(width, length * 2.2f, half.Y), colour, turn);
        }
    }

    private static void Arc(PrimitiveScene scene, float end, float rise, float low, Vector3 stand)
    {
        Sling(scene, end, rise - low, new(.07f, .055f), 0, isFlat: true, stand, high: rise);
        foreach (var side in Shapes.Sides) scene.Box(new(0, side * end * .42f, low + .04f), new(.42f, .07f, .06f), stand);
    }

    private static void Posts(PrimitiveScene scene, float end, float rise, float low, bool hasBeam, Vector3 stand)
    {
        foreach (var side in Shapes.Sides)
        {
            scene.Box(new(0, side * end, (rise + low) / 2), new(.07f, .065f, (rise - low) / 2), stand);
            scene.Box(new(0, side * end, low), new(.4f, .075f, .06f), stand);
        }
        if (hasBeam) scene.Box(new(0, 0, low), new(.075f, end, .05f), stand);
    }

    private static void Trestles(PrimitiveScene scene, float end, float rise, float low, Vector3 stand)
    {
        foreach (var side in Shapes.Sides)
        {
            foreach (var front in Shapes.Sides) scene.Limb(new(0, side * end, rise), new(front * .42f, side * end, low), .06f, stand);
        }
        scene.Box(new(0, 0, low + .05f), new(.07f, end, .05f), stand);
    }
}
