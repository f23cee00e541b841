using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Lounger
{
    public static readonly ProceduralObject Kind = new("lounger", "frame", "blue", "white", Build) { OtherPart = "pillow", UsualOtherColour = "white", Forms = [new("pool lounger", Build), new("sun lounger", Build)], HeldOutColours = ["purple", "black"] };

    /// <summary>Long and low with a raised back.</summary>
    private static void Build(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, frame, pillow) = colours;
        float width = random.Between(.36f, .46f), thick = random.Between(.07f, .1f), seat = random.Between(.55f, .7f), back = random.Between(.42f, .55f), rise = random.Between(32, 62), low = random.Between(.3f, .45f);
        var hinge = new Vector3(-.3f, 0, 0);
        var (sin, cos) = MathF.SinCos(float.DegreesToRadians(rise));
        Vector3 along = new(-cos, 0, sin), ahead = new(sin, 0, cos);
        var lean = Turn(Vector3.UnitY, rise);
        scene.Box(hinge + along * back, new(back, width, thick), body, lean);
        if (random.Chance(.25f)) Knees(scene, hinge, seat, width, thick, body);
        else scene.Box(hinge + new Vector3(seat, 0, 0), new(seat, width, thick), body);
        scene.Ellipsoid(hinge + along * back * 1.6f + ahead * (thick + .04f), new(back * .28f, width * .75f, .1f), pillow, lean);

        Vector3 middle = hinge + new Vector3(seat * .8f, 0, -thick - .05f);
        switch (random.Next(5))
        {
            case 0:
                scene.Box(middle with { Z = -low * .6f - thick * .5f }, new(seat * 1.15f, width * .92f, low * .55f), frame);
                break;
            case 1:
                Rails(scene, middle, seat, width, frame);
                foreach (var side in Shapes.Sides) scene.Box(new(hinge.X + seat * 1.75f, side * (width - .02f), -low * .7f), new(.07f, .07f, low * .7f), frame);
                scene.Wheels(new(hinge.X, width + .02f, -low * .9f), low * .5f, .07f, Palette.Black);
                break;
            case 2:
                Rails(scene, middle, seat, width, frame);
                foreach (var side in Shapes.Sides)
                {
                    scene.Limb(middle + new Vector3(-seat * .2f, side * width, 0), new(middle.X + seat, side * width, -low * 1.2f), .06f, frame);
                    scene.Limb(middle + new Vector3(seat * .2f, side * width, 0), new(middle.X - seat, side * width, -low * 1.2f), .06f, frame);
                }
                break;
            default:
                Rails(scene, middle, seat, width, frame);
                foreach (var side in Shapes.Sides)
                {
                    foreach (var end in Shapes.Sides) scene.Box(middle + new Vector3(end * seat * .8f, side * width, -low * .6f), new(.065f, .065f, low * .6f), frame);
                }
                break;
        }
        scene.Box(hinge + along * back * 1.5f - ahead * (thick + .05f), new(.07f, width + .03f, .06f), frame, lean);
        scene.Limb(hinge + along * back * 1.2f - ahead * thick, new(hinge.X - cos * back * 1.1f, 0, -low * .4f), .065f, frame);
        if (random.Chance(.25f)) Arms(scene, hinge, width, frame);
    }

    private static void Rails(PrimitiveScene scene, Vector3 middle, float seat, float width, Vector3 frame)
    {
        foreach (var side in Shapes.Sides) scene.Box(middle + new Vector3(0, side * width, 0), new(seat * 1.2f, .065f, .065f), frame);
    }

    /// <summary>A seat that is bent under the knees.</summary>
    private static void Knees(PrimitiveScene scene, Vector3 hinge, float seat, float width, float thick, Vector3 body)
    {
        const float Bend = 17;
        foreach (var end in Shapes.Sides)
            scene.Box(hinge + new Vector3(seat * (1 + end * .5f), 0, seat * .14f), new(seat * .54f, width, thick), body, Turn(Vector3.UnitY, end * Bend));
    }

    private static void Arms(PrimitiveScene scene, Vector3 hinge, float width, Vector3 frame)
    {
        foreach (var side in Shapes.Sides)
        {
            scene.Box(hinge + new Vector3(.12f, side * (width + .07f), .24f), new(.34f, .075f, .06f), frame);
            scene.Box(hinge + new Vector3(.35f, side * (width + .07f), .05f), new(.065f, .065f, .2f), frame);
        }
    }
}
