using System.Numerics;
using Maquette.Scene.Primitives;
using static Maquette.Scene.Primitives.PrimitiveScene;

namespace Maquette.Generation.Training.Procedural.Objects;

internal static class Ladder
{
    public static readonly ProceduralObject Kind = new("ladder", "rungs", "brown", "brown", Straight) { OtherPart = "feet", UsualOtherColour = "black", Forms = [new("step ladder", Step)], HeldOutColours = ["purple", "blue"] };

    private static void Straight(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        float top = random.Between(.26f, .36f), bottom = top + random.Between(0, .14f), lean = random.Between(0, 16);
        Flight(scene, random, top, bottom, lean, colours);
        if (!random.Chance(.35f)) return;
        foreach (var side in Shapes.Sides) scene.Limb(Along(1, lean) with { Y = side * top }, Along(1, lean) + new Vector3(-.28f, side * top, .04f), .085f, colours.Body);
    }

    /// <summary>Two legs behind, a shelf or a hoop on top.</summary>
    private static void Step(PrimitiveScene scene, Random random, Slots<Vector3> colours)
    {
        var (body, rungs, feet) = colours;
        float top = random.Between(.28f, .36f), bottom = top + random.Between(.06f, .16f), lean = random.Between(14, 20), back = -random.Between(.7f, .85f);
        Flight(scene, random, top, bottom, lean, colours);
        var shelf = Along(1, lean);
        foreach (var side in Shapes.Sides)
        {
            scene.Limb(shelf + new Vector3(-.12f, side * top, -.08f), new(back + .1f, side * bottom, -1), .075f, body);
            scene.Ellipsoid(new(back + .1f, side * bottom, -1), new(.12f, .12f, .09f), feet);
        }
        scene.Box(new((back + shelf.X) / 2, 0, -.25f), new(.06f, bottom * .95f, .06f), body);
        if (random.Chance(.6f))
        {
            scene.Box(shelf, new(.24f, top + .1f, .07f), body);
            return;
        }
        scene.Box(shelf + new Vector3(-.05f, 0, -.08f), new(.2f, top, .06f), rungs);
        scene.Box(shelf + new Vector3(-.1f, 0, .42f), new(.07f, top + .07f, .07f), body);
        foreach (var side in Shapes.Sides) scene.Box(shelf + new Vector3(-.06f, side * top, .2f), new(.07f, .07f, .26f), body, Turn(Vector3.UnitY, -lean));
    }

    private static void Flight(PrimitiveScene scene, Random random, float top, float bottom, float lean, Slots<Vector3> colours)
    {
        var (body, rungs, feet) = colours;
        var round = random.Chance(.5f);
        foreach (var side in Shapes.Sides)
        {
            Vector3 foot = Along(-1, lean) with { Y = side * bottom }, head = Along(1, lean) with { Y = side * top };
            if (round) scene.Limb(foot, head, .085f, body);
            else scene.Box((foot + head) / 2, new(.1f, .09f, 1), body, Turn(Vector3.UnitY, -lean) * Turn(Vector3.UnitX, side * float.RadiansToDegrees(MathF.Atan((bottom - top) / 2))));
            scene.Ellipsoid(foot, new(.13f, .13f, .1f), feet);
        }
        var count = random.Next(3, 6);
        for (var i = 0; i < count; i++)
        {
            var height = -.68f + 1.4f * i / (count - 1);
            var half = new Vector3(.07f, float.Lerp(bottom, top, (height + 1) / 2), .055f);
            if (round) scene.Cylinder(Along(height, lean), .065f, half.Y, rungs, Turn(Vector3.UnitX, 90));
            else scene.Box(Along(height, lean), half, rungs);
        }
    }

    private static Vector3 Along(float height, float lean) => Vector3.Transform(new(0, 0, height), Turn(Vector3.UnitY, -lean));
}
